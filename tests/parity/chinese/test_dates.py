"""Dates and times in Chinese text."""

import pytest

from site_builder.parity.chinese.dates import chinese_dates, chinese_times, is_score


@pytest.mark.parametrize(
    "date",
    [
        "2018年2月18日", "2018年", "二〇一八年", "2月18日", "18日", "2018-02-18", "2018/2/18",
        "2020—2022年", "20世纪80年代", "上世纪80年代", "上世纪八九十年代", "80年代", "公元前221年",
        "星期三", "周一至周五", "正月初一", "农历八月十五", "3月至5月", "9月17日至19日", "08年",
    ],
)  # fmt: skip
def test_dates(date: str) -> None:
    (value,) = chinese_dates(f"在{date}，")
    assert (value.start, value.end) == (1, 1 + len(date))


@pytest.mark.parametrize(
    "text", ["40年", "2000年历史", "3个月", "三年级", "5日内", "18号线", "上周三次"]
)
def test_no_dates(text: str) -> None:
    assert list(chinese_dates(text)) == []


def test_a_bare_year_is_a_number_too() -> None:
    (value,) = chinese_dates("2022北京")
    assert value.low == 2022


@pytest.mark.parametrize(
    ("time", "minutes"),
    [
        ("下午3点", 900), ("8时30分", 510), ("晚上7点半", 1170), ("15:30", 930), ("凌晨两点", 120),
        ("九点差一刻", 525), ("中午12点", 720), ("凌晨12点", 0), ("13:09:10", 789),
    ],
)  # fmt: skip
def test_times(time: str, minutes: int) -> None:
    (value,) = chinese_times(f"在{time}，")
    assert value.low == minutes


@pytest.mark.parametrize("text", ["三点建议", "3点五", "以15:30获胜", "25点", "三点"])
def test_no_times(text: str) -> None:
    assert list(chinese_times(text)) == []


def test_scores() -> None:
    assert is_score("以2-0战胜对手", 1, 4)
    assert not is_score("第2-4名", 1, 4)
