"""Places of pieces of a block's source."""

from markdown_it.rules_block import StateBlock

from site_builder.markdown.parser import parser
from site_builder.markdown.places import Finder, mistakes_in, note_mistake
from site_builder.messages.message import NOTHING
from site_builder.problems.problems import Location
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


def test_each_is_kept_once_and_they_come_in_the_order_of_the_text() -> None:
    state = StateBlock("text", parser(), {}, [])
    for offset in (3, 1, 3):
        note_mistake(state, offset, "not-a-table", NOTHING, NOTHING)
    assert [mistake.offset for mistake in mistakes_in(state.env)] == [1, 3]


def test_there_are_none_at_first() -> None:
    assert mistakes_in({}) == []
