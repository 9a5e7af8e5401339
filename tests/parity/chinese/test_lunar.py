"""Dates of the Chinese calendar, and years of a reign, in Chinese texts."""

import pytest

from site_builder.parity.reading import read_values
from tests.parity.notation import said


def read(text: str) -> list[str]:
    return [said(value.when) for value in read_values(text, "zh-Hans") if value.when]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("农历正月十五", "lunar -01-15"),
        ("农历8月15日", "lunar -08-15"),
        ("八月十五的月亮", "lunar -08-15"),
        ("农历二〇二三年五月初五", "lunar 2023-05-05"),
        ("农历癸卯年正月初一", "lunar -01-01"),
        ("農曆臘月廿三", "lunar -12-23"),
        ("腊月二十九", "lunar -12-29"),
        ("闰四月初一", "lunar -04-01"),
        ("今年正月初八", "lunar this+0-01-08"),
        ("大年初五", "lunar -01-05"),
        ("初五，", "lunar --05"),
        ("三月三歌会", "lunar -03-03"),
        ("中秋节", "lunar -08-15"),
        ("光绪二十一年", "lunar 1895"),
        ("光緒廿一年四月", "lunar 1895-04"),
        ("光绪二十一年(1895)", "lunar 1895 1895"),
        ("民国三十八年10月1日", "1949-10-01"),
        ("中华民国元年", "1912"),
    ],
)
def test_a_date(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize(
    "text", ["光绪六十年", "农历", "初一次见面", "最初一年", "乾隆年间", "年初一个月", "初三年级"]
)
def test_no_date(text: str) -> None:
    assert read(text) == []


def test_what_may_be_converted() -> None:
    (alone,) = read_values("农历正月十五赏灯", "zh-Hans")
    assert alone.when
    assert alone.when.may_be_converted
    told = read_values("农历正月十五（2月5日）赏灯", "zh-Hans")
    assert not any(value.when and value.when.may_be_converted for value in told)
