"""EDTF dates in the forms that machines want: ISO 8601, W3C date-time, RFC 3339.

None of these can say "about", "spring" or "the 2020s", nor a year before 1 (ISO 8601-1:2019 §4.3.2
leaves such years to whoever exchanges them). They get the part that is certain, and no invented day
where the form allows it.
"""

from datetime import datetime, tzinfo

from site_builder.edtf import Date, Edtf, Interval, Moment, Season, Unspecified
from site_builder.edtf.days import year_text
from site_builder.model.clock import seconds
from site_builder.model.moments import first_day, rfc3339, start_of


def iso_ends(value: Edtf) -> tuple[str, str]:
    """The start and end of an event in ISO 8601, as schema.org's Event wants them: as exact as they
    are known, '' if unknown. A single date has no end of its own."""
    if isinstance(value, Interval):
        return (
            _iso(value.start) if value.start else "",
            _iso(value.end) if value.end else "",
        )
    return _iso(value), ""


def iso_date(value: Edtf) -> str:
    """One date in ISO 8601: the start, or else the end, or else the first possible year. It is ''
    for a year before 1 alone."""
    start, end = iso_ends(value)
    year = first_day(value).year
    return start or end or (year_text(year) if year > 0 else "")


def _iso(value: Edtf) -> str:
    match value:
        case Moment():
            return value.text
        case Date() | Season() | Unspecified() if value.year < 1:
            return ""
        case Date():
            return Date(value.year, value.month, value.day).text
        case Season():
            return Date(value.year).text
        case Unspecified(gap="month" | "month and day" | "day"):
            return Date(value.year, value.month).text
        case _:
            return ""


def timestamp(value: Edtf, zone: tzinfo) -> str:
    """A date as RFC 3339, for Atom: the first moment that it can mean. What has no time zone of its
    own is in `zone`."""
    return rfc3339(start_of(value, zone))


def later(one: str, other: str) -> str:
    """The later of two RFC 3339 timestamps, compared as moments, not as texts."""
    return max(one, other, key=lambda stamp: seconds(datetime.fromisoformat(stamp)))
