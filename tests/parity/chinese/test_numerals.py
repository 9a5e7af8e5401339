"""Chinese numerals."""

import pytest

from site_builder.parity.chinese.numerals import digits_of, read_numeral


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10), ("十五", 15), ("二十", 20), ("廿五", 25), ("卅", 30), ("一百零六", 106),
        ("四百五", 450), ("两千三", 2300), ("一千零三", 1003), ("一万二百五十", 10_250),
        ("九十二万四", 924_000), ("5亿1万4千6百", 500_014_600), ("3万4000", 34_000),
        ("二〇一八", 2018), ("一九九〇", 1990), ("四万万", 4 * 10**8), ("二十万亿", 2 * 10**13),
        ("一万五千亿", 15 * 10**11), ("五兆六十二亿四万五千二", 5_006_200_045_200),
        ("1,234", 1234), ("百三", 130), ("零", 0),
    ],
)  # fmt: skip
def test_numbers(written: str, number: int) -> None:
    found = read_numeral(written)
    assert found is not None
    assert [found.low, found.high] == [number, number]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("三五", 3, 5),
        ("七八", 7, 8),
        ("十七八", 17, 18),
        ("两三百", 200, 300),
        ("三四十万", 300_000, 400_000),
    ],
)
def test_ranges(written: str, low: int, high: int) -> None:
    found = read_numeral(written)
    assert found is not None
    assert [found.low, found.high] == [low, high]


@pytest.mark.parametrize("written", ["一一", "二八", "五十千", "两二", "一" * 100, "9" * 100])
def test_no_numbers(written: str) -> None:
    assert read_numeral(written) is None


def test_digits() -> None:
    assert digits_of("二〇一八零") == "20180"
