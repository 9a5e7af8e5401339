"""Text in pieces that know what readers see."""

from markdown_it.token import Token

from site_builder.markdown.inline_pieces import Piece, pieces_of
from site_builder.markdown.parser import parser
from tests.support.markdown import EN

BOLD = frozenset({"strong"})


def pieces(words: str) -> tuple[Piece, ...]:
    env = {"language": EN.tag, "han_tag": "", "holes": []}
    inline = next(token for token in parser().parse(words, env) if token.type == "inline")
    return pieces_of(inline.children or ())


def test_kinds() -> None:
    assert pieces("a {number}`n` `c`") == (
        Piece("text", "a "),
        Piece("role", "n", "number"),
        Piece("text", " "),
        Piece("code", "c"),
    )
    assert pieces("a\\\nb") == (Piece("text", "a"), Piece("break", ""), Piece("text", "b"))
    assert pieces('![a](b "c")') == (Piece("image", "b", "c", (Piece("text", "a"),)),)


def test_what_all_of_a_link_has_stands_around_it() -> None:
    link = Piece("link", "u", "", (Piece("text", "a"),), BOLD)
    assert pieces("[**a**](u)") == pieces("**[a](u)**") == (link,)
    inside = Piece("text", "a", marks=BOLD), Piece("text", " b")
    assert pieces("[**a** b](u)") == (Piece("link", "u", "", inside),)


def test_spaces_that_nobody_sees() -> None:
    assert pieces("&nbsp;a  b&emsp;") == (Piece("text", "a b"),)
    assert pieces("a&nbsp;b") == (Piece("text", "a\xa0b"),)
    assert pieces("a\\\n&nbsp;") == (Piece("text", "a"),)
    assert pieces_of([Token("text", "", 0, content="  ")]) == ()
