"""A single date in a language: by our own patterns or, for languages without, by CLDR's."""

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names

from site_builder.edtf import Date
from site_builder.languages.idioms import idiom_of
from site_builder.languages.intervals import precision_of, shared_span
from site_builder.languages.patterns import DatePatterns
from site_builder.languages.script import locale_of

_FULL_YEAR = 100
"""Years below it are given with their era, so that they aren't taken for 1979 or 2021."""
_SKELETONS = {"year": "y", "month": "yMMMM"}


@dataclass(frozen=True, slots=True)
class Printer:
    """`months` are the names in a date and, where a language has others, by themselves; `between`
    stands between two dates. Without `patterns`, dates are CLDR's."""

    locale: Locale
    patterns: DatePatterns | None
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    between: str

    def date(self, value: Date) -> str:
        """A date without its qualifier."""
        if self.patterns:
            return self._by_pattern(value, getattr(self.patterns, precision_of(value)))
        if value.day is not None:
            return format_date(value.earliest, "long", self.locale)
        return format_skeleton(_SKELETONS[precision_of(value)], value.earliest, locale=self.locale)

    def span(self, start: Date, end: Date) -> tuple[str, str, str] | None:
        """Two dates and what stands between them, without what they share; None where they share
        nothing that could be left out."""
        span = shared_span(start, end, self.patterns) if self.patterns else None
        if span is None:
            return None
        tells_era = "{y}" in span.start
        first = self._by_pattern(start, span.start)
        return first, span.separator, self._by_pattern(end, span.end, tells_era=not tells_era)

    def _by_pattern(self, value: Date, pattern: str, *, tells_era: bool = True) -> str:
        month, patterns = (value.month or 1) - 1, self.patterns
        year, day = str(value.year), str(value.day)
        if patterns and tells_era and value.year < _FULL_YEAR:
            year = patterns.early.format(year)
        if patterns and value.day == 1:
            day = patterns.first
        names = {"m": self.months[month], "M": self.months_alone[month]}
        return pattern.format(y=year, n=month + 1, d=day, **names)


@lru_cache(maxsize=256)
def printer_for(tag: str) -> Printer:
    """The printer for a language tag; never fails."""
    locale, idiom = locale_of(tag), idiom_of(tag)
    patterns = idiom.dates_in(locale.territory)
    names = idiom.months or _month_names(locale, "format")
    uses_bare_names = patterns is not None and "{M}" in patterns.month
    alone = _month_names(locale, "stand-alone") if uses_bare_names else names
    between = patterns.between if patterns else _cldr_between(locale)
    return Printer(locale, patterns, names, alone, between)


def _month_names(locale: Locale, context: str) -> tuple[str, ...]:
    names = get_month_names("wide", context, locale)  # type: ignore[arg-type]
    return tuple(names[month] for month in range(1, 13))


def _cldr_between(locale: Locale) -> str:
    pattern = str(locale.interval_formats[None])
    return pattern.replace("{0}", "").replace("{1}", "")
