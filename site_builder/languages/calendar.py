"""A single date in a language: by our own patterns or, for languages without, by CLDR's."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names

from site_builder.edtf import Date
from site_builder.languages.cldr_eras import before_our_era
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

    def date(self, value: Date, *, is_after_early: bool = False) -> str:
        """A date without its qualifier; one that comes after a date before our era has its own."""
        if self.patterns:
            is_turning = is_after_early and value.year > 0
            era = self.patterns.after if is_turning else self._era(value.year)
            return self._by_pattern(value, getattr(self.patterns, precision_of(value)), era)
        if value.year < 1:
            return before_our_era(value, self.locale)
        day = date(*value.earliest)
        if value.day is not None:
            return format_date(day, "long", self.locale)
        return format_skeleton(_SKELETONS[precision_of(value)], day, locale=self.locale)

    def span(self, start: Date, end: Date) -> tuple[str, str, str] | None:
        """Two dates and what stands between them, without what they share; None where they share
        nothing that could be left out."""
        span = shared_span(start, end, self.patterns) if self.patterns else None
        if self.patterns is None or span is None:
            return None
        first, last = self._era(start.year), self._era(end.year)
        if start.year < 1 <= end.year:
            last = self.patterns.after
        elif _is_around_year(first):
            last = self.patterns.again if end.year < 1 else "{}"
        else:
            first = "{}"
        if "{y}" not in span.start:
            first, last = "{}", self._era(end.year)
        return (
            self._by_pattern(start, span.start, first),
            span.separator,
            self._by_pattern(end, span.end, last),
        )

    def named(self, year: int, template: str) -> str:
        """A year in a template that has a gap for it, such as that of a season, with its era."""
        if self.patterns is None:
            return template.format(self.date(Date(year)) if year < 1 else year)
        return _with_era(self._era(year), template.replace("{}", "{y}"), year, {})

    def of_era(self, text: str) -> str:
        """The name of a time before our era, such as a century, with the era."""
        return self.patterns.before.format(text) if self.patterns else ""

    def _era(self, year: int) -> str:
        """The template that adds its era to a year that needs it."""
        patterns = self.patterns
        if patterns is None or year >= _FULL_YEAR:
            return "{}"
        return patterns.early if year > 0 else patterns.before

    def _by_pattern(self, value: Date, pattern: str, era: str) -> str:
        month = (value.month or 1) - 1
        is_first = value.day == 1 and self.patterns is not None
        day = self.patterns.first if is_first and self.patterns else str(value.day)
        names = {"m": self.months[month], "M": self.months_alone[month]}
        return _with_era(era, pattern, value.year, {"n": month + 1, "d": day, **names})


def _is_around_year(era: str) -> bool:
    return era.endswith("{}")


def _with_era(era: str, pattern: str, year: int, parts: dict[str, str | int]) -> str:
    """A pattern filled in, with the era around its year or around all of it."""
    figure = str(year if year > 0 else 1 - year)
    if _is_around_year(era):
        return pattern.format(y=era.format(figure), **parts)
    return era.format(pattern.format(y=figure, **parts))


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
