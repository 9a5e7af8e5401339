"""Standings as JSON has them."""

from site_builder.cli.standing_objects import survey_object
from site_builder.model.translation import Accepted, TranslationRecord, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.translation.standings import SITE, Surveyed, Translation
from tests.support.bilingual import unit
from tests.support.features import EN, ZH

RECORD = TranslationRecord("zh", "en")


def survey(*standings: UnitStanding) -> SiteSurvey:
    translations = (Translation("en", "record", RECORD, standings),)
    site = Surveyed(SITE, "zh", (Translation("en", "record", RECORD, ()),), ())
    story = Surveyed("story", "zh", translations, ())
    return SiteSurvey((ZH, EN), {}, site, (story,), ())


def test_every_unit_with_all_that_is_known_of_it() -> None:
    accepted = Accepted("top-1", "paragraph", "五月。", "In May.", "Li Na", "2026-12-01")
    stale = UnitStanding("stale", unit("top-1", "六月。"), unit("top-1", "In May."), accepted, True)
    missing = UnitStanding("missing", unit("top-2", "更多。"), None)
    place = {"path": "content/story/article.zh.md", "line": 1}
    none = {"fresh": 0, "unreviewed": 0, "stale": 0, "orphaned": 0, "missing": 0}
    change = [["delete", "五"], ["insert", "六"], ["equal", "月。"]]
    assert survey_object(survey(stale, missing)) == {
        "site": {
            "languages": [
                {
                    "language": "en",
                    "fallback": None,
                    "counts": none,
                    "units": [],
                }
            ]
        },
        "features": [
            {
                "slug": "story",
                "source": "zh",
                "languages": [
                    {
                        "language": "en",
                        "fallback": None,
                        "counts": {**none, "stale": 1, "missing": 1},
                        "units": [
                            {
                                "address": "top-1",
                                "kind": "paragraph",
                                "state": "stale",
                                "moved": True,
                                "source": {**place, "text": "六月。"},
                                "target": {**place, "text": "In May."},
                                "difference": change,
                                "accepted": {"by": "Li Na", "on": "2026-12-01"},
                            },
                            {
                                "address": "top-2",
                                "kind": "paragraph",
                                "state": "missing",
                                "moved": False,
                                "source": {**place, "text": "更多。"},
                                "target": None,
                                "difference": None,
                                "accepted": None,
                            },
                        ],
                    }
                ],
            }
        ],
    }


def test_nobody_is_said_to_have_accepted_what_a_baseline_says() -> None:
    accepted = Accepted("top-1", "paragraph", "五月。", "In May.")
    fresh = UnitStanding("fresh", unit("top-1", "五月。"), unit("top-1", "In May."), accepted)
    told = survey_object(survey(fresh))
    assert "'accepted': None" in str(told)
