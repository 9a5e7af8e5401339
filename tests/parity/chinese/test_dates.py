"""Dates in Chinese texts."""

import pytest

from site_builder.parity.reading import read_values
from tests.parity.notation import said


def read(text: str) -> list[str]:
    """The dates of a text, as `2023-02-18`; `1980s`, `1900+` for a century, `this-1` for 去年."""
    return [said(value.when) for value in read_values(text, "zh-Hans") if value.when]


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
        ("一二月份", "-01 -02"),
        ("18、19世纪", "1700+ 1800+"),
        ("2018-19年", "2018 2019"),
        ("1949年以前", "1949"),
        ("2020—2022年", "2020 2022"),
        ("20世紀80年代", "1980s"),
        ("五月三号", "-05-03"),
    ],
)
def test_a_date(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize(
    "text",
    [
        "3个月",
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
    written = [value.written for value in read_values(text, "zh-Hans")]
    assert written == ["2023年2月18日", "去年"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("3号下的单，9月11号到", "--03 -09-11"),
        ("10月16号到，结果21号才收到", "-10-16 --21"),
        ("住3号病房", ""),
        ("3日内办结", ""),
        ("10日之前", ""),
        ("12月10日之前", "-12-10"),
    ],
)
def test_a_day_without_a_month_may_be_a_number(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize("text", ["2000年历史", "2000年前", "1200多年", "5000年文明"])
def test_round_years_may_be_a_time(text: str) -> None:
    (value,) = read_values(text, "zh-Hans")
    assert value.kind == "number"


@pytest.mark.parametrize("text", ["星期三", "周一至周五", "08年"])
def test_dates_that_nothing_is_compared_with_are_no_numbers(text: str) -> None:
    (value,) = read_values(f"在{text}，", "zh-Hans")
    assert (value.kind, value.when, value.written) == ("date", None, text)


def test_generations_are_called_by_a_year() -> None:
    assert read("90后") == ["1990", "1990s"]
    assert read("95后的弟弟") == ["1995", "1990s"]
    assert all(value.when and value.when.is_slight for value in read_values("00后", "zh-Hans"))
