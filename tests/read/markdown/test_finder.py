"""Places of pieces of a block's source."""

from site_builder.problems.problems import Location
from site_builder.read.markdown.finder import Finder
from site_builder.text.source import Source

SOURCE = Source("a.md", "> 一ab\n> \\ab b\n")


def finder() -> Finder:
    return Finder(SOURCE, 1, 0, len(SOURCE.text), 0)


def test_the_next_asking_finds_the_next_place() -> None:
    find = finder()
    assert find.find("b") == Location("a.md", 1, 5)
    assert find.find("b") == Location("a.md", 2, 5)


def test_what_is_escaped_is_not_found() -> None:
    find = finder()
    assert find.position("ab") == 3
    assert find.position("ab") is None
    assert find.find("ab") == Location("a.md", 1, 1)


def test_an_offset_in_a_block_is_one_in_its_line() -> None:
    text = "一ab\n\\ab b"
    assert finder().find_in_block(text, text.index(" b") + 1) == Location("a.md", 2, 7)
    assert finder().find_in_block(text, 1) == Location("a.md", 1, 4)


def test_a_line_that_is_written_otherwise_is_found_by_its_beginning() -> None:
    assert finder().find_in_block("一ab\nother", 7) == Location("a.md", 2, 1)
