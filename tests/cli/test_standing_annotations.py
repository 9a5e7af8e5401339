"""Standings as workflow commands."""

from pathlib import Path

import pytest

from site_builder.cli.standing_annotations import annotations
from site_builder.messages.catalogues import catalogue
from site_builder.model.translation import Accepted, State, TranslationRecord, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.translation.standings import Surveyed, Translation
from tests.support.bilingual import unit
from tests.support.features import EN, ZH

SOURCE, TARGET = unit("top-1", "六月。"), unit("top-1", "In May.")


@pytest.mark.parametrize(
    ("state", "command"),
    [
        (
            "stale",
            "::warning file=content/story/article.zh.md,line=1,col=1,title=translation-stale::"
            "the source of 'top-1' has changed (content/story/article.zh.md:1:1)%0A"
            "[-五-]{+六+}月。",
        ),
        (
            "missing",
            "::warning file=content/story/article.zh.md,line=1,col=1,title=translation-missing::"
            "'top-1' has no translation into 'en'",
        ),
        (
            "orphaned",
            "::warning file=content/story/article.zh.md,line=1,col=1,title=translation-orphaned::"
            "'top-1' has no source text",
        ),
        (
            "unreviewed",
            "::notice file=content/story/article.zh.md,line=1,col=1,title=translation-unreviewed::"
            "nobody has accepted 'top-1' yet (content/story/article.zh.md:1:1)",
        ),
        ("fresh", ""),
    ],
)
def test_a_line_for_what_needs_work(state: State, command: str) -> None:
    source = None if state == "orphaned" else SOURCE
    target = None if state == "missing" else TARGET
    accepted = Accepted("top-1", "paragraph", "五月。", "In May.")
    standing = UnitStanding(state, source, target, accepted)
    record = TranslationRecord("zh", "en")
    story = Surveyed("story", "zh", (Translation("en", "record", record, (standing,)),), ())
    survey = SiteSurvey((ZH, EN), {}, None, (story,), ())
    here = Path.cwd()
    assert "\n".join(annotations(survey, here, here, catalogue("en"))) == command
