"""Dates in Chinese texts."""

import pytest

from site_builder.parity.chinese_dates import chinese_dates, small_number
from site_builder.parity.when import When


def read(text: str) -> list[str]:
    """The dates of a text, as `2023-02-18`; `1980s`, `1900+` for a century, `this-1` for 去年."""
    return [said(when) for when in chinese_dates(text)]


def said(when: When) -> str:
    if when.years == 10:
        return f"{'..' if when.is_short else ''}{when.year}s"
    if when.years == 100:
        return f"{when.year}+"
    year = "" if when.year is None else f"{when.year}"
    if when.year_offset is not None:
        year = f"this{when.year_offset:+}"
    month = "" if when.month is None else f"{when.month:02}"
    if when.month_offset is not None:
        month = f"month{when.month_offset:+}"
    return "-".join([year, month, "" if when.day is None else f"{when.day:02}"]).rstrip("-")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2023年2月18日", "2023-02-18"),
        ("２０２３年２月１８日", "2023-02-18"),
        ("二〇二三年十月", "2023-10"),
        ("2023 年 2 月", "2023-02"),
        ("今年2月18日", "this+0-02-18"),
        ("去年", "this-1"),
        ("本月18日", "-month+0-18"),
        ("9月17日至19日", "-09-17 -09-19"),
        ("去年9月17日至10月3日", "this-1-09-17 this-1-10-03"),
        ("2021年至2023年", "2021 2023"),
        ("2021—2023年", "2021 2023"),
        ("1至2月", "-01 -02"),
        ("1月和2月", "-01 -02"),
        ("18日", "--18"),
        ("2023-02-18", "2023-02-18"),
        ("上世纪80年代", "1980s"),
        ("20世纪八九十年代", "1980s 1990s"),
        ("上世纪80、90年代", "1980s 1990s"),
        ("80年代", "..80s"),
        ("1980年代", "1980s"),
        ("二十一世纪", "2000+"),
        ("公元前221年", "-221"),
        ("2022世界杯", "2022"),
        ("新华社2月11日电", "-02-11"),
        ("，1月台湾", "-01"),
    ],
)
def test_a_date(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize(
    "text",
    [
        "3个月",
        "农历正月初五",
        "13月",
        "100日元",
        "推翻2500年君主制",
        "三日内",
        "2000个",
        "第3月",
        "日复一日",
    ],
)
def test_no_date(text: str) -> None:
    assert read(text) == []


def test_the_places() -> None:
    text = "据2023年2月18日报道，去年"
    assert [text[w.start : w.end] for w in chinese_dates(text)] == ["2023年2月18日", "去年"]


def test_a_day_may_be_a_number() -> None:
    assert [when.is_bare for when in chinese_dates("3号下的单，9月11号到")] == [True, False]


@pytest.mark.parametrize(
    ("words", "number"),
    [("18", 18), ("十八", 18), ("二十", 20), ("廿五", 25), ("〇", 0), ("１２", 12), ("百", -1)],
)
def test_small_numbers(words: str, number: int) -> None:
    assert small_number(words) == number
