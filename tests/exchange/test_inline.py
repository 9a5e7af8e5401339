"""Texts in pieces: joined, they are the text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exchange.inline import pieces_of
from site_builder.model.translation import UnitKind
from tests.support.handovers import texts

SIGNS = st.text(alphabet="ab 文*_`[]()!{}<>\\|^&;:/\n", max_size=30)
KINDS: list[UnitKind] = ["text", "heading", "paragraph", "item", "row", "note", "code"]


@given(text=texts | SIGNS, kind=st.sampled_from(KINDS))
def test_pieces_are_the_whole_text(text: str, kind: UnitKind) -> None:
    pieces = pieces_of(text, kind, "en")
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@given(text=texts | SIGNS)
def test_codes_come_in_pairs(text: str) -> None:
    depth = 0
    for piece in pieces_of(text, "paragraph", "zh-Hans"):
        depth += {"open": 1, "close": -1}.get(piece.kind, 0)
        assert depth >= 0
    assert depth == 0


def sorts(text: str, kind: UnitKind = "paragraph") -> list[tuple[str, str]]:
    return [(piece.sort, piece.text) for piece in pieces_of(text, kind, "en") if piece.sort]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a {number}`score` b", [("role", "{number}`score`")]),
        ("*a* **b**", [("italic", "*"), ("italic", "*"), ("bold", "**"), ("bold", "**")]),
        ('[a](b_c "d") e', [("link", "["), ("link", '](b_c "d")')]),
        ("[a](<b c>)", [("link", "["), ("link", "](<b c>)")]),
        ("<https://a.example>", [("link", "<https://a.example>")]),
        ("a.[^1]", [("note", "[^1]")]),
        ("``a`b``", [("code", "``a`b``")]),
        ("![a *b*](c.jpg)", [("image", "![a *b*](c.jpg)")]),
        (r"5 * 3 and \* and a_b_c", []),
    ],
)
def test_codes_are_told_from_words(text: str, codes: list[tuple[str, str]]) -> None:
    assert sorts(text) == codes


def test_cells_are_parted_by_pipes() -> None:
    assert sorts(r"| a \| b | *c* |", "row") == [
        ("cell", "| "),
        ("cell", " | "),
        ("italic", "*"),
        ("italic", "*"),
        ("cell", " |"),
    ]


@pytest.mark.parametrize("kind", ["text", "code"])
def test_facts_and_code_hold_words_alone(kind: UnitKind) -> None:
    assert sorts("*a* {number}`b`", kind) == []
