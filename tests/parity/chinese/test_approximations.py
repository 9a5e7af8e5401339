"""The Chinese words for more, fewer and about."""

import pytest

from site_builder.parity.chinese.approximations import approximation_after, approximation_before


@pytest.mark.parametrize(
    ("before", "approximation", "start"),
    [
        ("近", "nearly", 0),
        ("共约", "about", 1),
        ("约有", "about", 0),
        ("超过了", "over", 0),
        ("不超过", "at most", 0),
        ("不得超过", "at most", 0),
        ("不少于", "at least", 0),
        ("达到", "as much as", 0),
        ("不到", "under", 0),
    ],
)
def test_before(before: str, approximation: str, start: int) -> None:
    assert approximation_before(before + "5", len(before)) == (approximation, start)


@pytest.mark.parametrize(
    "before", ["附近", "最近", "预约", "签约", "加快", "抵达", "赶超", "的", ""]
)
def test_no_approximation_before(before: str) -> None:
    assert approximation_before(before + "5", len(before)) is None


@pytest.mark.parametrize(
    ("after", "approximation", "length"),
    [
        ("以上", "at least", 2),
        ("及以下", "at most", 3),
        ("左右", "about", 2),
        ("许，", "about", 1),
        ("+", "over", 1),
    ],
)
def test_after(after: str, approximation: str, length: int) -> None:
    assert approximation_after(after, 0) == (approximation, length)


@pytest.mark.parametrize("after", ["上下班", "以下简称", "许多", "左右两侧", "人", "+5"])
def test_no_approximation_after(after: str) -> None:
    assert approximation_after(after, 0) is None
