"""The makers of date patterns."""

from site_builder.languages.idioms import IDIOMS
from site_builder.languages.patterns import DatePatterns, year_first


def test_the_second_date_leaves_out_what_it_shares() -> None:
    made = year_first(
        "{y}年", "{n}月", "{d}日", "至",
        years="{y}年|至|{y}年", early="公元{}年", before="公元前{}",
    )  # fmt: skip
    assert (made.month, made.day) == ("{y}年{n}月", "{y}年{n}月{d}日")
    assert made.months == "{y}年{n}月|至|{n}月"
    assert made.days == "{y}年{n}月{d}日|至|{d}日"
    assert made.long_days == "{y}年{n}月{d}日|至|{n}月{d}日"


def test_a_year_before_100_cannot_pass_for_another() -> None:
    english = IDIOMS["en"].dates
    assert english is not None
    assert english.early.format(79) == "AD 79"
    assert DatePatterns.__new__.__defaults__ == ("1", "{}", "", "", "")
