"""EDTF dates as a newspaper prints them, in any language."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_datetime_format

from site_builder.edtf import (
    Date,
    Edtf,
    Interval,
    Marked,
    Moment,
    Point,
    Season,
    Unspecified,
    html_datetime,
)
from site_builder.resolve.locale.intervals import SKELETONS, precision_of, shared_interval
from site_builder.resolve.locale.tags import house_key, locale_of
from site_builder.resolve.locale.words import DATE_WORDS, NEUTRAL, DateWords


class DatePart(NamedTuple):
    """A run of a printed date; with a `datetime`, it belongs in its own `<time>`."""

    text: str
    datetime: str | None = None


class _Language(NamedTuple):
    """What the functions below need to know of a language."""

    tag: str
    locale: Locale
    words: DateWords


def format_edtf(value: Edtf, tag: str, *, time: bool = False) -> str:
    """A date in the language of `tag` (BCP 47): `2021年9月至11月`, `September–November 2021`.

    `time` adds the time of day to a date-time, by the clock of the place that it names. A tag
    that CLDR does not know falls back to its parents and then to English; nothing is raised.
    """
    return "".join(part.text for part in edtf_parts(value, tag, time=time))


@lru_cache(maxsize=4096)
def edtf_parts(value: Edtf, tag: str, *, time: bool = False) -> tuple[DatePart, ...]:
    """The runs of `format_edtf`, so that each end of an interval can be a `<time>`."""
    language = _Language(tag, locale_of(tag), DATE_WORDS.get(house_key(tag), NEUTRAL))
    match value:
        case Interval():
            return _interval(value, language)
        case Moment():
            return (DatePart(_moment(value, language.locale, time), html_datetime(value)),)
        case Date() | Season() | Unspecified():
            return (_part(value, language),)
        case _:
            raise TypeError(f"not a kind of EDTF date: {value!r}")


def _part(value: Point, language: _Language) -> DatePart:
    return DatePart(_qualified(value, _bare(value, language), language.words), html_datetime(value))


def _qualified(value: Marked, text: str, words: DateWords) -> str:
    if value.approximate:
        text = words.about.format(text)
    return words.uncertain.format(text) if value.uncertain else text


def _bare(value: Point, language: _Language) -> str:
    """A date without its qualifier."""
    match value:
        case Date():
            return _date(value, language.locale)
        case Season():
            return _season(value, language)
        case Unspecified():
            return _unspecified(value, language)


def _date(value: Date, locale: Locale) -> str:
    if value.day is not None:
        return format_date(value.earliest, "long", locale)
    return _skeleton(SKELETONS[precision_of(value)], value.earliest, locale)


def _skeleton(skeleton: str, day: date, locale: Locale) -> str:
    return format_skeleton(skeleton, day, locale=locale)


def _season(value: Season, language: _Language) -> str:
    """A season or, where we have no word for it, its year: months would be wrong down south."""
    if language.words.seasons is None:
        return _date(Date(value.year), language.locale)
    return language.words.seasons[value.season - 21].format(value.year)


def _unspecified(value: Unspecified, language: _Language) -> str:
    words = language.words
    known = Date(max(value.year, 1), value.month)
    match value.gap:
        case "month":
            return words.some_month.format(_date(known, language.locale))
        case "day":
            return words.some_day.format(_date(known, language.locale))
        case "month and day":
            return words.some_month_and_day.format(_date(known, language.locale))
        case "decade" if words.decade:
            return words.decade.format(value.year)
        case "century" if words.century:
            return words.century.format(_century(value.year // 100 + 1, language.tag))
        case _:  # its first and last year, which every language can say
            span = Interval(known, Date(value.latest.year))
            return "".join(part.text for part in _interval(span, language))


def _century(number: int, tag: str) -> str:
    if house_key(tag) != "en":
        return str(number)
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _interval(value: Interval, language: _Language) -> tuple[DatePart, ...]:
    start, end = value.start, value.end
    if start is None or end is None:
        return _half_open(value, language)
    if start == end:
        return (_part(start, language),)
    if isinstance(start, Date) and isinstance(end, Date):
        pair = shared_interval(start, end, language.tag, language.locale)
        if pair:
            return (
                DatePart(_by_pattern(start, pair.start, language.locale), html_datetime(start)),
                DatePart(pair.separator),
                DatePart(_by_pattern(end, pair.end, language.locale), html_datetime(end)),
            )
    parts = _part(start, language), _part(end, language)
    if parts[0].text == parts[1].text:  # where a language knows no seasons: 2021, not 2021 – 2021
        return parts[:1]
    return _filled(language.words.between or _cldr_between(language.locale), *parts)


def _by_pattern(value: Date, pattern: str, locale: Locale) -> str:
    return format_date(value.earliest, pattern, locale)


def _half_open(value: Interval, language: _Language) -> tuple[DatePart, ...]:
    words = language.words
    if value.start is not None:
        template = words.since if value.open else words.starting
        ends = (_part(value.start, language), DatePart("…"))
    else:
        template = words.until if value.open else words.ending
        known = value.end or Date(1)  # the parser lets no interval without any end exist
        ends = (DatePart("…"), _part(known, language))
    if template:
        return _filled(template, ends[0] if value.start is not None else ends[1])
    return _filled(_cldr_between(language.locale), *ends)


def _cldr_between(locale: Locale) -> str:
    pattern = str(locale.interval_formats[None])
    return pattern.replace("{0}", "{}").replace("{1}", "{}")


def _filled(template: str, *parts: DatePart) -> tuple[DatePart, ...]:
    """The template's text as parts, with `parts` in its gaps in turn."""
    texts = [DatePart(text) for text in template.split("{}")]
    runs = [texts[0]]
    for part, text in zip(parts, texts[1:], strict=True):
        runs += [part, text]
    return tuple(run for run in runs if run.text)


def _moment(value: Moment, locale: Locale, time: bool) -> str:
    day = format_date(value.clock.date(), "long", locale)
    if not time:
        return day
    hour = format_time(value.clock.time(), "short", locale=locale)
    joined = str(get_datetime_format("long", locale=locale)).replace("'", "")
    return joined.replace("{0}", hour).replace("{1}", day)
