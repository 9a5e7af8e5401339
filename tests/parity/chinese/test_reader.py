"""The values of Chinese text, with what stands around them."""

import pytest

from site_builder.parity.chinese.reader import chinese_values
from tests.parity.notation import noted


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("约¥300元", ["about 300 CNY"]),
        ("HK$5亿", ["500000000 HKD"]),
        ("歼-16", ["16"]),
        ("气温-5℃", ["-5 °C"]),
        ("近3年来", ["recent 3 year"]),
        ("快两秒", ["2 s"]),
        ("近一半，翻了一番多", ["nearly 0.5", "over x2"]),
        ("2018年共3人", ["date 2018", "3"]),
        ("100人以上", ["at-least 100"]),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert [noted(value) for value in chinese_values(text)] == values
