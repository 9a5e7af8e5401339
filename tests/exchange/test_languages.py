"""The languages of a file, found among those of the site."""

from dataclasses import replace

import pytest

from site_builder.exchange.languages import target_language
from site_builder.problems.problems import SiteError
from tests.support.handovers import EN
from tests.support.translated_site import LANGUAGES, files_of, handed_over

FILES = files_of()


@pytest.mark.parametrize(
    ("source", "target"),
    [("zh-Hans", "en"), ("zh-CN", "en-US"), ("ZH-hans-cn", "EN"), ("zh", "en")],
)
def test_programs_spell_languages_otherwise(source: str, target: str) -> None:
    returned = replace(handed_over(FILES), source=source, target=target)
    assert target_language(returned, FILES, LANGUAGES) == EN


@pytest.mark.parametrize(
    ("source", "target", "count"),
    [("en", "zh-Hans", 2), ("zh-Hans", "fr", 1), ("", "", 2), ("zh-TW", "en", 1), ("zh", "zh", 1)],
)
def test_other_pairs_are_refused(source: str, target: str, count: int) -> None:
    returned = replace(handed_over(FILES), source=source, target=target)
    with pytest.raises(SiteError) as caught:
        target_language(returned, FILES, LANGUAGES)
    assert [problem.code for problem in caught.value.problems] == ["handover-mismatch"] * count
