"""The numbers of an English text."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from site_builder.parity.english.amounts import Amount, amount_at, units_at
from site_builder.parity.english.approximations import approximation_after, approximation_before
from site_builder.parity.english.cardinals import Tokens, ordinal, scale_at
from site_builder.parity.english.dates import english_dates, english_times
from site_builder.parity.english.not_numbers import without_phrases
from site_builder.parity.english.tokens import tokens_of
from site_builder.parity.english.words import MULTIPLES, VAGUE
from site_builder.parity.measures import MEASURES
from site_builder.parity.plain_text import NO_TEXT
from site_builder.parity.values import Kind, Value

_DASHES = frozenset("-–—~")
_WON = re.compile(
    r"(?:(?<![A-Za-z])(?:win|won|wins|winning|beat|beats|beaten|beating|defeat|defeated|victory|lost|loss|lose|losing|drew|draw|"
    r"score|scored|scoreline|final|match|set|lead|led|ahead|trail|trailing|tie|tied|thrashed|vote|voted|series|record|aggregate|ratio|odds|goal|level)(?![A-Za-z]))",
    re.IGNORECASE,
)
_CHANGED = frozenset(
    [
        "rose",
        "rise",
        "risen",
        "increased",
        "increase",
        "increases",
        "grew",
        "grow",
        "grown",
        "fell",
        "fall",
        "fallen",
        "dropped",
        "drop",
        "down",
        "up",
        "went",
        "raised",
        "raise",
        "cut",
        "jumped",
        "expanded",
        "climbed",
        "reduced",
        "reduce",
        "widened",
        "improved",
        "changed",
        "moved",
        "extended",
        "upgraded",
        "lowered",
        "slashed",
        "decreased",
        "declined",
        "shrunk",
        "shrank",
        "surged",
        "soared",
        "lifted",
        "slid",
    ]
)
_SUFFIXES = frozenset(["st", "nd", "rd", "th"])
_STREETS = frozenset(
    ["street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "square", "boulevard", "way"]
)


def english_values(text: str) -> Iterator[Value]:
    """The values of an English text, in its order but for dates and times."""
    text = without_phrases(text)
    for reader in (english_dates, english_times):
        found = list(reader(text))
        yield from found
        text = _blanked(text, found)
    tokens = tokens_of(text)
    at, last = 0, len(tokens) - 8
    while at < last:
        found_here = _value_at(text, tokens, at) if _may_begin(tokens, at) else None
        if found_here is None:
            at += 1
            continue
        value, at = found_here
        yield value


def _blanked(text: str, values: Iterable[Value]) -> str:
    signs = list(text)
    for value in values:
        signs[value.start : value.end] = NO_TEXT * (value.end - value.start)
    return "".join(signs)


def _may_begin(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.is_figure or token.is_word or token.text in "-+#½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


Found = tuple[Value, int]


def _value_at(text: str, tokens: Tokens, at: int) -> Found | None:
    """The value that begins at a token, and the token behind it."""
    word = _word(tokens, at) or _vague(tokens, at) or _ordinal(tokens, at)
    if word:
        return word
    first = amount_at(text, tokens, at)
    if first is None:
        return None
    if (ratio := _ratio(text, tokens, at, first)) is not None:
        return ratio
    found = _joined(text, tokens, first) or first
    return _valued(tokens, at, found)


def _simple(
    tokens: Tokens, kind: Kind, low: int, high: int, at: int, end: int, *, slight: bool
) -> Found:
    start, last = tokens[at].start, tokens[end - 1].end
    return Value(kind, Fraction(low), Fraction(high), start, last, is_slight=slight), end


def _word(tokens: Tokens, at: int) -> Found | None:
    """Words that are numbers by themselves: `tripled`, `twice`, `both`, `halved`."""
    word = tokens[at].text
    if word in MULTIPLES:
        return _simple(
            tokens,
            "multiple",
            MULTIPLES[word],
            MULTIPLES[word],
            at,
            at + 1,
            slight=word == "double",
        )
    if word in ("halved", "halving", "halve"):
        half = Fraction(1, 2)
        return Value("multiple", half, half, tokens[at].start, tokens[at].end), at + 1
    if word in ("twice", "thrice"):
        number = 2 if word == "twice" else 3
        is_multiple = tokens[at + 1].text in ("as", "the", "that", "what", "its", "more", "their")
        kind: Kind = "multiple" if is_multiple else "number"
        return _simple(tokens, kind, number, number, at, at + 1, slight=not is_multiple)
    if word == "both":
        return _simple(tokens, "number", 2, 2, at, at + 1, slight=True)
    if word.endswith("fold") and word[:-4] in _FOLDS:
        number = _FOLDS[word[:-4]]
        return _simple(tokens, "multiple", number, number, at, at + 1, slight=False)
    if word in ("no", "nos", "number", "#") and tokens[at].written != "no":
        return _numbered(tokens, at)
    return None


_FOLDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100, "thousand": 1000,
}  # fmt: skip


def _numbered(tokens: Tokens, at: int) -> Found | None:
    """`No. 5`, `number one`, `#3`."""
    place = at + 1 + (tokens[at + 1].text == ".")
    token = tokens[place]
    if token.is_figure and "." not in token.text and tokens[at].text != "number":
        number = int(token.text.replace(",", "").replace(" ", ""))
        return _simple(tokens, "ordinal", number, number, at, place + 1, slight=number == 1)
    if tokens[at].text == "number" and token.text == "one":
        return _simple(tokens, "ordinal", 1, 1, at, place + 1, slight=True)
    return None


def _vague(tokens: Tokens, at: int) -> Found | None:
    """`dozens`, `hundreds of thousands`, `several hundred`, `a few`, `a couple of`."""
    word = tokens[at].text
    if word in VAGUE:
        low, high = VAGUE[word]
        end = at + 1
        if (
            tokens[end].text == "of"
            and tokens[end + 1].text in VAGUE
            and word not in ("millions", "billions")
        ):
            unit = VAGUE[tokens[end + 1].text][0] // (10 if tokens[end + 1].text == "tens" else 1)
            tens = {"tens": 10, "dozens": 10, "scores": 20, "hundreds": 100, "thousands": 1000}[
                word
            ]
            low, high, end = tens * unit, tens * unit * 10, end + 2
        return _hedged(tokens, _simple(tokens, "indefinite", low, high, at, end, slight=False), at)
    start = at + (word == "a")
    if tokens[start].text not in ("several", "few", "couple", "handful") or (
        word != "a"
        and start == at
        and tokens[at].text in ("couple", "few", "handful")
        and word != "few"
    ):
        return None
    name = tokens[start].text
    end = start + 1
    if name in ("couple", "handful") and tokens[end].text == "of":
        end += 1
    low, high = (2, 3) if name == "couple" else (2, 10)
    scale = 1
    while tokens[end].text in ("hundred", "dozen") or scale_at(tokens, end):
        factor = 100 if tokens[end].text == "hundred" else (scale_at(tokens, end) or (1, 0))[0]
        scale *= factor
        end += 1
    if tokens[end].text in VAGUE:
        return None
    if end > start + 1 and tokens[end - 1].text == "of":
        end -= 1
    return _simple(tokens, "indefinite", low * scale, high * scale, at, end, slight=scale == 1)


def _hedged(tokens: Tokens, found: Found, at: int) -> Found:
    return found


def _ordinal(tokens: Tokens, at: int) -> Found | None:
    """`third`, `21st`, `twenty-first`."""
    token, following = tokens[at], tokens[at + 1]
    if (
        token.is_figure
        and following.text in _SUFFIXES
        and following.is_closed
        and "." not in token.text
    ):
        number = int(token.text.replace(",", "").replace(" ", ""))
        return _simple(tokens, "ordinal", number, number, at, at + 2, slight=number <= 1)
    if token.text in ("a", "an", "one") or token.is_figure:
        return None
    found = ordinal(tokens, at)
    if found is None or tokens[found.end].text == "s":
        return None
    number = int(found.number)
    return _simple(tokens, "ordinal", number, number, at, found.end, slight=number <= 2)


def _ratio(text: str, tokens: Tokens, at: int, first: Amount) -> Found | None:
    """A score or a ratio: `a 3-2 win`, `3:2`, `beat them 3 to 2`."""
    sign = tokens[first.end]
    if (
        sign.text not in (*_DASHES, ":", "to")
        or first.units
        or first.kind != "number"
        or first.low.denominator != 1
    ):
        return None
    second = amount_at(text, tokens, first.end + 1)
    if second is None or second.units or second.kind != "number" or first.end - at > 3:
        return None
    is_figures = tokens[at].is_figure and tokens[first.end + 1].is_figure
    around = text[max(0, tokens[at].start - 60) : tokens[second.end - 1].end + 30]
    is_score = _WON.search(around) is not None and max(first.low, second.low) < 200
    if sign.text == ":":
        if not is_figures:
            return None
    elif sign.text == "to":
        if (
            not is_score
            or second.low > first.low
            or "from" in [token.text for token in tokens[max(0, at - 2) : at]]
        ):
            return None
    elif (
        not is_figures
        or not (sign.is_closed and tokens[first.end + 1].is_closed)
        or not (is_score or second.low <= first.low)
        or tokens[second.end].text == sign.text
        or max(first.low, second.low) >= 1000
    ):
        return None
    value = Value(
        "ratio", first.low, second.low, tokens[first.start].start, tokens[second.end - 1].end
    )
    return value, second.end


def _joined(text: str, tokens: Tokens, first: Amount) -> Amount | None:
    """A range: `3 to 5`, `between 3 and 5`, `$3-5 million`, `two or three`."""
    at = first.end
    if tokens[at].text == "-" and tokens[at + 1].text in ("to", "-"):
        at += 1
    word = tokens[at].text
    before = [token.text for token in tokens[max(0, first.start - 8) : first.start]]
    if word == "and" and "between" not in before[-3:]:
        return None
    if word not in _DASHES and word not in ("to", "through", "or", "and"):
        return None
    start = at + 1 + (tokens[at + 1].text == "-" and word == "to" and tokens[at].is_closed)
    while (
        tokens[start].text
        and not tokens[start].is_figure
        and tokens[start].text in ("the", "us", "hk", "$", "€", "£", "¥", "rmb")
        and start < at + 4
    ):
        start += 1
    second = amount_at(text, tokens, start)
    if (
        second is None
        or second.kind not in ("number", "percent", "points", "multiple")
        or second.end == start
    ):
        return None
    if word in ("to", "through") and "from" in before[-2:] and _CHANGED & set(before):
        return None
    if word in _DASHES and tokens[second.end].text in _DASHES and tokens[second.end + 1].is_figure:
        return None
    return _range(tokens, word, first, second)


def _range(tokens: Tokens, word: str, first: Amount, second: Amount) -> Amount | None:
    low, high, kind = first.low, second.high, second.kind
    if (
        first.scale == 1
        and second.scale > 1
        and not (first.units and first.end - first.start > 2)
        and low < high / second.scale
    ):
        low *= second.scale
    if first.kind == "number" and kind in ("percent", "points") and not first.units:
        low /= 100
    elif first.kind != kind:
        return None
    units = second.units or first.units
    if first.units and second.units and first.units != second.units:
        return None
    if not low < high or (word == "or" and not _are_neighbours(low, high)):
        return None
    return Amount(low, high, first.start, second.end, kind, units, second.scale)


def _are_neighbours(low: Fraction, high: Fraction) -> bool:
    gap = high - low
    return gap in (1, 10, 100, 1000, 10**4, 10**5, 10**6) or (low * 2 == high and high <= 10)


def _valued(tokens: Tokens, at: int, found: Amount) -> Found:
    start, end = found.start, found.end
    units = found.units
    if not units and tokens[start - 1].text in ("aged", "age") and start:
        units, start = (MEASURES["year"],), start - 1
    approximation = "exact"
    if before := approximation_before(tokens, start):
        approximation, start = before
    later_at = end
    if later := approximation_after(tokens, later_at):
        end = max(end, later[1])
        if approximation == "exact" or later[0] in ("at least", "at most"):
            approximation = later[0]
        if not units:
            units, end = (
                units_at(tokens, end + (tokens[end].text == "-" and tokens[end].is_closed))
                if not found.units and found.kind == "number"
                else ((), end)
            )
            end = max(end, later[1])
    last = tokens[end - 1].end
    value = Value(
        found.kind, found.low, found.high, tokens[start].start, last, "", approximation, units,
        _is_slight(tokens, at, found),
    )  # fmt: skip
    return value, end


def _is_slight(tokens: Tokens, at: int, found: Amount) -> bool:
    """Whether the other language may do without the number."""
    token = tokens[at]
    if (token.text == "one" and found.end == at + 1) or token.text in ("zero", "nil"):
        return True
    if token.text == "one" and found.low == 1:
        return True
    if token.text == "half" and not found.units and found.scale == 1:
        return True
    if not token.is_figure:
        return False
    before, after = tokens[at - 1] if at else None, tokens[found.end]
    if (
        before
        and token.is_closed
        and (
            before.is_word
            or (before.text in "-_" and before.is_closed and at > 1 and tokens[at - 2].is_word)
        )
    ):
        return not found.units
    if after.is_closed and after.is_word:
        return True
    return any(
        t.text in _STREETS for t in tokens[found.end : found.end + 4] if t.written[:1].isupper()
    )
