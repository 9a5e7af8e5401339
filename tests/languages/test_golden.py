"""Dates and numbers in every language that Site Builder knows by heart, line by line.

The files under `golden/` have one line for each language, and are the same with every release of
Babel. Read the differences as that language's newspapers would print the line.
"""

import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from site_builder.edtf import Day, parse_edtf
from site_builder.languages.dates import format_edtf
from site_builder.languages.idiom import Approx
from site_builder.languages.idioms import IDIOMS
from site_builder.languages.plurals import unit_form
from site_builder.languages.quantities import Quantity as Printed
from site_builder.languages.quantities import Range, printed_figures, quantity_text
from tests.support.golden import check_golden

FOLDER = Path(__file__).parent / "golden"
TAGS = [
    *("zh-Hans", "zh-Hant", "zh-Hant-HK", "en", "en-GB", "en-CA"),
    *(
        "ja",
        "ko",
        "fr",
        "fr-CA",
        "fr-CH",
        "de",
        "de-AT",
        "de-CH",
        "es",
        "es-MX",
        "pt",
        "pt-PT",
        "it",
        "nl",
    ),
    *("sv", "nb", "no", "da", "fi", "ru", "ar", "ar-MA", "he", "fa", "vi", "id"),
]
OTHERS = ["tr", "pl", "uk", "cs", "hu", "el"]
"""Languages without a row of their own: CLDR's single dates, and signs."""

DATES = """
2021 2021-09 2021-11-17 2021-05-01 0618 0079-10-24
2020~ 2020? 2020-05% 2021-21 2021-22 2021-23 2021-24 2021-24~
202X 196X 200X 190X 009X 20XX 19XX 18XX 00XX 2021-XX 2021-11-XX 2021-XX-XX
2021/2023 1999/2001 2021-09/2021-11 2021-09/2022-11
2021-11-17/2021-11-19 2024-05-01/2024-05-03 2021-11-17/2021-12-03 2023-12-30/2024-01-05
2021-09/2021-11-17 2021/2021-09 2020~/2023 2020/2023? 2021-21/2021-23
196X/1975 1955/196X 196X/197X 19XX/2005 196X~/1975 2021/2021
2021-11/.. 2021-11-17/.. 2021/.. 2021-11/ ../2021-11 /2021-11 196X/.. ../196X
2030/.. 2023-06/.. ../2030 2030-XX/..
2021-11-17T09:30:00+08:00
-0110 0000 -0110-03 -0110-03-05 -0110-21 -0110~ -01XX -00XX -011X
-0220/-0205 -0201/0220 -0201~/0220 -0110-03/-0110-05 -0110-03-05/-0109-04-01 -01XX/-00XX -0110/..
"""
TOLD = Day(2023, 5, 1)

_VISIBLE = {"\u00a0": "⍽", "\u202f": "⍘", "\u2009": "·", "\u200e": "‹LRM›", "\u200f": "‹RLM›"}


def visible(text: str) -> str:
    """The text with a sign for each space and mark that nobody sees."""
    for hidden, sign in _VISIBLE.items():
        text = text.replace(hidden, sign)
    return text


def test_dates() -> None:
    lines = []
    for edtf in DATES.split():
        lines.append(f"# {edtf}")
        value = parse_edtf(edtf)
        printed = {tag: format_edtf(value, tag, told=TOLD) for tag in (*TAGS, *OTHERS)}
        lines += [f"{tag:11}{visible(text)}" for tag, text in printed.items()]
    check_golden(FOLDER / "dates.txt", "\n".join([*lines, ""]).encode())


class Quantity(NamedTuple):
    value: int | Decimal
    approx: Approx
    unit: str
    digits: int | None = None


