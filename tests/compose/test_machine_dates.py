"""EDTF dates for machines: a table of every kind, and laws."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.machine_dates import iso_date, iso_ends, later, timestamp, w3c_date
from site_builder.edtf import Edtf, parse_edtf
from tests.edtf.texts import EDTFS

# EDTF, ISO start, ISO end, W3C, RFC 3339
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
        "2021-11-17",
        "2021-11-17T08:30:00Z",
    ),
]


@pytest.mark.parametrize(("written", "start", "end", "w3c", "stamp"), GOLDEN)
def test_golden(written: str, start: str, end: str, w3c: str, stamp: str) -> None:
    value = parse_edtf(written)
    assert (*iso_ends(value), w3c_date(value), timestamp(value)) == (start, end, w3c, stamp)


@given(EDTFS)
def test_every_date_has_a_form_for_machines(value: Edtf) -> None:
    date = r"\d{4}(-\d\d(-\d\d)?)?"
    time = r"T\d\d:\d\d:\d\d"
    zone = r"(Z|[+-]\d\d:\d\d)"
    assert re.fullmatch(f"{date}|{date}{time}{zone}?", iso_date(value))
    assert re.fullmatch(f"{date}|{date}{time}{zone}", w3c_date(value))
    assert datetime.fromisoformat(timestamp(value)).tzinfo


@given(st.lists(EDTFS, min_size=2, max_size=2))
def test_the_later_of_two_is_one_of_them(values: list[Edtf]) -> None:
    one, other = (timestamp(value) for value in values)
    assert later(one, other) in (one, other)


def test_moments_are_compared_and_not_texts() -> None:
    one, other = "2021-11-17T08:00:00+08:00", "2021-11-17T01:00:00Z"
    assert later(one, other) == later(other, one) == other
    assert later("0001-01-01T00:00:00+08:00", "0001-01-01T00:00:00Z").endswith("Z")
