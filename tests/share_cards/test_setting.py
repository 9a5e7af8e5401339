"""The size of a headline."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.share_cards.setting import Box, fit_line, set_title

BOX = Box(width=800, height=250, max_lines=3, leading=1.25, largest=88, smallest=48)


def ems(line: str) -> float:
    return sum(1 if ord(c) > 0x2E80 else 0.5 for c in line)


@settings(deadline=None)  # many sizes are tried
@given(words=st.lists(st.sampled_from(["a", "city", "examination", "城市"]), min_size=1))
def test_a_title_is_in_its_box(words: list[str]) -> None:
    size, lines = set_title(" ".join(words), "en", ems, BOX)
    assert BOX.smallest <= size <= BOX.largest
    assert len(lines) <= BOX.max_lines
    assert size * BOX.leading * len(lines) <= BOX.height
    assert all(ems(line) * size <= BOX.width for line in lines)


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("Rivers", 88, ("Rivers",)),
        ("The long road to a title", 88, ("The long road", "to a title")),
    ],
)
def test_a_short_one_is_large(title: str, size: int, lines: tuple[str, ...]) -> None:
    assert set_title(title, "en", ems, BOX) == (size, lines)


def test_a_smaller_size_for_a_better_break() -> None:
    """At 88 pixels the colon comes inside a line; a little less, and it ends one."""
    size, lines = set_title("A city sits the exam: behind the scenes", "en", ems, BOX)
    assert lines == ("A city sits the exam:", "behind the scenes")
    assert 70 <= size < 88


def test_a_long_one_is_shortened_at_the_smallest_size() -> None:
    size, lines = set_title("word " * 200, "en", ems, BOX)
    assert (size, len(lines)) == (BOX.smallest, 3)
    assert lines[-1].endswith("word…")


def test_no_text_is_too_long() -> None:
    _, lines = set_title("x" * 1_000_000, "en", ems, BOX)
    assert lines[-1].endswith("x…")


def test_one_line() -> None:
    assert fit_line("Features in Two Languages", "en", ems, 13) == "Features in Two Languages"
    assert fit_line("Features in Two Languages", "en", ems, 9) == "Features in Two…"
    assert fit_line("x" * 1_000_000, "en", ems, 5) == "x" * 9 + "…"