PEOPLE: dict[str, str | dict[str, str]] = {
    "zh-Hans": "人", "zh-Hant": "人", "zh-Hant-HK": "人", "ja": "人", "ko": "명",
    "fr": {"one": "personne", "other": "personnes"}, "de": {"one": "Person", "other": "Personen"},
    "es": {"one": "persona", "other": "personas"}, "pt": {"one": "pessoa", "other": "pessoas"},
    "it": {"one": "persona", "other": "persone"}, "nl": {"one": "persoon", "other": "personen"},
    "sv": {"one": "person", "other": "personer"}, "nb": {"one": "person", "other": "personer"},
    "no": {"one": "person", "other": "personer"}, "da": {"one": "person", "other": "personer"},
    "fi": {"one": "henkilö", "other": "henkilöä"},
    "ru": {"one": "человек", "few": "человека", "many": "человек", "other": "человека"},
    "he": {"one": "איש", "other": "אנשים"}, "fa": "نفر", "vi": "người", "id": "orang",
    "ar": {"one": "شخص", "two": "شخصان", "few": "أشخاص", "many": "شخصًا", "other": "شخص"},
    "en": {"one": "person", "other": "people"},
}  # fmt: skip
PERCENT, PER_MILLE, DEGREE, CELSIUS = "%", "‰", "°", "°C"
QUANTITIES = [
    *(Quantity(value, "exact", "people") for value in (0, 1, 2, 3, 5, 21, 106, 5100, 12_345)),
    Quantity(Decimal("1.0"), "exact", "people"),
    *(Quantity(5100, approx, "people") for approx in ("over", "nearly", "about")),
    Quantity(106, "over", "people"),
    Quantity(10_000, "over", "people"),
    Quantity(1_440_000, "over", "people"),
    Quantity(1_440_000, "nearly", "people"),
    Quantity(1_440_000, "over", ""),
    Quantity(1_411_780_000, "exact", "people"),
    Quantity(121_020_700_000_000, "exact", "people"),
    Quantity(2_100_000_000_000_000, "exact", "people"),
    Quantity(999_999_999_999_999_999, "exact", "people"),
    Quantity(100_000_000_000_000_000, "exact", "people"),
    Quantity(Decimal("94.70"), "exact", PERCENT),
    *(Quantity(30, approx, PERCENT) for approx in ("over", "nearly", "about")),
    Quantity(-5, "exact", PERCENT),
    Quantity(3, "exact", PER_MILLE),
    Quantity(30, "over", PER_MILLE),
    Quantity(45, "exact", DEGREE),
    Quantity(40, "over", DEGREE),
    Quantity(-5, "exact", CELSIUS),
    Quantity(30, "over", CELSIUS),
    Quantity(30, "over", "km"),
    Quantity(100, "exact", "km/h"),
    Quantity(5_000_000, "over", "$"),
    Quantity(-5, "exact", "€"),
    Quantity(-12_000, "exact", ""),
    Quantity(-1_440_000, "over", "people"),
    Quantity(Decimal("-0.5"), "exact", PERCENT),
    Quantity(Decimal("2.5"), "exact", "people", 0),
]


def _printed(quantity: Quantity, tag: str) -> str:
    value, approx, unit, digits = quantity
    words = PEOPLE.get(tag) or PEOPLE.get(tag.split("-")[0], "…")
    if unit == "people":
        unit = unit_form(words, value, tag, digits)
    return visible(quantity_text(Printed(value, unit, approx, digits), tag))


def test_numbers() -> None:
    lines = []
    for quantity in QUANTITIES:
        lines.append("# " + " ".join(str(part) for part in quantity if part not in (None, "")))
        lines += [f"{tag:11}{_printed(quantity, tag)}" for tag in (*TAGS, "tr", "hi", "eu")]
    check_golden(FOLDER / "numbers.txt", "\n".join([*lines, ""]).encode())


def _range(low: int | str | None, high: int | str | None) -> Range:
    return Range(*(None if end is None else Decimal(end) for end in (low, high)))


HUNDRED_YEAR = Decimal(295_980_000)
PER = {
    "zh-Hans": "人", "zh-Hant": "人", "zh-Hant-HK": "人", "ja": "1人", "ko": "1인",
    "fr": "personne",
    "de": "Person", "es": "persona", "pt": "pessoa", "it": "persona", "nl": "persoon",
    "sv": "person", "nb": "person", "no": "person", "da": "person", "fi": "henkilö",
    "ru": "человек", "he": "אדם", "fa": "نفر", "vi": "người", "id": "orang", "ar": "شخص",
    "en": "person",
}  # fmt: skip
WHOLE: dict[str, Printed] = {
    "50 to 60 people": Printed(_range(50, 60), "people"),
    "about 50 to 60 people": Printed(_range(50, 60), "people", "about"),
    "50 people or more": Printed(_range(50, None), "people"),
    "60 people or fewer": Printed(_range(None, 60), "people"),
    "30% to 40%": Printed(_range(30, 40), "%"),
    "0.5% or more": Printed(_range("0.5", None), "%"),
    "-5 °C to 3 °C": Printed(_range(-5, 3), "°C"),
    "-5 to -3": Printed(_range(-5, -3)),
    "9000 to 12000 people": Printed(_range(9000, 12_000), "people"),
    "130000 to 170000 people": Printed(_range(130_000, 170_000), "people"),
    "$2 million to $3 million": Printed(_range(2_000_000, 3_000_000), "$"),
    "295980000, round 3": Printed(HUNDRED_YEAR, significant=3),
    "over 295980000, round 3": Printed(HUNDRED_YEAR, approx="over", significant=3),
    "nearly 295980000, round 2": Printed(HUNDRED_YEAR, approx="nearly", significant=2),
    "295980000, scale none": Printed(HUNDRED_YEAR, scale="none"),
    "30 km, per h": Printed(Decimal(30), "km", per="h"),
    "over 30 km, per person": Printed(Decimal(30), "km", "over", per="person"),
    "1.5 to 2 kg, per person": Printed(_range("1.5", 2), "kg", per="person"),
}


