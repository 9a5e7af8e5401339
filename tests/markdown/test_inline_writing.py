"""Pieces written as Markdown."""

import pytest

from site_builder.markdown.inline_pieces import Piece
from site_builder.markdown.inline_writing import Spelling, written

BOLD, BOTH = frozenset({"strong"}), frozenset({"em", "strong"})
PLAIN, ESCAPED = Spelling(""), Spelling("*&", entities=True)


def link(address: str, words: str = "a", title: str = "") -> Piece:
    return Piece("link", address, title, (Piece("text", words),))


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (Piece("code", "a"), "`a`"),
        (Piece("code", "a`b``c"), "```a`b``c```"),
        (Piece("code", "`a"), "`` `a ``"),
        (Piece("code", " a "), "`  a  `"),
        (Piece("role", "n", "number"), "{number}`n`"),
        (Piece("note", "1"), "[^1]"),
        (Piece("break", ""), "\\\n"),
        (link("u"), "[a](u)"),
        (link("u v"), "[a](<u v>)"),
        (link("u(v)"), "[a](<u(v)>)"),
        (link("%E4%BA%8C#a%20b"), "[a](二#a%20b)"),
        (link("%E4%BA"), "[a](%E4%BA)"),
        (link("u?a&copy;"), "[a](u?a\\&copy;)"),
        (link("u", title='"t"'), '[a](u "\\"t\\"")'),
        (link("https://x.org/", "https://x.org/"), "<https://x.org/>"),
        (link("https://x.org/", "https://x.org/", "t"), '[https://x.org/](https://x.org/ "t")'),
        (link("mailto:a@x.org", "a@x.org"), "<a@x.org>"),
        (link("a", "a"), "[a](a)"),
        (Piece("image", "u", "", (Piece("text", "a"),)), "![a](u)"),
    ],
)
def test_one_piece(piece: Piece, words: str) -> None:
    assert written([piece], PLAIN) == words


def test_longer_marks_stand_around_shorter_ones() -> None:
    pieces = [Piece("text", "a", marks=BOLD), Piece("text", "b", marks=BOTH)]
    assert written(pieces, PLAIN) == "**a*b***"
    assert written(pieces[1:], PLAIN) == "***b***"


def test_spellings() -> None:
    assert written([Piece("text", "a*\xa0&\u3000")], PLAIN) == "a*\xa0&\u3000"
    assert written([Piece("text", "a*\xa0&\u3000")], ESCAPED) == "a\\*&nbsp;\\&&#x3000;"
