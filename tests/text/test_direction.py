"""Characters that turn the direction of the words after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.direction import direction_problems
from site_builder.text.source import Source
from tests.support.markdown import LINES_BEFORE, read


def columns(text: str) -> list[tuple[int, int]]:
    problems = list(direction_problems(Source("a.md", text)))
    assert {(p.code, p.severity) for p in problems} <= {("turned-text", "warning")}
    return [(p.location.line, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("标\u202e题abc", [(1, 2)]),
        ("\u202dabc\u202c", [(1, 1)]),
        ("甲\n乙\u202b丙\n丁\u202c", [(2, 2), (3, 2)]),
        ("\u2067a", [(1, 1)]),
        ("a\u2069\u202c", [(1, 2), (1, 3)]),
        ("\u202b\u2067x\u202c\u2069", [(1, 1), (1, 4)]),
        ("\u2066\u202ax\u2069y", [(1, 2)]),
        ("&#x202e;a &#8237;b", [(1, 1), (1, 11)]),
        ('"\\u202e"', [(1, 2)]),
    ],
)
def test_what_is_reported(text: str, places: list[tuple[int, int]]) -> None:
    assert columns(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "\u2067עברית\u2069 and \u2066English\u2069",
        "\u2067א \u2066b \u2068c\u2069\u2069\u2069",
        "\u202bא\u202c \u202aa\u202c",
        "\u2067\u202bא\u202c\u2069",
        "\u200fא\u200e, \u061cع",
        "plain &#39; \\u2019",
    ],
)
def test_what_is_closed_is_sound(text: str) -> None:
    assert columns(text) == []


def test_what_they_do_is_said() -> None:
    (problem,) = direction_problems(Source("a.md", "\u202e"))
    assert problem.message.startswith("U+202E (right-to-left override) makes readers see the text")
    (problem,) = direction_problems(Source("a.md", "\u2067"))
    assert problem.hint == "delete it, or close it with U+2069 (pop directional isolate)"


def test_in_articles() -> None:
    (problem,) = read("甲\n\n`乙\u202e`")[1]
    assert (problem.code, *problem.location[1:]) == ("turned-text", LINES_BEFORE + 3, 3)


@given(st.lists(st.sampled_from("\u202a\u202b\u2066\u2067\u2068\u2069\u202ca")))
def test_texts_whose_runs_are_all_closed_are_the_sound_ones(pieces: list[str]) -> None:
    stack: list[str] = []
    is_sound = True
    for piece in pieces:
        if piece in "\u202a\u202b\u2066\u2067\u2068":
            stack.append("\u2069" if piece >= "\u2066" else "\u202c")
        elif piece != "a":
            is_sound = is_sound and bool(stack) and stack.pop() == piece
    assert (columns("".join(pieces)) == []) == (is_sound and not stack)
