"""Reading EDTF: what is taken, what is refused and with which words, and the `edtf` package."""

import re
from calendar import isleap
from typing import Any

import pytest
from edtf import parse_edtf as oracle_parse
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.edtf import Day, EdtfError, Interval, Moment, parse_edtf
from tests.edtf.texts import INTERVALS, MOMENTS, PLAIN, POINTS, SEASONS, TEXTS, UNSPECIFIED, parsed

MESSAGES = [
    # text, message after "text: "
    ("2021-02-30", "2021-02 has only 28 days"),
    ("2024-02-30", "2024-02 has only 29 days"),
    ("2021-11-31", "2021-11 has only 30 days"),
    ("2021-11-00", "there is no day 00; write 2021-11 for the month"),
    ("2021-13", "there is no month 13; months are 01 to 12, or 21 to 24 for spring to winter"),
    ("2021-00-01", "there is no month 00; months are 01 to 12"),
    ("2021-23-01", "there is no month 23; months are 01 to 12"),
    ("-0000", "there is no year -0000; write 0000 for 1 BC"),
    ("-0000-03", "there is no year -0000; write 0000 for 1 BC"),
    ("0", "there is no year 0; write 0000 for 1 BC, and 0001 for AD 1"),
    ("0 BC", "there is no year 0; write 0000 for 1 BC, and 0001 for AD 1"),
    ("-110", "write -0110, which is 111 BC"),
    ("-44-03-15", "write -0044-03-15, which is 45 BC"),
    ("-0110-02-29", "-0110-02 has only 28 days"),
    ("-0205/-0220", "the interval ends before it starts; write -0220/-0205"),
    (
        "000X",
        "the years before 0010 have no decade; write the years, as in 0001/0009",
    ),
    ("000X~/0020", "the years before 0010 have no decade; write the years, as in 0001/0009"),
    ("2021-09/11", "write 2021-09/2021-11"),
    ("公元前44年", "write -0043, which is 44 BC"),
    ("44 BC", "write -0043, which is 44 BC"),
    ("44 B.C.", "write -0043, which is 44 BC"),
    ("221 BC – 206 BC", "write -0220/-0205"),
    ("3rd century BC", "write -02XX"),
    ("前221年/前206年", "write -0220/-0205"),
    ("2022/2021", "the interval ends before it starts; write 2021/2022"),
    ("2021-11/2021-09", "the interval ends before it starts; write 2021-09/2021-11"),
    ("../..", "an interval needs a date at one end or both, as in 2021-11/.."),
    (
        "2021-11-17T09:30:00/..",
        "an interval's ends have no time of day; write 2021-11-17",
    ),
    (
        "2021-11-17T25:00:00Z",
        "25:00:00 isn't a time of day; times run from 00:00:00 to 23:59:59",
    ),
    ("2021-11-17T24:00+08:00", "24:00 is the next day; write 2021-11-18T00:00+08:00"),
    ("2021-12-31T24:00:00Z", "24:00:00 is the next day; write 2022-01-01T00:00Z"),
    ("2016-12-31T23:59:60Z", "leap seconds can't be written; write second 59"),
    ("0000-03-05T08:00Z", "only days from 0001-01-01 on can have a time of day"),
    ("2021-11-17T09:30:00+80:00", "+80:00 isn't a time zone; China's is +08:00"),
    ("2021/09", "write 2021-09"),
    ("2021-9", "write 2021-09"),
    ("2021年9月", "write 2021-09"),
    ("30 February 2021", "2021-02 has only 28 days"),
    ("", "not an EDTF date; write 2021, 2021-09, 2021-11-17, 2021-09/2021-11 or 2020~"),
    ("去年", "not an EDTF date; write 2021, 2021-09, 2021-11-17, 2021-09/2021-11 or 2020~"),
    ("3/4/2021", "not an EDTF date; write 2021, 2021-09, 2021-11-17, 2021-09/2021-11 or 2020~"),
]


