"""English units in the plural behind a 1."""

from decimal import Decimal

import pytest

from site_builder.problems.problems import Location
from site_builder.rules.unit_forms import check_unit_forms
from tests.support.features import EN, FR, ZH, make_facts, number

PLURAL = [
    "caves", "pixels", "people", "women per team", "blocks of flats", "square metres", "Books",
    "litres a day", "years in all", "degrees Celsius", "US dollars", "metres above the sea",
]  # fmt: skip
SOUND = [
    "cave", "class", "bus", "gas", "crisis", "lens", "series", "hertz", "km", "kms", "%", "$", "",
    "boy's", "m/s", "kWh", "child", "person per square metre", "class of pupils",
    "degree Celsius", "sports club",
]  # fmt: skip


def warned(value: int | Decimal, unit: object, **changes: object) -> list[str]:
    record = number("n", value, unit={"zh": "座", "en": unit, "fr": "grottes"}, **changes)
    facts = make_facts(numbers=[record], languages=("zh", "en", "fr"))
    problems = check_unit_forms(
        facts.numbers, (ZH, EN, FR), lambda *path: Location("/".join(map(str, path)))
    )
    return [f"{problem.location.path}: {problem.code}" for problem in problems]


@pytest.mark.parametrize("unit", PLURAL)
def test_a_plural_behind_a_one(unit: str) -> None:
    assert warned(1, unit) == ["numbers/n/unit/en: unit-plural"]
    assert warned(5, unit) == []


@pytest.mark.parametrize("unit", SOUND)
def test_what_is_no_plural(unit: str) -> None:
    assert warned(1, unit) == []


def test_it_is_the_printed_number_that_counts() -> None:
    assert warned(Decimal("1.2"), "caves") == []
    assert warned(Decimal("1.2"), "caves", digits=0) == ["numbers/n/unit/en: unit-plural"]
    assert warned(1, {"one": "cave", "other": "caves"}) == []
