"""`<time datetime>`: only what HTML can say, and only what is true."""

import re

import pytest
from hypothesis import given

from site_builder.edtf import Edtf, html_datetime, parse_edtf
from tests.edtf.texts import EDTFS

VALUES = [
    ("2021", "2021"),
    ("0987", "0987"),
    ("2021-09", "2021-09"),
    ("2021-11-17", "2021-11-17"),
    ("2021-11-17T09:30:00+08:00", "2021-11-17T09:30:00+08:00"),
    ("2021-11-17T09:30:00", "2021-11-17T09:30:00"),
    ("2021-XX", "2021"),
    ("2021-XX-XX", "2021"),
    ("2021-11-XX", "2021-11"),
    ("2021~", None),
    ("2021-XX~", None),
    ("2021-23", None),
    ("202X", None),
    ("20XX", None),
    ("2021/2023", None),
    ("0000", None),
    ("-0110", None),
    ("-0110-03-05", None),
    ("-0110-XX", None),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_html_datetime(text: str, value: str | None) -> None:
    assert html_datetime(parse_edtf(text)) == value


# The forms of HTML §2.3.5 that we use: year, month, date, local and global date and time.
_VALID = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)


@given(EDTFS)
def test_every_value_is_valid_html(value: Edtf) -> None:
    text = html_datetime(value)
    assert text is None or _VALID.fullmatch(text)
