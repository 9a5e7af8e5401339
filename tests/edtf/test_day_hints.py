"""The day, month or year that a text most likely means."""

import pytest

from site_builder.edtf.day_hints import MONTHS, day_of, joined, month_of, worded


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021", "2021"),
        ("2021年", "2021"),
        ("ad 79", "0079"),
        ("618年", "0618"),
        ("2021-9-7", "2021-09-07"),
        ("2021年9月7日", "2021-09-07"),
        ("202109", "2021-09"),
        ("2021/23", None),
        ("9/2021", "2021-09"),
        ("17.11.2021", "2021-11-17"),
        ("11/17/2021", "2021-11-17"),
        ("3/4/2021", None),
        ("soon", None),
    ],
)
def test_figures(text: str, day: str | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17 november 2021", "2021-11-17"),
        ("nov. 17th, 2021", "2021-11-17"),
        ("17 of november 2021", "2021-11-17"),
        ("september 2021", "2021-09"),
        ("september", None),
        ("17 18 november 2021", None),
        ("november december 2021", None),
        ("17 november 2021 2022", None),
    ],
)
def test_words(text: str, day: str | None) -> None:
    assert worded(text) == day


def test_months_may_be_abbreviated() -> None:
    assert [month_of(name) for name in MONTHS] == list(range(1, 13))
    assert (month_of("sept"), month_of("jan"), month_of("ja"), month_of("june1")) == (
        9,
        1,
        None,
        None,
    )


def test_parts_get_their_zeros() -> None:
    assert (joined("2021", "9", None), joined("2021", "9", "7")) == ("2021-09", "2021-09-07")
