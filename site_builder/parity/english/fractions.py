"""English fractions in words: `two thirds`, `three and a half million`."""

from fractions import Fraction

from site_builder.parity.english.cardinals import (
    Number,
    Tokens,
    below_hundred,
    cardinal,
    ordinal,
    scale_at,
)
from site_builder.parity.english.shares import out_of
from site_builder.parity.english.tokens import AHEAD, Token
from site_builder.parity.english.words import (
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TEENS,
    ORDINAL_TENS,
    TENS,
    singular,
)
from site_builder.parity.figures import VULGAR
from site_builder.parity.tables import words

_END = Token("", "", 0, 0, False, False, is_closed=False)
_HALVES = {"half": 2, "halve": 2, "halves": 2, "quarter": 4}
_PARTS = ORDINAL_ONES | ORDINAL_TEENS | ORDINAL_TENS | ORDINAL_SCALES
_NO_PART = ("first", "second")
# The first three quarters are no three quarters of anything.
_HALVED = words(
    "a an hour day year month century decade mile minute inch acre million billion dozen"
)
_IN_ORDER = ("first", "last", "past", "next", "previous", "consecutive", "straight", "successive")


def number_with_fraction(tokens: Tokens, at: int) -> Number | None:
    """The number that begins at a token, with or as a fraction."""
    if half := _half(tokens, at):
        return half
    whole = cardinal(tokens, at)
    if whole is None:
        return _part_of_one(tokens, at)
    return (
        _sum(tokens, at, whole)
        or _parts(tokens, at, whole)
        or _and_part(tokens, whole)
        or out_of(tokens, whole)
        or whole
    )


def _half(tokens: Tokens, at: int) -> Number | None:
    """`half a million`, `a half`, `a quarter of a million`, `half a dozen`."""
    start = at + (tokens[at].text in ("a", "an", "one"))
    if start > at and tokens[start].text == "-":
        start += 1
    word = tokens[start].text
    if word not in ("half", "quarter") or tokens[start + 1].text == "s":
        return None
    if tokens[start + 1].text == "-" and tokens[start + 2].text not in _HALVED:
        return None  # half-hearted
    if (
        word == "quarter"
        and start == at
        and _of_scale(tokens, Number(Fraction(1), at + 1)).scale == 1
    ):
        return None
    return _of_scale(tokens, Number(Fraction(1, _HALVES[word]), start + 1))


def _of_scale(tokens: Tokens, part: Number) -> Number:
    """A part, of a million if that follows: `half (a million)`, `two thirds (of a million)`."""
    at = part.end
    at += tokens[at].text == "of"
    at += tokens[at].text in ("a", "an", "-")
    scale = scale_at(tokens, at) if at < len(tokens) else None
    if scale is None:
        return part
    return Number(part.number * scale[0], scale[1], scale[0])


def _part_of_one(tokens: Tokens, at: int) -> Number | None:
    """`a fifth`, `a third of`, `a hundredth`, `a hundred trillionths`."""
    if tokens[at].text not in ("a", "an"):
        return None
    under = ordinal(tokens, at + 1)
    if under is None or under.number < 3 or not _ends_part(tokens, under.end):
        return None
    return Number(1 / under.number, under.end)


def _ends_part(tokens: Tokens, at: int) -> bool:
    """Whether a part ends here: `a third of`, and no `a third person`."""
    token = tokens[at]
    if token.text == "-" and token.is_closed and tokens[at + 1].is_word:
        return False  # a third-place finish
    return not token.is_word or token.text in (
        "of",
        "more",
        "less",
        "higher",
        "lower",
        "and",
        "as",
        "in",
    )


def _parts(tokens: Tokens, at: int, over: Number) -> Number | None:
    """`two thirds`, `three-quarters`, `twenty-three fifths`, `one twenty-fifth`."""
    if over.number.denominator != 1 or over.number <= 0:
        return None
    if backed := _backed(tokens, at, over):
        return backed
    start = over.end + (tokens[over.end].text == "-")
    found = _denominator(tokens, start, is_one=over.number == 1)
    if found is None or tokens[max(0, at - 1)].text in _IN_ORDER:
        return None
    return _of_scale(tokens, Number(over.number / found.number, found.end))


