"""EDTF dates as a newspaper prints them, in any language."""

from functools import lru_cache
from typing import NamedTuple

from site_builder.edtf import (
    Date,
    Day,
    Edtf,
    Interval,
    Marked,
    Moment,
    Point,
    Season,
    Unspecified,
    html_datetime,
)
from site_builder.edtf.days import LAST
from site_builder.languages.calendar import Printer, printer_for
from site_builder.languages.eras import century_text, decade_text
from site_builder.languages.idiom import DateWords
from site_builder.languages.idioms import idiom_of


class DatePart(NamedTuple):
    """A run of a printed date; with a `datetime`, it belongs in its own `<time>`."""

    text: str
    datetime: str | None = None


class _Language(NamedTuple):
    """What the functions below need to know of a language."""

    printer: Printer
    words: DateWords


def format_edtf(value: Edtf, tag: str, *, told: Day | None = None) -> str:
    """A date in the language of `tag` (BCP 47): `2021年9月至11月`, `September–November 2021`.

    Of a date-time, the day. `told` is the day on which the date is told: an open interval that
    begins after it is `from 2030`, not `since 2030`. A tag that CLDR does not know falls back to
    its parents and then to English; nothing is raised.
    """
    return "".join(part.text for part in edtf_parts(value, tag, told=told))


@lru_cache(maxsize=4096)
def edtf_parts(value: Edtf, tag: str, *, told: Day | None = None) -> tuple[DatePart, ...]:
    """The runs of `format_edtf`, so that each end of an interval can be a `<time>`."""
    language = _Language(printer_for(tag), idiom_of(tag).date_words)
    match value:
        case Interval():
            return _interval(value, language, told or LAST)
        case Moment():
            day = Date(value.clock.year, value.clock.month, value.clock.day)
            return (DatePart(language.printer.date(day), html_datetime(value)),)
        case Date() | Season() | Unspecified():
            return (_part(value, language),)
        case _:
            raise TypeError(f"not a kind of EDTF date: {value!r}")


def _part(value: Point, language: _Language, *, is_after_early: bool = False) -> DatePart:
    if isinstance(value, Date):
        text = language.printer.date(value, is_after_early=is_after_early)
    else:
        text = _bare(value, language)
    return DatePart(_qualified(value, text, language.words), html_datetime(value))


def _qualified(value: Marked, text: str, words: DateWords) -> str:
    if value.approximate:
        text = words.about.format(text)
    return words.uncertain.format(text) if value.uncertain else text


def _bare(value: Season | Unspecified, language: _Language) -> str:
    """A date without its qualifier."""
    if isinstance(value, Season):
        return _season(value, language)
    named = _unspecified(value, language)
    return named or "".join(part.text for part in _interval(_span(value), language, LAST))


def _season(value: Season, language: _Language) -> str:
    """A season or, where we have no word for it, its year: months would be wrong down south."""
    if language.words.seasons is None:
        return language.printer.date(Date(value.year))
    return language.printer.named(value.year, language.words.seasons[value.season - 21])


def _unspecified(value: Unspecified, language: _Language) -> str:
    """The words for a date with digits left out; '' for years that a language has no word for."""
    words = language.words
    if value.gap == "decade":
        return decade_text(value.year, words)
    if value.gap == "century":
        century = century_text(value.year, words)
        return language.printer.of_era(century) if century and value.year < 0 else century
    known = language.printer.date(Date(value.year, value.month))
    match value.gap:
        case "month":
            return words.some_month.format(known)
        case "day":
            return words.some_day.format(known)
        case _:
            return words.some_month_and_day.format(known)


def _span(value: Unspecified) -> Interval:
    """The first and the last year of a decade or century, which every language can say."""
    return Interval(Date(value.earliest.year), Date(value.latest.year))


def _interval(value: Interval, language: _Language, told: Day) -> tuple[DatePart, ...]:
    start, end = value.start, value.end
    if start is None or end is None:
        return _half_open(value, language, told)
    if start == end:
        return (_part(start, language),)
    printer = language.printer
    if isinstance(start, Date) and isinstance(end, Date):
        span = printer.span(start, end)
        if span:
            return (
                DatePart(span[0], html_datetime(start)),
                DatePart(span[1]),
                DatePart(span[2], html_datetime(end)),
            )
    first, last = _edge(start, language, first=True), _edge(end, language, first=False)
    parts = _part(first, language), _part(last, language, is_after_early=first.year < 1)
    if parts[0].text == parts[1].text:  # where a language knows no seasons: 2021, not 2021 – 2021
        return parts[:1]
    return parts[0], DatePart(printer.between), parts[1]


def _edge(value: Point, language: _Language, *, first: bool) -> Point:
    """An end of an interval. Years for which the language has no word would be a span inside the
    span: of those, it has the first or the last alone."""
    if isinstance(value, Unspecified) and not _unspecified(value, language):
        outer = value.earliest if first else value.latest
        return Date(outer.year, mark=value.mark)
    return value


def _half_open(value: Interval, language: _Language, told: Day) -> tuple[DatePart, ...]:
    template = _open_words(value, language.words, told)
    is_start = value.start is not None
    known = value.start or value.end or Date(1)  # the parser lets no interval without any end exist
    edge = _edge(known, language, first=is_start)
    if _is_era(edge):
        template = template and language.words.the and template.format(language.words.the)
    part = _part(edge, language)
    if template:
        return _filled(template, part)
    between, missing = DatePart(language.printer.between), DatePart("…")
    return (part, between, missing) if is_start else (missing, between, part)


def _open_words(value: Interval, words: DateWords, told: Day) -> str:
    if value.start is not None:
        return words.since if value.open and value.earliest <= told else words.starting
    if value.latest > told:
        return words.ahead or words.until
    return words.until if value.open else words.ending or words.until


def _is_era(value: Point) -> bool:
    return isinstance(value, Unspecified) and value.gap in ("decade", "century") and not value.mark


def _filled(template: str, part: DatePart) -> tuple[DatePart, ...]:
    """The template's text as parts, with `part` in its gap."""
    before, after = template.split("{}")
    return tuple(run for run in (DatePart(before), part, DatePart(after)) if run.text)
