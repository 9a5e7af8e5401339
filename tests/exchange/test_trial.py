"""What would become something else in the article is refused before anything is written."""

import pytest

from site_builder.problems.problems import SiteError
from tests.support.translated_site import (
    ARTICLE_EN,
    HOME,
    files_of,
    handed_over,
    imported,
    problems_of,
    state_of,
    targets,
    with_targets,
)

FILES = files_of()


@pytest.mark.parametrize(
    "text",
    [
        "- an item",
        "# a heading",
        "1. one",
        "> quoted",
        ":::",
        ":::{photo} a",
        "```",
        "| a |\n| - |",
    ],
)
def test_other_markdown_is_refused(text: str) -> None:
    returned = with_targets(handed_over(FILES), {"one-8": text, "two-1": "Fine."})
    codes = problems_of(FILES, returned)
    assert {code for code, _message in codes} == {"handover-markup"}
    assert all("one-8" in message for _code, message in codes)


def test_more_paragraphs_than_one_are_refused() -> None:
    assert problems_of(FILES, with_targets(handed_over(FILES), {"one-8": "a\nb"})) == [
        ("handover-markup", "'one-8' must be one paragraph, not 2")
    ]


@pytest.mark.parametrize("text", [r"\- no item", r"\# 1", r"1\. one", "a :::", "*a* # b", "----a"])
def test_signs_that_mean_nothing_are_written_as_they_are(text: str) -> None:
    back = imported(FILES, with_targets(handed_over(FILES), {"one-8": text}))
    assert targets({**FILES, **back.files})["one-8"] == text


def test_every_translation_that_is_wrong_is_told() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "- a", "two-1": "# b", "top-1": "*fine*"})
    messages = [message for _code, message in problems_of(FILES, returned)]
    assert len(messages) == 2
    assert "one-8" in messages[0]
    assert "two-1" in messages[1]


def test_a_footnote_that_nothing_refers_to_is_refused() -> None:
    english = ARTICLE_EN.replace(".[^1]", ".").replace(
        "[^1]: Note one.\n\n    Its second paragraph.\n", ""
    )
    files = files_of(en=english)
    returned = with_targets(handed_over(files), {"note.1": "Note."})
    assert problems_of(files, returned) == [
        ("handover-place", "no text of the translation refers to the footnote 'note.1'")
    ]


def test_a_text_of_the_facts_that_cannot_be_is_refused() -> None:
    returned = with_targets(handed_over(FILES), {"photos/x.alt": "a"})
    assert imported(FILES, returned).files == {}
    bad = with_targets(handed_over(FILES), {"people/wang.name": "a\u202eb\x07"})
    ((code, _message),) = problems_of(FILES, bad)
    assert code == "handover-markup"


def test_a_broken_site_is_not_changed() -> None:
    broken = {**FILES, f"{HOME}/facts/numbers.yaml": b"- id: [\n"}
    with pytest.raises(SiteError):
        state_of(broken)