def _denominator(tokens: Tokens, at: int, *, is_one: bool) -> Number | None:
    token = tokens[at]
    if token.text in _HALVES or singular(token.text) in _HALVES:
        if token.text == "quarter" and not is_one:
            return None
        return Number(Fraction(_HALVES.get(token.text) or _HALVES[singular(token.text)]), at + 1)
    under = ordinal(_with_last_singular(tokens, at), 1)
    if under is None or under.number < 3:
        return None
    under = under._replace(end=under.end + at - 1)
    if tokens[under.end - 1].text in _NO_PART:
        return None
    is_plural = tokens[under.end - 1].text.endswith("s")
    if not is_one and not is_plural and tokens[at - 1].text != "-":
        return None
    return under


def _with_last_singular(tokens: Tokens, at: int) -> Tokens:
    """The token before and the next ones, with their ordinals in the singular: `twenty-fifths`."""
    window = list(tokens[at - 1 : at + AHEAD - 2])
    for place, token in enumerate(window[1:], 1):
        word = singular(token.text)
        if word in _PARTS and word != token.text:
            window[place] = token._replace(text=word)
            break
    return [*window, *[_END] * AHEAD]


def _backed(tokens: Tokens, at: int, over: Number) -> Number | None:
    """`one hundred thirty fifths` are hundred thirty-fifths."""
    last = over.end - 1
    tens = TENS.get(tokens[last].text)
    place = over.end + (tokens[over.end].text == "-")
    part = singular(tokens[place].text)
    if tens is None or last <= at or tokens[last - 1].text in ("and", "-"):
        return None
    if part not in ORDINAL_ONES or part == tokens[place].text:
        return None
    return Number((over.number - tens) / (tens + ORDINAL_ONES[part]), place + 1)


def _sum(tokens: Tokens, at: int, whole: Number) -> Number | None:
    """`one hundred and three quarters`: a proper fraction is added to what stands before `and`."""
    ands = [place for place in range(at + 1, whole.end) if tokens[place].text == "and"]
    if not ands or tokens[at].is_figure:
        return None
    before, over = _cut(tokens, at, ands[-1]), below_hundred(tokens, ands[-1] + 1)
    if before is None or over is None or over.end != whole.end:
        return None
    start = over.end + (tokens[over.end].text == "-")
    under = _denominator(tokens, start, is_one=over.number == 1)
    if under is None or over.number >= under.number:
        return None
    part = over.number / under.number
    if scale := scale_at(tokens, under.end):
        return Number(before.number + part * scale[0], scale[1], before.scale)
    if before.scale >= 1000:
        part *= before.scale
    return Number(before.number + part, under.end)


def _cut(tokens: Tokens, at: int, end: int) -> Number | None:
    return cardinal([*tokens[at:end], *[_END] * AHEAD], 0)


def _and_part(tokens: Tokens, whole: Number) -> Number | None:
    """`two and a half million`, `a million and a half`, `three and one fourth`."""
    at = whole.end
    if tokens[at].text == "-" and tokens[at + 1].text == "and":
        at += 1
    if tokens[at].text != "and":
        return _vulgar(tokens, whole)
    at += 1
    at += tokens[at].text == "-"
    part = _part(tokens, at)
    if part is None:
        more = cardinal(tokens, at)
        if more and more.number < 100 and tokens[more.end].text == "and" and whole.number >= 20:
            rest = _part(tokens, more.end + 1)
            if rest and rest.number < 1:
                return Number(whole.number + more.number + rest.number, rest.end)
        return None
    if part.scale > 1 and whole.scale == 1:
        return Number(whole.number * part.scale + part.number, part.end, part.scale)
    if part.scale > 1:
        return Number(whole.number + part.number, part.end) if part.scale <= whole.scale else None
    if part.number >= 1:
        return None
    scale = scale_at(tokens, part.end)
    if scale and whole.scale == 1:
        return Number((whole.number + part.number) * scale[0], scale[1], scale[0])
    if whole.scale >= 1000:
        return Number(whole.number + part.number * whole.scale, part.end, whole.scale)
    return Number(whole.number + part.number, part.end)


def _vulgar(tokens: Tokens, whole: Number) -> Number | None:
    part = VULGAR.get(tokens[whole.end].text)
    if part is None or whole.scale != 1:
        return None
    return Number(whole.number + part, whole.end + 1)


def _part(tokens: Tokens, at: int) -> Number | None:
    """A fraction alone: `a half`, `one fourth`, `three fifths`, `a half million`."""
    found = _half(tokens, at) or _part_of_one(tokens, at)
    if found:
        return found
    over = below_hundred(tokens, at)
    return _parts(tokens, at, over) if over else None
