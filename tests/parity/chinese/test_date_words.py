"""The words of Chinese dates, one by one."""

import pytest

from site_builder.parity.chinese.date_words import DATE, dates_of, is_number
from tests.parity.notation import said


@pytest.mark.parametrize(
    ("word", "kind", "dates"),
    [
        ("2023年", "years", "2023"),
        ("二〇二三年", "years", "2023"),
        ("17至19日", "days", "--17 --19"),
        ("一二月", "months", "-01 -02"),
        ("八九十年代", "short", "..80s ..90s"),
        ("20世纪", "century", "1900+"),
        ("公元前2世纪", "century", "-200+"),
        ("前三至二世纪", "century", "-300+ -200+"),
        ("本世纪", "their_century", "2000+"),
        ("公元前二二一年", "bc", "-221"),
        ("前221年", "bc", "-221"),
        ("5·12", "name", "-05-12"),
        ("去年", "ago", "this-1"),
        ("上个月", "months_ago", "-month-1"),
        ("周一至周五", "weekday", ""),
        ("13月", "months", ""),
    ],
)
def test_a_word(word: str, kind: str, dates: str) -> None:
    match = DATE.fullmatch(word)
    assert match
    assert match.lastgroup == kind
    assert " ".join(map(said, dates_of(match))) == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2000年历史", True), ("2000年前", True), ("2000年前后", False), ("1949年以前", False)],
)
def test_numbers_of_years(text: str, expected: bool) -> None:
    match = DATE.match(text)
    assert match
    assert is_number(match) == expected
