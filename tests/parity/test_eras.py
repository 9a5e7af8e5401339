"""Years of reigns, and of the Republic."""

from itertools import pairwise

import pytest

from site_builder.parity.eras import REIGNS, REPUBLIC

_BY_NAME = {era.name: era for era in REIGNS}


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [
        ("光绪", 21, 1895),
        ("乾隆", 50, 1785),
        ("康熙", 61, 1722),
        ("洪武", 1, 1368),
        ("崇祯", 17, 1644),
    ],
)
def test_years(name: str, number: int, year: int) -> None:
    assert _BY_NAME[name].year(number) == year


@pytest.mark.parametrize(("name", "number"), [("光绪", 35), ("乾隆", 61), ("宣统", 0)])
def test_years_that_never_were(name: str, number: int) -> None:
    assert _BY_NAME[name].year(number) is None


def test_the_republic() -> None:
    assert REPUBLIC.year(38) == 1949


def test_each_reign_follows_the_one_before() -> None:
    for one, other in pairwise(REIGNS):
        assert one.first <= one.last
        assert other.first - one.last in (0, 1)
