"""The words, figures and signs of an English text."""

from typing import NamedTuple

from site_builder.parity.searching import late

# What English cannot write with a comma has the continental one: 1,3 and 1.111,11. In 192.168.1.2
# and in a version, each number stands alone.
FIGURE = (
    r"(?:(?<![0-9,.])[0-9]+,[0-9]{1,2}(?![0-9A-Za-z-]|[,.][0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])|(?<=[0-9]\.)[0-9]+"
    r"|(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?: [0-9]{3})+(?![0-9]|,[0-9])|[0-9]+)(?:\.[0-9]+(?!\.?[0-9]))?"
    r"|(?<![0-9])\.[0-9]+)"
)
LONGEST = 40
"""A figure of more digits counts nothing."""
AHEAD = 8
"""How many tokens a reader looks ahead at most."""
_TOKEN = late(rf"(?P<figure>{FIGURE})|(?P<word>[A-Za-z]+(?:'[A-Za-z]{{1,2}}(?![A-Za-z]))?)|\S")


class Token(NamedTuple):
    """A word, a figure or a sign; `text` is in lower case, and as written in `written`.

    `is_closed` says that nothing stands between it and the token before.
    """

    text: str
    written: str
    start: int
    end: int
    is_figure: bool
    is_word: bool
    is_closed: bool


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, and `AHEAD` without text at its end."""
    found: list[Token] = []
    last, token = -1, Token._make  # in half the time of Token itself
    for match in _TOKEN.finditer(text):
        written, kind = match[0], match.lastgroup
        start, end = match.span()
        is_figure = kind == "figure" and len(written) <= LONGEST
        lowered = written.lower()
        found.append(
            token((lowered, written, start, end, is_figure, kind == "word", start == last))
        )
        last = end
    return found + [Token("", "", len(text), len(text), False, False, is_closed=False)] * AHEAD


def words_of(text: str) -> tuple[str, ...]:
    """The words and signs of a phrase, as tokens have them."""
    return tuple(token.text for token in tokens_of(text)[:-AHEAD])
