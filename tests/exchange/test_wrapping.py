"""Wrapped paragraphs read the same as those on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exchange.spelling import normal, spelled
from site_builder.exchange.wrapping import width_of, wrapped
from tests.support.handovers import lines


@given(text=lines | st.text(alphabet="ab1 *_-#.“文`[]()", max_size=60), width=st.integers(8, 30))
def test_wrapping_changes_no_text(text: str, width: int) -> None:
    text = normal(text, "paragraph", "en")
    if "\n" in text or not text:
        return
    found = wrapped(text, "en", width, "", "")
    assert found.replace("\n", " ") == text
    assert all(line[:1] not in "#-+*>=0123456789" for line in found.split("\n")[1:])


def test_lines_are_no_longer_than_they_may_be() -> None:
    text = "Some words that are wrapped in lines of no more than twenty signs."
    for line in wrapped(text, "en", 20, "- ", "  ").split("\n"):
        assert len(line) <= 20


def test_codes_stay_on_one_line() -> None:
    text = 'a [b](<c d> "e f") {number}`g` h'
    assert '](<c d> "e f")' in wrapped(text, "en", 4, "", "")


@pytest.mark.parametrize(
    ("written", "tag", "width"),
    [
        ("one line", "en", 0),
        ("two\nlines here", "en", 10),
        ("two\n> lines", "en", 7),
        ("one\n\ntwo", "en", 0),
        ("one\\\ntwo", "en", 0),
        ("两\n行", "zh-Hans", 0),
    ],
)
def test_the_width_is_that_of_what_was_there(written: str, tag: str, width: int) -> None:
    assert width_of(written, "", tag) == width


def test_a_quotation_keeps_its_signs() -> None:
    assert spelled("one two three", "paragraph", "> ", "en", 9) == "one two\n> three"
