"""English words that are numbers by themselves: `tripled`, `dozens`, `third`, `both`, `No. 5`."""

from dataclasses import replace
from fractions import Fraction

from site_builder.parity.english.cardinals import Tokens, cardinal, ordinal, scale_at
from site_builder.parity.english.words import FOLDS, MULTIPLES, VAGUE
from site_builder.parity.measures import MEASURES
from site_builder.parity.tables import words
from site_builder.parity.values import Kind, Value

Found = tuple[Value, int]
"""A value, and the token behind it."""

_SUFFIXES = words("st nd rd th")
_TENS_OF = {"tens": 10, "dozens": 10, "scores": 20, "hundreds": 100, "thousands": 1000}
_SEVERAL = {"several": (2, 10), "few": (2, 10), "handful": (2, 10), "couple": (2, 3)}
_SPANS = {
    "decade": ((1, 1), "decade"), "century": ((1, 1), "century"), "fortnight": ((2, 2), "week"),
    "centenary": ((100, 100), "year"), "centennial": ((100, 100), "year"),
    "bicentenary": ((200, 200), "year"), "bicentennial": ((200, 200), "year"),
    "decades": ((20, 100), "year"), "teens": ((10, 20), "year"), "teenage": ((10, 20), "year"),
    "teenager": ((10, 20), "year"), "teenagers": ((10, 20), "year"),
}  # fmt: skip
"""Times that Chinese counts in years and weeks: `over the past decade`, 过去十年."""
_AS_MUCH = words("as the that what its more their")


def word_at(tokens: Tokens, at: int) -> Found | None:
    """The value of such a word at a token."""
    return (
        _per_cent_of(tokens, at)
        or _multiple(tokens, at)
        or _vague(tokens, at)
        or _several(tokens, at)
        or _ordinal(tokens, at)
    )


def _found(
    tokens: Tokens, kind: Kind, bounds: tuple[int, int], at: int, end: int, *, slight: bool
) -> Found:
    low, high = map(Fraction, bounds)
    return Value(kind, low, high, tokens[at].start, tokens[end - 1].end, is_slight=slight), end


def _multiple(tokens: Tokens, at: int) -> Found | None:
    word, end = tokens[at].text, at + 1
    if word in MULTIPLES:
        number = MULTIPLES[word]
        return _found(tokens, "multiple", (number, number), at, end, slight=word == "double")
    if word in ("halved", "halving", "halve"):
        half = Fraction(1, 2)
        return Value("multiple", half, half, tokens[at].start, tokens[at].end), end
    if word in ("twice", "thrice"):
        number = 2 if word == "twice" else 3
        is_multiple = tokens[end].text in _AS_MUCH
        kind: Kind = "multiple" if is_multiple else "number"
        return _found(tokens, kind, (number, number), at, end, slight=not is_multiple)
    if word == "both":
        return _found(tokens, "number", (2, 2), at, end, slight=True)
    if word.endswith("fold") and word[:-4] in FOLDS:
        number = FOLDS[word[:-4]]
        return _found(tokens, "multiple", (number, number), at, end, slight=False)
    if word in ("no", "nos", "number", "#"):
        return _numbered(tokens, at)
    return None


def _per_cent_of(tokens: Tokens, at: int) -> Found | None:
    """`percent of 10`, alone, as a table's head has it."""
    word = tokens[at].text
    end = at + 1 + (word == "per" and tokens[at + 1].text == "cent")
    is_share = word in ("percent", "percents") or end > at + 1
    if not is_share or tokens[end].text != "of" or (at and tokens[at - 1].text not in ".:;"):
        return None
    number = cardinal(tokens, end + 1)
    if number is None or tokens[number.end].is_word:
        return None
    share = number.number / 100
    last = tokens[number.end - 1].end
    return Value("percent", share, share, tokens[at].start, last), number.end


