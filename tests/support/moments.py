"""The moment at which tests build, whatever the clock says."""

from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def at(written: str) -> datetime:
    """A moment as it is written: `2031-05-10T08:00:00+08:00`."""
    return datetime.fromisoformat(written)


def from_seconds(since_1970: int) -> datetime:
    """The moment of whole seconds since 1970, in UTC."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=since_1970)