@pytest.mark.parametrize(("text", "message"), MESSAGES)
def test_message(text: str, message: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert str(caught.value) == f"{text or 'empty'}: {message}"


def test_a_long_text_is_cut_in_its_message() -> None:
    with pytest.raises(EdtfError, match=r"^x{59}…: not an EDTF date"):
        parse_edtf("x" * 100_000)


CANONICAL = [
    ("2021-11-17T09:30:00+08", "2021-11-17T09:30:00+08:00"),
    ("2021-11-17T09:30:00+00:00", "2021-11-17T09:30:00Z"),
    ("2021-11-17T09:30:00-03:30", "2021-11-17T09:30:00-03:30"),
    ("2021-11-17T09:30:00", "2021-11-17T09:30:00"),
    ("2021-11-17T09:30+08:00", "2021-11-17T09:30:00+08:00"),
    ("2021-11-17T09:30", "2021-11-17T09:30:00"),
    ("2021-11/", "2021-11/"),
    ("../2021-11", "../2021-11"),
    ("2021-23%", "2021-23%"),
    ("2021-XX-XX?", "2021-XX-XX?"),
]


@pytest.mark.parametrize(("text", "canonical"), CANONICAL)
def test_canonical_text(text: str, canonical: str) -> None:
    assert parse_edtf(text).text == canonical


@given(TEXTS)
def test_parse_of_print_is_the_same(text: str) -> None:
    value = parsed(text)
    if value is None:
        return
    assert parse_edtf(value.text) == value
    assert value.text == text or isinstance(value, Moment)


@given(st.one_of(st.text(), st.from_regex(r"[0-9X/.~?%T:+\-Z年月日 ]{0,25}", fullmatch=True)))
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        value = parse_edtf(text)
    except EdtfError as error:
        _check_hint(str(error))
        return
    assert parse_edtf(value.text) == value


def _check_hint(message: str) -> None:
    """Whatever a message tells the author to write can be read."""
    if match := re.search(r"(?<!; )\bwrite (\S+)$", message):
        parse_edtf(match[1])


def _oracle(text: str) -> Any:
    """The `edtf` package's value; None where it refuses or, on some open intervals, fails."""
    try:
        return oracle_parse(text)
    except Exception:  # noqa: BLE001  # TypeError and AttributeError among them
        return None


def _day(moment: Any) -> Day:
    return Day(*moment[:3])


@given(st.one_of(PLAIN, SEASONS, UNSPECIFIED, POINTS, MOMENTS))
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    oracle = _oracle(text)
    # Our first century begins in the year 1, as all have it who number centuries; and the package
    # turns the months of years before 0000 around.
    is_known_to_differ = text.startswith("00XX") or (text.startswith("-") and "X" in text)
    assume(oracle is not None and not is_known_to_differ)
    value = parse_edtf(text)
    assert (value.earliest, value.latest) == (
        _day(oracle.lower_strict()),
        _day(oracle.upper_strict()),
    )


@given(INTERVALS)
def test_interval_bounds_agree_with_the_edtf_package(text: str) -> None:
    oracle = _oracle(text)
    is_known_to_differ = "00XX" in text or ("X" in text and re.search("(?:^|/)-", text))
    assume(oracle is not None and not is_known_to_differ)
    try:
        value = parse_edtf(text)
    except EdtfError:
        # Ours alone refuses an interval that ends before it starts.
        assert _day(oracle.lower_strict()) > _day(oracle.upper_strict())
        return
    assert isinstance(value, Interval)
    if value.start is not None:
        assert value.earliest == _day(oracle.lower_strict())
    if value.end is not None:
        assert value.latest == _day(oracle.upper_strict())


@given(st.integers(1, 9999), st.integers(0, 40), st.integers(0, 40))
def test_the_same_days_exist_as_in_the_edtf_package(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    # The package lets every year have its 29 February.
    if _oracle(text) is None or ((month, day) == (2, 29) and not isleap(year)):
        with pytest.raises(EdtfError):
            parse_edtf(text)
    else:
        assert parse_edtf(text).earliest == Day(year, month, day)
