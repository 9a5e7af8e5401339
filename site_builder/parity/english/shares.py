"""English shares in words, of so many: `one in three`, `two out of five`."""

from site_builder.parity.english.cardinals import Number, Tokens, cardinal
from site_builder.parity.tables import words

_COUNTED = words(
    """years months days weeks hours minutes seconds games matches seasons rounds sets innings
    boxes different separate consecutive straight"""
)


def out_of(tokens: Tokens, over: Number) -> Number | None:
    """`one in three`, `four-in-ten`, `two out of five`, `one over twenty`."""
    at = over.end
    is_joined = tokens[at].text == "-" and tokens[at].is_closed
    at += is_joined
    word = tokens[at].text
    if word == "out" and tokens[at + 1].text == "of":
        at += 2
    elif (word == "in" and over.number < 10) or word == "over":
        at += 1 + (is_joined and tokens[at + 1].text == "-")
    else:
        return None
    under = cardinal(tokens, at) if not tokens[at].text.startswith(".") else None
    if under is None or under.number.denominator != 1 or not _fits(tokens, word, over, under):
        return None
    return Number(over.number / under.number, under.end)


def _fits(tokens: Tokens, word: str, over: Number, under: Number) -> bool:
    if word == "over":
        return not tokens[under.end].is_word and under.number > 1
    if tokens[under.end].text in _COUNTED:
        return False
    if word == "in" and over.number > 1 and (under.number > 20):
        return False
    return under.number > 1 and over.number < under.number
