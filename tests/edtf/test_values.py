"""The values themselves: bounds, order, and what the rest of the program relies on."""

import pickle

import pytest
from hypothesis import given

from site_builder.edtf import Date, Day, Edtf, Interval, Marked, parse_edtf
from site_builder.edtf.days import FIRST, LAST
from tests.edtf.texts import EDTFS

BOUNDS = [
    ("2021", Day(2021, 1, 1), Day(2021, 12, 31)),
    ("2024-02", Day(2024, 2, 1), Day(2024, 2, 29)),
    ("2021-11-17~", Day(2021, 11, 17), Day(2021, 11, 17)),
    ("2021-23", Day(2021, 9, 1), Day(2021, 11, 30)),
    ("2021-24", Day(2021, 12, 1), Day(2021, 12, 31)),
    ("202X", Day(2020, 1, 1), Day(2029, 12, 31)),
    ("20XX", Day(2000, 1, 1), Day(2099, 12, 31)),
    ("00XX", Day(1, 1, 1), Day(99, 12, 31)),
    ("-0110", Day(-110, 1, 1), Day(-110, 12, 31)),
    ("0000-02", Day(0, 2, 1), Day(0, 2, 29)),
    ("-0110-24", Day(-110, 12, 1), Day(-110, 12, 31)),
    ("-01XX", Day(-199, 1, 1), Day(-100, 12, 31)),
    ("-00XX", Day(-99, 1, 1), Day(0, 12, 31)),
    ("-011X", Day(-119, 1, 1), Day(-110, 12, 31)),
    ("-0220/-0205", Day(-220, 1, 1), Day(-205, 12, 31)),
    ("2021-11-XX", Day(2021, 11, 1), Day(2021, 11, 30)),
    ("2021-11/..", Day(2021, 11, 1), LAST),
    ("/2021-11", FIRST, Day(2021, 11, 30)),
    ("2021-11-17T23:30:00-08:00", Day(2021, 11, 17), Day(2021, 11, 17)),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_bounds(text: str, earliest: Day, latest: Day) -> None:
    value = parse_edtf(text)
    assert (value.earliest, value.latest) == (earliest, latest)


def test_order_is_by_start_then_hour_then_the_wider_first() -> None:
    ordered = [
        "../2021-11",
        "-02XX",
        "-0110",
        "-0110-03",
        "-0109",
        "-00XX",
        "0000",
        "00XX",
        "0079",
        "2020/..",
        "2020",
        "2020-01",
        "2020-01-01",
        "2020-01-01T08:00:00+08:00",
        "2020-01-01T09:00:00Z",
        "2020-02",
        "2021",
    ]
    values = [parse_edtf(text) for text in ordered]
    assert [value.text for value in sorted(values, key=lambda value: value.sort_key)] == ordered


@given(EDTFS)
def test_a_value_can_be_hashed_pickled_and_compared(value: Edtf) -> None:
    again = pickle.loads(pickle.dumps(value))  # noqa: S301  # our own bytes
    assert again == value
    assert hash(again) == hash(value)
    assert value.earliest <= value.latest
    assert value.sort_key == again.sort_key


def test_values_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Date(2021).year = 2022  # type: ignore[misc]


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
def test_marks(mark: str, approximate: bool, uncertain: bool) -> None:
    value = parse_edtf(f"2021{mark}")
    assert isinstance(value, Marked)
    assert (value.approximate, value.uncertain) == (approximate, uncertain)


def test_open_and_unknown_ends_are_told_apart() -> None:
    start = Date(2021, 11)
    assert parse_edtf("2021-11/..") == Interval(start, None, open=True)
    assert parse_edtf("2021-11/") == Interval(start, None, open=False)
