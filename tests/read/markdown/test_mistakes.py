"""Mistakes that the parser's rules keep."""

from markdown_it.rules_block import StateBlock

from site_builder.read.markdown.mistakes import mistakes_in, note_mistake
from site_builder.read.markdown.parser import parser


def test_each_is_kept_once_and_they_come_in_the_order_of_the_text() -> None:
    state = StateBlock("text", parser(), {}, [])
    for offset in (3, 1, 3):
        note_mistake(state, offset, "not-a-table", "message", "hint")
    assert [mistake.offset for mistake in mistakes_in(state.env)] == [1, 3]


def test_there_are_none_at_first() -> None:
    assert mistakes_in({}) == []
