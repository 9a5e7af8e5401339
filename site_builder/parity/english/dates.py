"""The dates that an English text names: `Feb. 18, 2023`, `the 1980s`, `last year`, `May 3–5`."""

import re
from collections.abc import Callable, Iterable, Iterator

from site_builder.parity.english.date_words import (
    AFTER_WORD,
    DATE,
    DECADES,
    FIRST,
    IN_PHRASES,
    LONE_MONTH,
    MONTH,
    MONTH_OFFSETS,
    MONTHS,
    OFFSETS,
    ORDINAL,
    PHRASE,
    nth,
)
from site_builder.parity.english.lunar import IN_LUNAR_CALENDAR, lunar_dates
from site_builder.parity.english.years import is_age, is_day, is_month, is_year
from site_builder.parity.searching import matches
from site_builder.parity.values import Value, date_value
from site_builder.parity.when import When

_IN_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec"


def english_dates(text: str) -> list[Value]:
    """The dates in a text, in its order. What nothing can be compared with (`'98`, `5/6/2023`) is
    among them, without a `when`."""
    found = [date_value(when) for when in lunar_dates(text)]
    if any(word in text for word in IN_PHRASES):
        _add(found, (value for match in PHRASE.finditer(text) for value in _read(match)))
    _add(found, (value for match in matches(DATE, FIRST, text) for value in _read(match)))
    if any(name in text for name in MONTHS):
        months = (match for match in AFTER_WORD.finditer(text))
        whens = (When(*match.span("word"), month=_month(match["word"])) for match in months)
        _add(found, map(date_value, whens))
        alone = LONE_MONTH.finditer(text)
        _add(found, (date_value(When(*m.span(), month=_month(m[0]), is_name=True)) for m in alone))
    return sorted(found, key=lambda value: value.start)


def _add(found: list[Value], more: Iterable[Value]) -> None:
    """Add the dates that stand apart from those that were found before."""
    taken = [(value.start, value.end) for value in found]
    found += [one for one in more if not any(s < one.end and one.start < e for s, e in taken)]


def _read(match: re.Match[str]) -> Iterator[Value]:
    """The dates of a match, if it is one; each name of a pattern has its reader."""
    kind = match.lastgroup or ""
    if kind in _DOUBTFUL and not _DOUBTFUL[kind](match):
        return
    if kind not in _READERS:
        yield Value("date", None, None, *match.span())
        return
    for when in _READERS[kind](match):
        is_placed = when.start < when.end
        yield date_value(when if is_placed else when.placed(*match.span()))


def _iso(match: re.Match[str]) -> Iterator[When]:
    year, month, day = map(int, re.findall("[0-9]+", match[0]))
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield When(0, 0, year, month, day)


def _days(match: re.Match[str]) -> Iterator[When]:
    month = _month(match["of"] or match["in"])
    year = match["year"] or match["in_year"]
    is_lunar = IN_LUNAR_CALENDAR.match(match.string, match.end()) is not None
    words = re.findall("[0-9]+", match["days"] or match["nth"] or "")
    for day in map(int, words) if words else [nth(match["nth_word"])]:
        yield When(0, 0, int(year) if year else None, month, day, is_lunar=is_lunar)


def _nth_of(match: re.Match[str]) -> Iterator[When]:
    year, month = match["of_month_in"], _month(match["of_month"])
    yield When(0, 0, int(year) if year else None, month, nth(match["in_words"]))


def _months(match: re.Match[str]) -> Iterator[When]:
    for name in re.findall(MONTH, match["names"]):
        yield When(0, 0, int(match["of_year"]), _month(name))


def _month_list(match: re.Match[str]) -> Iterator[When]:
    for name in re.findall(MONTH, match["listed"]):
        yield When(0, 0, month=_month(name))


def _one_month(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month=_month(match[0]))


def _century(match: re.Match[str]) -> Iterator[When]:
    for word in re.findall(ORDINAL, match["ordinals"]):
        first = -nth(word) * 100 if match["is_bc"] else (nth(word) - 1) * 100
        yield When(0, 0, first, years=100)


def _last_century(_: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, 1900, years=100)


def _decades(match: re.Match[str]) -> Iterator[When]:
    first = 0
    for word in re.findall("[0-9]+", match[0]):
        first = int(word) if len(word) == 4 else first // 100 * 100 + int(word)
        yield When(0, 0, first, years=10)


def _short_decades(match: re.Match[str]) -> Iterator[When]:
    first = 1900 if match["of_last"] else 0
    for number in re.findall("[0-9]+", match["names_of"]) or [DECADES[match["names_of"]]]:
        yield When(0, 0, first + int(number), years=10, is_short=not first)


def _before(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, -int(match["bc"]))


def _after(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, int(match["ad"] or match["ce"]))


def _ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, year_offset=OFFSETS[" ".join(match[0].lower().split())])


def _months_ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month_offset=MONTH_OFFSETS[" ".join(match[0].lower().split())])


def _nth_days(match: re.Match[str]) -> Iterator[When]:
    for word in re.findall("[0-9]+", match[0]):
        yield When(0, 0, day=int(word))


def _bare(match: re.Match[str]) -> Iterator[When]:
    year, word = int(match["from"]), re.sub("[^0-9]", "", match["until"] or "")
    if word and is_month(match["from"], word):
        yield When(0, 0, year, int(word))
        return
    yield When(*match.span("from"), year, is_bare=True)
    if word:
        last = int(word) if len(word) == 4 else year // 100 * 100 + int(word)
        yield When(*match.span("until"), last, is_bare=True)


def _month(name: str) -> int:
    return _IN_ORDER.index(name[:3].lower()) // 3 + 1


_READERS: dict[str, Callable[[re.Match[str]], Iterator[When]]] = {
    "iso": _iso,
    "day_month": _days,
    "nth_of": _nth_of,
    "month_day": _days,
    "months": _months,
    "month_list": _month_list,
    "month": _one_month,
    "century": _century,
    "last_century": _last_century,
    "decades": _decades,
    "short": _short_decades,
    "before": _before,
    "after": _after,
    "ago": _ago,
    "months_ago": _months_ago,
    "nth_day": _nth_days,
    "bare": _bare,
}
_DOUBTFUL: dict[str, Callable[[re.Match[str]], bool]] = {
    "decades": lambda match: not is_age(match),
    "short": lambda match: not is_age(match),
    "nth_day": is_day,
    "bare": is_year,
    "nth_of": lambda match: nth(match["in_words"]) > 0,
    "century": lambda match: all(map(nth, re.findall(ORDINAL, match["ordinals"]))),
}
"""What may as well be a number."""
