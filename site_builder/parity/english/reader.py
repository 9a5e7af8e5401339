"""The numbers of an English text."""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.parity.english.alone import Found, word_at
from site_builder.parity.english.amounts import Amount
from site_builder.parity.english.approximations import approximation_after, approximation_before
from site_builder.parity.english.cardinals import Tokens
from site_builder.parity.english.dates import english_dates
from site_builder.parity.english.measured import amount_at, units_at
from site_builder.parity.english.not_numbers import without_phrases
from site_builder.parity.english.ranges import range_from, ratio_at
from site_builder.parity.english.sentences import BEGINNINGS, sentences_with_numbers
from site_builder.parity.english.times import english_times
from site_builder.parity.english.tokens import AHEAD, Token, tokens_of
from site_builder.parity.figures import VULGAR
from site_builder.parity.measures import MEASURES
from site_builder.parity.plain_text import blanked
from site_builder.parity.tables import words
from site_builder.parity.values import Approximation, Unit, Value

_STREETS = words("street st road rd avenue ave lane drive square boulevard")


def english_values(text: str) -> Iterator[Value]:
    """The values of an English text: its dates, its times, then all others of each sentence."""
    read = without_phrases(text)
    for reader in (english_dates, english_times):
        found = list(reader(read))
        yield from found
        if found:
            read = blanked(read, ((value.start, value.end) for value in found))
    for start, end in sentences_with_numbers(read):
        for value in _sentence_values(read[start:end]):
            yield value.placed(value.start + start, value.end + start) if start else value


def _sentence_values(text: str) -> Iterator[Value]:
    tokens = tokens_of(text)
    at = floor = 0
    while at < len(tokens) - AHEAD:
        here = _value_at(text, tokens, at, floor) if _may_begin(tokens[at]) else None
        if here is None:
            at += 1
        else:
            value, at = here
            floor = at
            yield value


def _may_begin(token: Token) -> bool:
    if token.is_word:
        return token.text in BEGINNINGS
    return token.is_figure or token.text in "-+#" or token.text in VULGAR


def _value_at(text: str, tokens: Tokens, at: int, floor: int) -> Found | None:
    """The value that begins at a token, and the token behind it."""
    if word := word_at(tokens, at):
        value, end = word
        return (_hedged(tokens, value, at, floor) if value.kind != "ordinal" else value), end
    first = amount_at(text, tokens, at, floor)
    if first is None:
        return None
    if ratio := ratio_at(text, tokens, at, first):
        return ratio
    return _valued(tokens, at, range_from(text, tokens, first) or first, floor)


def _hedged(tokens: Tokens, value: Value, at: int, floor: int) -> Value:
    """`nearly tripled`, `more than double`: a word with the approximation before it."""
    before = approximation_before(tokens, at, floor)
    if before is None:
        return value
    kind, start = before
    return replace(value, start=tokens[start].start, approximation=kind)


def _valued(tokens: Tokens, at: int, found: Amount, floor: int) -> Found:
    start, end, units = found.start, found.end, found.units
    approximation: Approximation = "exact"
    if not units and _is_age(tokens, start):
        units = (MEASURES["year"],)
        start -= start > floor and tokens[start - 1].text != "of"
    if before := approximation_before(tokens, start, floor):
        approximation, start = before
    if later := approximation_after(tokens, end):
        end, units = _behind_approximation(tokens, later[1], found, units)
        if approximation == "exact" or later[0] in ("at least", "at most"):
            approximation = later[0]
    value = Value(
        found.kind, found.low, found.high, tokens[start].start, tokens[end - 1].end, "",
        approximation, units, _is_slight(tokens, at, found),
    )  # fmt: skip
    return value, end


def _is_age(tokens: Tokens, at: int) -> bool:
    """`aged 60`, `the age of 60`."""
    before = [token.text for token in tokens[max(0, at - 2) : at]]
    return before[-1:] in (["aged"], ["age"]) or before in (["age", "of"], ["ages", "of"])


def _behind_approximation(
    tokens: Tokens, at: int, found: Amount, units: tuple[Unit, ...]
) -> tuple[int, tuple[Unit, ...]]:
    """The unit may follow an approximation: `50-odd kilometres`, `a hundred or so miles`."""
    if units or found.kind != "number":
        return at, units
    units, end = units_at(tokens, at)
    return end, units


def _is_slight(tokens: Tokens, at: int, found: Amount) -> bool:
    """Whether the other language may do without the number."""
    token = tokens[at]
    if found.units and tokens[found.end].text in ("plan", "plans"):
        return found.units[0].name == "year"  # the 14th Five-Year Plan, 十四五规划
    if found.kind == "percent" and found.low == found.high == 1:
        return True  # 100% the phone
    if not token.is_figure:
        if token.text == "a" and found.scale > 1 and not found.units and found.low == found.scale:
            return True  # like a thousand other days
        is_one = token.text == "one" and found.low == found.high == 1 and found.kind == "number"
        is_half = token.text == "half" and not found.units and found.scale == 1
        return is_one or is_half or token.text in ("zero", "nil")
    if _is_in_name(tokens, at) and found.start == at:
        return True
    after = tokens[found.end]
    if after.text == ")" and not found.units and _is_label(tokens, at):
        return True
    if after.is_closed and after.is_word:
        return True
    following = tokens[found.end : found.end + 4]
    return any(word.text in _STREETS and word.written[0] != word.text[0] for word in following)


def _is_label(tokens: Tokens, at: int) -> bool:
    """`1) by day`; and a number that is repeated: `four (4)`."""
    if at > 1 and tokens[at - 1].text == "(":
        return tokens[at - 2].text in BEGINNINGS
    is_open = any(token.text == "(" for token in tokens[max(0, at - 5) : at])
    return len(tokens[at].text) < 3 and not is_open


def _is_in_name(tokens: Tokens, at: int) -> bool:
    """Whether a figure is closed up to letters before it: G20, COVID-19."""
    if not at or not tokens[at].is_closed:
        return False
    before = tokens[at - 1]
    if before.is_word:
        return before.text != "x"  # 4x100
    return before.text in "-_" and before.is_closed and at > 1 and tokens[at - 2].is_word