def _numbered(tokens: Tokens, at: int) -> Found | None:
    """`No. 5`, `number one`, `#3`."""
    word, has_point = tokens[at].text, tokens[at + 1].text == "."
    place = at + 1 + has_point
    token = tokens[place]
    if word == "number":
        found = token.text == "one"
        return _found(tokens, "ordinal", (1, 1), at, place + 1, slight=True) if found else None
    if (word == "#" or has_point) and token.is_figure and (number := _whole(token.text)):
        return _found(tokens, "ordinal", (number, number), at, place + 1, slight=number == 1)
    return None


def _whole(written: str) -> int:
    digits = written.replace(",", "").replace(" ", "")
    return 0 if "." in digits else int(digits)


def _vague(tokens: Tokens, at: int) -> Found | None:
    """`dozens`, `hundreds of thousands`."""
    word, end = tokens[at].text, at + 1
    if word in _SPANS:
        bounds, name = _SPANS[word]
        kind: Kind = "number" if bounds[0] == bounds[1] else "indefinite"
        found, _ = _found(tokens, kind, bounds, at, end, slight=True)
        return replace(found, units=(MEASURES[name],)), end
    if word not in VAGUE:
        return None
    if word == "scores" and (tokens[end].text != "of" or tokens[end + 1].is_figure):
        return None
    low, high = VAGUE[word]
    more = tokens[end + 1].text
    if tokens[end].text in ("upon", "and") and more == word:
        return _found(tokens, "indefinite", (low, high), at, end + 2, slight=False)
    if tokens[end].text == "of" and more in VAGUE and word in _TENS_OF:
        unit = VAGUE[more][0] // (2 if more == "tens" else 1)
        low, high, end = _TENS_OF[word] * unit, _TENS_OF[word] * unit * 10, end + 2
    return _found(tokens, "indefinite", (low, high), at, end, slight=False)


def _several(tokens: Tokens, at: int) -> Found | None:
    """`several hundred`, `a few`, `a couple of dozen`."""
    start = at + (tokens[at].text == "a")
    name = tokens[start].text
    if name not in _SEVERAL or (start == at and name in ("couple", "handful")):
        return None
    end, scale = start + 1, 1
    after = end + (tokens[end].text == "of")
    while tokens[after].text == "hundred" or scale_at(tokens, after):
        factor, end = scale_at(tokens, after) or (100, after + 1)
        scale, after = scale * factor, end
        if scale > 10**15:
            return None
    low, high = _SEVERAL[name]
    return _found(tokens, "indefinite", (low * scale, high * scale), at, end, slight=scale == 1)


def _ordinal(tokens: Tokens, at: int) -> Found | None:
    """`third`, `21st`, `twenty-first`."""
    token, following = tokens[at], tokens[at + 1]
    end = at + 1 + (following.text == "'" and following.is_closed)
    if token.is_figure and tokens[end].text == "s" and tokens[end].is_closed:
        return _in_his_thirties(tokens, at, end + 1)
    if token.is_figure:
        is_ordinal = following.text in _SUFFIXES and following.is_closed
        number = _whole(token.text) if is_ordinal else 0
        if not number:
            return None
        is_slight = number == 1 or _is_in_name(tokens, at + 2)
        return _found(tokens, "ordinal", (number, number), at, at + 2, slight=is_slight)
    if token.text in ("a", "an", "one") and tokens[at + 1].text != "hundred":
        return None
    found = ordinal(tokens, at)
    if found is None:
        return None
    number, word = int(found.number), tokens[found.end - 1].text
    return _found(
        tokens,
        "ordinal",
        (number, number),
        at,
        found.end,
        slight=number <= 2 or word.endswith("ly") or _is_in_name(tokens, found.end),
    )


def _is_in_name(tokens: Tokens, at: int) -> bool:
    """Whether an ordinal is part of a name, which Chinese may call shortly: `the 19th Central
    Committee`, `the 12th National Games`."""
    return tokens[at].is_word and "A" <= tokens[at].written[0] <= "Z"


def _in_his_thirties(tokens: Tokens, at: int, end: int) -> Found | None:
    """`in his 30s`; other decades are dates."""
    number = _whole(tokens[at].text)
    if not 10 <= number <= 100 or number % 10:
        return None
    value, end = _found(tokens, "indefinite", (number, number + 10), at, end, slight=False)
    return replace(value, units=(MEASURES["year"],)), end
