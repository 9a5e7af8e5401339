"""Numbers of the facts as quantities, and the guide's examples of them."""

from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.languages.quantities import Range, quantity_text
from site_builder.model.facts import Number
from site_builder.model.quantities import ends_of, quantity_of, scale_of
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

GUIDE = (Path(__file__).parents[2] / "docs/writing.md").read_text(encoding="utf-8")
HEADING = "| you write | Chinese | English |\n| --- | --- | --- |\n| `value"


def number(written: str) -> Number:
    data = read_yaml(Source("n.yaml", f"{{id: n, label: {{en: N}}, {written}}}")).data
    return Number.model_validate(data)


def examples() -> list[list[str]]:
    rows = f"| `value{GUIDE.partition(HEADING)[2]}".partition("\n\n")[0].splitlines()
    return [[cell.strip("` ") for cell in row.strip("| ").split(" | ")] for row in rows]


def test_the_guide_prints_numbers_as_pages_do() -> None:
    assert len(examples()) > 10
    for written, chinese, english in examples():
        record = number(written)
        assert quantity_text(quantity_of(record, "zh", "zh-Hans"), "zh-Hans") == chinese
        assert quantity_text(quantity_of(record, "en", "en"), "en").replace("\xa0", " ") == english


def test_the_unit_has_the_form_of_the_upper_bound() -> None:
    record = number("value: {from: 0.5, to: 1}, unit: {en: {one: cave, other: caves}}")
    assert quantity_of(record, "en", "en").unit == "cave"
    record = number("value: {from: 1, to: 2}, unit: {en: {one: cave, other: caves}}")
    assert quantity_of(record, "en", "en").unit == "caves"


def test_the_unit_has_the_form_of_the_figure_as_it_is_printed() -> None:
    record = number("value: 1.4, round: 1, unit: {en: {one: cave, other: caves}}")
    assert quantity_of(record, "en", "en").unit == "cave"


def test_digits_in_a_scale_are_none_where_there_is_no_scale() -> None:
    record = number("value: 295980000, digits: 1, scale: {en: million}")
    assert quantity_of(record, "en", "en").digits == 1
    assert quantity_of(record, "zh", "zh-Hans").digits is None
    record = number("value: 2.95, digits: 1, scale: none")
    assert quantity_of(record, "zh", "zh-Hans").digits == 1


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [("none", "none", "none"), ("{en: million}", "million", ""), ("{en: none}", "none", "")],
)
def test_the_scale_of_a_language(written: str, english: str, chinese: str) -> None:
    record = number(f"value: 1, scale: {written}")
    assert (scale_of(record, "en"), scale_of(record, "zh")) == (english, chinese)
    assert scale_of(number("value: 1"), "en") == ""


def test_the_figures_of_a_value() -> None:
    five, six = Decimal(5), Decimal(6)
    assert ends_of(five) == (five,)
    assert ends_of(Range(five, None)) == (five,)
    assert ends_of(Range(five, six)) == (five, six)