def _words(printed: Printed, tag: str) -> Printed:
    """The quantity with the words of a language."""
    language = tag if tag in PEOPLE else tag.split("-")[0]
    if printed.per == "person":
        printed = printed._replace(per=PER.get(language, "…"))
    if printed.unit == "people":
        figure = printed_figures(printed, tag)[-1]
        printed = printed._replace(unit=unit_form(PEOPLE.get(language, "…"), figure, tag))
    return printed


def test_ranges_rounding_and_compound_units() -> None:
    lines = []
    for title, printed in WHOLE.items():
        lines.append(f"# {title}")
        tags = (*TAGS, "tr", "hi", "eu")
        lines += [f"{tag:11}{visible(quantity_text(_words(printed, tag), tag))}" for tag in tags]
    check_golden(FOLDER / "quantities.txt", "\n".join([*lines, ""]).encode())


WITH_MONEY = ["zh-Hans", "zh-Hant", "zh-Hant-HK", "en", "en-GB", "ja", "ko"]
"""Languages that have words of their own for the currencies below."""
CURRENCIES = ["CNY", "HKD", "TWD", "USD", "EUR", "GBP", "JPY", "KRW"]


def test_sums_of_money() -> None:
    lines = []
    for code in CURRENCIES:
        lines.append(f"# {code}")
        sums = [
            Printed(Decimal(12), currency=code),
            Printed(Decimal(20_000_000), approx="over", currency=code),
            Printed(_range(20_000_000, 30_000_000), currency=code),
            Printed(Decimal("-0.5"), currency=code),
        ]
        for tag in WITH_MONEY:
            printed = [quantity_text(one, tag) for one in sums]
            per = Printed(Decimal(12), currency=code, per=PER.get(tag, "person"))
            printed.append(quantity_text(per, tag))
            lines.append(f"{tag:11}{visible(' | '.join(printed))}")
    check_golden(FOLDER / "money.txt", "\n".join([*lines, ""]).encode())


def test_every_language_with_patterns_is_in_the_files() -> None:
    assert {key.split("-")[0] for key, idiom in IDIOMS.items() if idiom.dates} == {
        tag.split("-")[0] for tag in TAGS
    }


GUIDE = (Path(__file__).parents[2] / "docs/writing.md").read_text(encoding="utf-8")


def _table(heading: str) -> list[list[str]]:
    """The rows of the guide's table with a heading, cell by cell."""
    rows = GUIDE.partition(f"{heading}\n")[2].partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows]


def test_the_guide_prints_dates_as_pages_do() -> None:
    rows = _table("| you write | Chinese | English | Japanese |")
    assert rows
    for written, *printed in rows:
        value = parse_edtf(written.split("`")[1])
        assert [format_edtf(value, tag, told=TOLD) for tag in ("zh-Hans", "en", "ja")] == printed


def test_the_guide_prints_numbers_as_pages_do() -> None:
    rows = _table("| value, unit, approx | Chinese | English | French |")
    assert rows
    for written, *printed in rows:
        figure, *more = [word for word in written.split("`") if word.strip(" ,/")]
        approx: Approx = "over" if "over" in more else "exact"
        units = [word for word in more if word != "over"]
        named = {"en": "people", "fr": "personnes"} if "people" in units else {}
        found = [
            quantity_text(Printed(Decimal(figure), named.get(tag, "".join(units[:1])), approx), tag)
            for tag in ("zh-Hans", "en", "fr")
        ]
        assert [re.sub(r"\s", " ", text) for text in found] == printed
