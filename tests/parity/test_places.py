"""Where something stands in a file."""

import pytest

from site_builder.model.translation import Unit
from site_builder.parity.pairs import Spot
from site_builder.parity.places import place_of
from site_builder.problems.problems import Location
from site_builder.text.source import Source


def unit_of(text: str, written: str) -> tuple[Unit, Source]:
    """A unit as it is written, behind a line of front matter."""
    source = Source("a.md", f"---\n{written}\n")
    lines = written.split("\n")
    end = Location("a.md", 1 + len(lines), len(lines[-1]) + 1)
    return Unit("top-1", "paragraph", text, Location("a.md", 2, 1), end), source


@pytest.mark.parametrize(
    ("text", "written", "words", "place", "end"),
    [
        ("有144万人", "有144万人", "144万", (2, 2), (2, 6)),
        ("有144万人", "有14\n4万人", "144万", (2, 2), (3, 3)),
        ("a 12 b 12", "a 12\nb 12", "12", (2, 3), (2, 5)),
        ("has more than 12 of", "has more\n  than 12 of", "more than 12", (2, 5), (3, 10)),
        ("has *1*2 of", "has _1_2 of", "1", (2, 6), (2, 7)),
        (r"a \* 12", r"a \* 12", "12", (2, 6), (2, 8)),
    ],
)
def test_a_place(
    text: str, written: str, words: str, place: tuple[int, int], end: tuple[int, int]
) -> None:
    unit, source = unit_of(text, written)
    start = text.index(words)
    where, last = place_of(Spot(unit, start, start + len(words)), source)
    assert (where.line, where.column) == place
    assert last == end


def test_the_second_of_the_same_words() -> None:
    unit, source = unit_of("12 and 12", "12 and\n12")
    assert place_of(Spot(unit, 7, 9), source)[0] == Location("a.md", 3, 1)


def test_a_unit_as_a_whole() -> None:
    unit, source = unit_of("12 and 12", "12 and\n12")
    assert place_of(Spot(unit), source) == (Location("a.md", 2, 1), (3, 3))


def test_what_cannot_be_found_is_at_its_unit() -> None:
    unit, source = unit_of("A & B", "A &amp; B")
    assert place_of(Spot(unit, 2, 3), source)[0] == Location("a.md", 2, 3)
    assert place_of(Spot(unit, 0, 5), source) == (Location("a.md", 2, 1), (0, 0))
    assert place_of(Spot(unit, 0, 5), None) == (Location("a.md", 2, 1), (0, 0))
