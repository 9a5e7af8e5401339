"""Which line closes a directive."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_block import StateBlock

from site_builder.markdown.fences import OPENING, Fences
from site_builder.markdown.parser import parser

LINES = st.sampled_from(
    [":::", "::::", ":::::", ":::{quote}", "::::{photo} a", ":::x", "：：：", "words", "", ":::{a"]
)


def closing(lines: list[str], start: int, end: int, colons: int) -> int | None:
    """The same, line after line."""
    depth = 0
    for line in range(start + 1, end):
        fence = re.match(r":{3,}", lines[line])
        if not fence or len(fence[0]) < colons:
            continue
        if fence[0] != lines[line]:
            depth += bool(OPENING.fullmatch(lines[line]))
        elif depth:
            depth -= 1
        else:
            return line
    return None


@given(st.lists(LINES, min_size=1, max_size=30), st.data())
def test_the_closing_line_is_that_which_a_reader_finds(
    lines: list[str], data: st.DataObject
) -> None:
    state = StateBlock("\n".join(lines), parser(), {}, [])
    fences = Fences(0, len(lines))
    for _question in range(3):
        start = data.draw(st.integers(0, len(lines) - 1))
        end = data.draw(st.integers(start + 1, len(lines)))
        colons = data.draw(st.integers(3, 6))
        found = fences.closing(state, start, end, colons)
        assert found == closing(lines, start, end, colons)


def test_the_next_sign_opens_or_closes() -> None:
    lines = [":::{quote}", "words", ":::x", "：：：", ":::{photo} a", ":::"]
    state = StateBlock("\n".join(lines), parser(), {}, [])
    fences = Fences(0, len(lines))
    assert [fences.next_sign(state, line, 5) for line in range(5)] == [3, 3, 3, 4, None]
