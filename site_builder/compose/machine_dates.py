"""EDTF dates in the forms that machines want: ISO 8601, W3C date-time, RFC 3339.

None of these can say "about", "spring" or "the 2020s". They get the part that is certain, and no
invented day where the form allows it.
"""

from datetime import date, datetime

from site_builder.edtf import Date, Edtf, Interval, Moment, Season, Unspecified


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
    """One date in ISO 8601, never empty: the start, or else the end, or else the first possible
    year."""
    start, end = iso_ends(value)
    return start or end or f"{_first_day(value).year:04}"


def _iso(value: Edtf) -> str:
    match value:
        case Moment():
            return value.text
        case Date():
            return Date(value.year, value.month, value.day).text
        case Season():
            return Date(value.year).text
        case Unspecified(gap="month" | "month and day" | "day"):
            return Date(value.year, value.month).text
        case _:
            return ""


def w3c_date(value: Edtf) -> str:
    """A date for a sitemap (W3C NOTE-datetime): with a time of day only if its zone is known."""
    if isinstance(value, Moment) and value.offset is None:
        return value.clock.date().isoformat()
    return iso_date(value)


def timestamp(value: Edtf) -> str:
    """A date as RFC 3339, for Atom: the first moment that it can mean. A time without a zone counts
    as UTC."""
    if isinstance(value, Moment):
        return value.text if value.offset is not None else f"{value.text}Z"
    return f"{_first_day(value).isoformat()}T00:00:00Z"


def later(one: str, other: str) -> str:
    """The later of two RFC 3339 timestamps, compared as moments, not as texts."""
    return max(one, other, key=_seconds)


def _seconds(stamp: str) -> float:
    moment = datetime.fromisoformat(stamp)
    offset = moment.utcoffset()
    # By hand: the first and the last day of the calendar cannot be moved to another zone.
    days = moment.toordinal() * 86_400 + moment.hour * 3600 + moment.minute * 60 + moment.second
    return days - (offset.total_seconds() if offset else 0)


def _first_day(value: Edtf) -> date:
    if isinstance(value, Interval) and value.start is None and value.end is not None:
        return value.end.earliest
    return value.earliest
