"""Moments: when a date begins in a time zone, and how moments are written."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from site_builder.edtf import Day, Edtf, Interval, Moment
from site_builder.model.clock import seconds


def start_of(value: Edtf, zone: tzinfo) -> datetime:
    """The moment at which a date begins: a date-time as it stands, and of all others the start of
    the first day. What has no zone of its own is in `zone`. The date isn't before the year 1."""
    if isinstance(value, Moment):
        own = zone if value.offset is None else timezone(timedelta(minutes=value.offset))
        return value.clock.replace(tzinfo=own)
    return datetime(*first_day(value), tzinfo=zone)


def first_day(value: Edtf) -> Day:
    """The first day that a date may mean; of an interval without a start, the first of its end."""
    if isinstance(value, Interval) and value.start is None and value.end is not None:
        return value.end.earliest
    return value.earliest


def read_date(written: object) -> Edtf | None:
    """A record's date; None for one that is as it was written, because the record is broken."""
    return written if isinstance(written, Edtf) else None


def is_before(one: Edtf, other: Edtf) -> bool:
    """Whether a date is before another for sure, in every time zone that its day may be in."""
    if isinstance(one, Moment) and isinstance(other, Moment):
        return seconds(start_of(one, UTC)) < seconds(start_of(other, UTC))
    return one.latest < other.earliest


def rfc3339(moment: datetime) -> str:
    """A moment as RFC 3339 writes it: `2026-12-05T08:00:00+08:00`. Zones have whole minutes."""
    return _with_whole_minutes(moment).isoformat(timespec="seconds").replace("+00:00", "Z")


def in_short(moment: datetime) -> str:
    """A moment for people, without seconds that are none: `2026-12-05T08:00+08:00`."""
    whole = _with_whole_minutes(moment)
    precision = "seconds" if whole.second else "minutes"
    return whole.isoformat(timespec=precision).replace("+00:00", "Z")


def _with_whole_minutes(moment: datetime) -> datetime:
    """The moment with its zone in whole minutes. Before standard time, clocks went by the sun, and
    zones have seconds: +08:05:43 in Shanghai."""
    offset = moment.utcoffset() or timedelta()
    if offset.total_seconds() % 60 == 0:
        return moment
    return moment.replace(tzinfo=timezone(timedelta(minutes=round(offset.total_seconds() / 60))))
