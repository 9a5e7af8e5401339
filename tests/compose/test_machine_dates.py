"""EDTF dates for machines: a table of every kind, and laws."""

import re
from datetime import UTC, datetime, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.machine_dates import iso_date, iso_ends, later, timestamp
from site_builder.edtf import Edtf, parse_edtf
from site_builder.model.moments import first_day
from site_builder.model.time_zones import zone_of
from tests.edtf.texts import EDTFS

# EDTF, ISO start, ISO end, ISO date, RFC 3339
GOLDEN = [
    ("2021", "2021", "", "2021", "2021-01-01T00:00:00Z"),
    ("2021-09", "2021-09", "", "2021-09", "2021-09-01T00:00:00Z"),
    ("2021-11-17", "2021-11-17", "", "2021-11-17", "2021-11-17T00:00:00Z"),
    ("2020~", "2020", "", "2020", "2020-01-01T00:00:00Z"),
    ("2021-09-17?", "2021-09-17", "", "2021-09-17", "2021-09-17T00:00:00Z"),
    ("2021-21", "2021", "", "2021", "2021-03-01T00:00:00Z"),
    ("2021-XX", "2021", "", "2021", "2021-01-01T00:00:00Z"),
    ("2021-11-XX", "2021-11", "", "2021-11", "2021-11-01T00:00:00Z"),
    ("202X", "", "", "2020", "2020-01-01T00:00:00Z"),
    ("20XX", "", "", "2000", "2000-01-01T00:00:00Z"),
    ("2021-09/2021-11", "2021-09", "2021-11", "2021-09", "2021-09-01T00:00:00Z"),
    ("2021-11/..", "2021-11", "", "2021-11", "2021-11-01T00:00:00Z"),
    ("../2021-11", "", "2021-11", "2021-11", "2021-11-01T00:00:00Z"),
    ("/202X", "", "", "2020", "2020-01-01T00:00:00Z"),
    (
        "2021-11-17T08:30:00+08:00",
        "2021-11-17T08:30:00+08:00",
        "",
        "2021-11-17T08:30:00+08:00",
        "2021-11-17T08:30:00+08:00",
    ),
    (
        "2021-11-17T08:30:00",
        "2021-11-17T08:30:00",
        "",
        "2021-11-17T08:30:00",
        "2021-11-17T08:30:00Z",
    ),
]


@pytest.mark.parametrize(("written", "start", "end", "date", "stamp"), GOLDEN)
def test_golden(written: str, start: str, end: str, date: str, stamp: str) -> None:
    value = parse_edtf(written)
    assert (*iso_ends(value), iso_date(value), timestamp(value, UTC)) == (start, end, date, stamp)


BEFORE = [
    "0000",
    "-0110",
    "-0110-03-05",
    "-0110-21",
    "-0110-XX",
    "-01XX",
    "-0220/-0205",
    "../-0110",
]


@pytest.mark.parametrize("written", BEFORE)
def test_years_before_the_first_have_no_form(written: str) -> None:
    value = parse_edtf(written)
    assert (*iso_ends(value), iso_date(value)) == ("", "", "")


def test_what_ends_in_our_era_has_its_end() -> None:
    value = parse_edtf("-0049/0025")
    assert (*iso_ends(value), iso_date(value)) == ("", "0025", "0025")


STARTS = [
    ("2026-12-05", "Asia/Shanghai", "2026-12-05T00:00:00+08:00"),
    ("2026-12-05", "America/New_York", "2026-12-05T00:00:00-05:00"),
    ("2026-07", "America/New_York", "2026-07-01T00:00:00-04:00"),
    ("2026-12-05T08:00+08:00", "America/New_York", "2026-12-05T08:00:00+08:00"),
    # The clocks there went by the sun, at +08:05:43.
    ("1900", "Asia/Shanghai", "1900-01-01T00:00:00+08:06"),
    ("0001", "Asia/Shanghai", "0001-01-01T00:00:00+08:06"),
    # There was no midnight: the clocks went from 23:59 to 01:00.
    ("2018-11-04", "America/Sao_Paulo", "2018-11-04T00:00:00-03:00"),
]


@pytest.mark.parametrize(("written", "zone", "stamp"), STARTS)
def test_a_day_begins_in_the_zone_of_the_site(written: str, zone: str, stamp: str) -> None:
    assert timestamp(parse_edtf(written), zone_of(zone)) == stamp


IN_OUR_ERA: st.SearchStrategy[Edtf] = EDTFS.filter(
    lambda value: first_day(value).year > 0  # type: ignore[arg-type]
)
ZONES = st.sampled_from(["UTC", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"]).map(
    zone_of
)


@given(IN_OUR_ERA, ZONES)
def test_every_date_has_a_form_for_machines(value: Edtf, place: tzinfo) -> None:
    date = r"\d{4}(-\d\d(-\d\d)?)?"
    time = r"T\d\d:\d\d:\d\d"
    zone = r"(Z|[+-]\d\d:\d\d)"
    assert re.fullmatch(f"{date}|{date}{time}{zone}?", iso_date(value))
    stamp = timestamp(value, place)
    assert re.fullmatch(f"{date}{time}{zone}", stamp)
    assert datetime.fromisoformat(stamp).tzinfo


@given(st.lists(IN_OUR_ERA, min_size=2, max_size=2))
def test_the_later_of_two_is_one_of_them(values: list[Edtf]) -> None:
    one, other = (timestamp(value, UTC) for value in values)
    assert later(one, other) in (one, other)


def test_moments_are_compared_and_not_texts() -> None:
    one, other = "2021-11-17T08:00:00+08:00", "2021-11-17T01:00:00Z"
    assert later(one, other) == later(other, one) == other
    assert later("0001-01-01T00:00:00+08:00", "0001-01-01T00:00:00Z").endswith("Z")
