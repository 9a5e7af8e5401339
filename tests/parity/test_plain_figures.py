"""How plain figures are written, and what is around them."""

import re

import pytest

from site_builder.parity.plain_figures import CHINESE, ENGLISH, PlainLanguage, is_month


@pytest.mark.parametrize(
    ("language", "before", "hedge"),
    [
        (CHINESE, "有将近", "将近"), (CHINESE, "有近", "近"), (CHINESE, "有", ""),
        (ENGLISH, " no more than ", "no more than "), (ENGLISH, " some more than ", "more than "),
        (ENGLISH, " undover ", ""),
    ],
)  # fmt: skip
def test_hedges(language: PlainLanguage, before: str, hedge: str) -> None:
    assert language.hedge(before + "5", len(before)) == hedge


@pytest.mark.parametrize(
    ("language", "before", "expected"),
    [
        (CHINESE, "有", True), (CHINESE, "从", True), (CHINESE, "至", False), (CHINESE, "", True),
        (CHINESE, "近有", False), (CHINESE, "3.", False), (CHINESE, "共 ", True),
        (ENGLISH, " in ", True), (ENGLISH, " than ", False), (ENGLISH, " (about ", False),
        (ENGLISH, " $", False), (ENGLISH, " 3 of ", False), (ENGLISH, " city of ", True),
        (ENGLISH, " no.", False), (ENGLISH, " it.", True), (ENGLISH, " g", False),
    ],
)  # fmt: skip
def test_what_is_apart(language: PlainLanguage, before: str, expected: bool) -> None:
    assert language.is_apart(before + "5", len(before)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("he jun answers", False), ("in jun he", True), ("jun and jul", True), ("by mar,", True)],
)
def test_short_names_of_months(text: str, expected: bool) -> None:
    match = re.search("(?P<name>jun|mar)", text)
    assert match
    assert is_month(text, match) == expected


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        (CHINESE, "2023年2月18日", ("2023-2-18", "date", "")),
        (CHINESE, "2月", ("-2-0", "date", "")),
        (ENGLISH, "18 february, 2023", ("2023-2-18", "date", "")),
    ],
)
def test_dates(language: PlainLanguage, text: str, figure: tuple[str, str, str]) -> None:
    match = language.digits.match(text)
    assert match
    assert language.date(text, match) == figure
    assert language.date(text + "至" if language is CHINESE else text + " to 5", match) is None
