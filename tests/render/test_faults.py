"""Places in templates."""

import pytest

from site_builder.problems.problems import Location
from site_builder.render.faults import place


@pytest.mark.parametrize(
    ("line", "words", "column"),
    [(1, "b", 2), (2, "好", 2), (2, "gone", 1), (9, "x", 1), (0, "x", 0)],
)
def test_a_place_is_a_line_and_the_column_of_its_words(line: int, words: str, column: int) -> None:
    assert place("t/a.html", "ab\n 好b", line, words) == Location("t/a.html", line, column)
