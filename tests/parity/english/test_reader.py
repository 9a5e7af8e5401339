"""The values of English text, with what stands around them."""

import pytest

from site_builder.parity.english.reader import english_values
from tests.parity.notation import noted


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("more than $5 million", ["over 5000000 USD"]),
        ("1,500-odd kilometers", ["over 1500 km"]),
        ("Mr. Li, aged 60,", ["60 year"]),
        ("nearly tripled", ["nearly x3"]),
        ("10 rmb 20 usd", ["10 CNY", "20 USD"]),
        ("four (4) caves", ["4", "4 ?"]),
        ("G20 and COVID-19", ["20 ?", "19 ?"]),
        ("at 123 Main Street", ["123 ?"]),
        ("In 2018, 3 came. Then 4 left.", ["date 2018", "3", "4"]),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    found = sorted(english_values(text), key=lambda value: value.start)
    assert [noted(value) for value in found] == values
