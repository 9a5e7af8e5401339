"""Metadata's dates to EDTF."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.edtf import parse_edtf
from site_builder.images.metadata.dates import edtf_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("20211117", "2021-11-17"),
        ("20211100", "2021-11"),
        ("20210000", "2021"),
        ("00000000", ""),
        ("20210017", ""),
        ("2021:11:17 10:20:30", "2021-11-17"),
        ("2021:11:17", "2021-11-17"),
        ("0000:00:00 00:00:00", ""),
        ("    :  :     :  :  ", ""),
        ("2021-11-17T10:20:30.5+08:00", "2021-11-17"),
        ("2021-11-17T10:20Z\0", "2021-11-17"),
        ("2021-11", "2021-11"),
        ("2021", "2021"),
        ("2021-02-30", ""),
        ("2020-02-29", "2020-02-29"),
        ("2021-13-01", ""),
        ("2021年11月", ""),
        ("２０２１", ""),
        ("17.11.2021", ""),
        ("", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert edtf_date(text) == date


@settings(deadline=None)
@given(st.text("0123456789:- T", max_size=20) | st.from_regex(r"\d{4}[-:]?\d\d[-:]?\d\d"))
def test_a_date_is_edtf_or_nothing(text: str) -> None:
    found = edtf_date(text)
    assert not found or parse_edtf(found).text == found
