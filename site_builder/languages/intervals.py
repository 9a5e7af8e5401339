"""Spans of dates by a language's own patterns: what both dates share is printed once."""

from typing import NamedTuple

from site_builder.edtf import Date
from site_builder.languages.patterns import DatePatterns


class Span(NamedTuple):
    """The patterns of both ends, and what stands between them."""

    start: str
    separator: str
    end: str


def shared_span(start: Date, end: Date, patterns: DatePatterns) -> Span | None:
    """The patterns for two dates of one precision, neither with a qualifier; None where they share
    nothing that could be left out."""
    if start.mark or end.mark or precision_of(start) != precision_of(end):
        return None
    template = _template(start, end, patterns)
    return Span(*template.split("|")) if template else None


def _template(start: Date, end: Date, patterns: DatePatterns) -> str:
    if start.month is None:
        return patterns.years
    if start.year != end.year:
        return ""
    if start.day is None:
        return patterns.months
    return patterns.days if start.month == end.month else patterns.long_days


def precision_of(value: Date) -> str:
    """`year`, `month` or `day`."""
    if value.month is None:
        return "year"
    return "month" if value.day is None else "day"
