"""When a date begins, and how moments are written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf import parse_edtf
from site_builder.model.clock import seconds
from site_builder.model.moments import in_short, is_before, read_date, rfc3339, start_of
from site_builder.model.time_zones import zone_of

OFFSETS = st.integers(-18 * 60, 18 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.builds(lambda when, zone: when.replace(tzinfo=zone), st.datetimes(), OFFSETS)

IN_SHORT = [
    ("2026-12-05", "Asia/Shanghai", "2026-12-05T00:00+08:00"),
    ("2026-12-05", "UTC", "2026-12-05T00:00Z"),
    ("2026-12-05T08:00+08:00", "UTC", "2026-12-05T08:00+08:00"),
    ("2026-12-05T08:00:30Z", "Asia/Shanghai", "2026-12-05T08:00:30Z"),
    ("2027-23", "Asia/Shanghai", "2027-09-01T00:00+08:00"),
    ("../2027", "UTC", "2027-01-01T00:00Z"),
]


@pytest.mark.parametrize(("written", "zone", "words"), IN_SHORT)
def test_in_short(written: str, zone: str, words: str) -> None:
    assert in_short(start_of(parse_edtf(written), zone_of(zone))) == words


@given(MOMENTS)
def test_what_is_written_is_the_moment(moment: datetime) -> None:
    assert seconds(datetime.fromisoformat(rfc3339(moment))) == seconds(moment)


BEFORE = [
    ("2026-12-05T08:00+08:00", "2026-12-05T08:00Z", True),
    ("2026-12-05T08:00+08:00", "2026-12-05T00:00Z", False),
    ("2026-12-05", "2026-12-05T08:00+08:00", False),
    ("2026-12-04", "2026-12-05T08:00+08:00", True),
    ("2026-12", "2026-12-05", False),
    ("-0110", "0001", True),
]


@pytest.mark.parametrize(("one", "other", "is_so"), BEFORE)
def test_is_before(one: str, other: str, is_so: bool) -> None:
    assert is_before(parse_edtf(one), parse_edtf(other)) is is_so


def test_the_first_moment_can_be_compared() -> None:
    first = start_of(parse_edtf("0001"), zone_of("Asia/Shanghai"))
    assert first < datetime(2026, 1, 1, tzinfo=UTC)


def test_the_date_of_a_broken_record_is_not_known() -> None:
    date = parse_edtf("2026-11-01")
    assert read_date(date) is date
    assert read_date("2026-11-01") is None
    assert read_date(None) is None
