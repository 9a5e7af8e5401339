"""The warning about share cards without words."""

import pytest

from site_builder.fonts.wordless import Wordless, no_font
from site_builder.problems.problems import Location


def wordless(slug: str, missing: str = "一座城的文明考卷背后") -> Wordless:
    return Wordless(Location(f"content/{slug}/article.zh.md"), "zh-Hans", missing)


def test_the_warning_names_the_characters_and_the_remedy() -> None:
    problem = no_font([wordless("a")])
    assert problem.code == "no-font"
    assert not problem.is_error
    assert "(missing: 一 座 城 的 文 明 考 卷 …)" in problem.message
    assert problem.message.endswith(", so its share card has no words")
    assert "pip install manimgx-fonts" in problem.hint
    assert "missing" not in no_font([wordless("a", "")]).message


@pytest.mark.parametrize(("count", "like"), [(2, ", like 1 other,"), (300, ", like 299 others,")])
def test_there_is_one_warning_for_all_cards(count: int, like: str) -> None:
    problem = no_font([wordless(f"story-{number}") for number in reversed(range(count))])
    assert problem.location.path == "content/story-0/article.zh.md"
    assert f"its share card{like} has no words" in problem.message
