"""Key numbers as pages show them."""

from decimal import Decimal
from typing import Any

import pytest

from site_builder.compose.number_views import (
    machine_value,
    number_in_prose,
    number_phrase,
    number_view,
)
from site_builder.languages.quantities import Range
from site_builder.model.facts import RECORDS, Number
from site_builder.views.facts import NumberView
from tests.support.features import (
    AR,
    EN,
    FR,
    ZH,
    make_feature,
    make_frame,
    make_page_context,
    make_site,
    number,
)


def view_of(key: str, begins_sentence: bool = False, **changes: Any) -> NumberView:
    record = RECORDS["numbers"].model_validate({"id": "n", "label": {"en": "N"}, **changes})
    assert isinstance(record, Number)
    reader = make_frame(make_site(EN, ZH, FR, AR)).reader(key)
    return number_phrase(reader, record, begins_sentence=begins_sentence)


@pytest.mark.parametrize(
    ("key", "figure"),
    [("zh", "144万余人"), ("en", "More than 1.44\u00a0million people")],
)
def test_a_number_is_one_fact_in_both_languages(key: str, figure: str) -> None:
    record = number("n", 1_440_000, approx="over", unit={"zh": "人", "en": "people"})
    feature = make_feature(numbers=[record])
    view = number_view(make_page_context(feature, key), feature.facts.numbers[0])
    assert (view.figure, view.value, view.anchor) == (figure, "1440000", "number-n")


@pytest.mark.parametrize(
    ("key", "value", "figure"),
    [
        ("en", 1, "1\u00a0cave"),
        ("en", -1, "-1\u00a0cave"),
        ("en", Decimal("1.0"), "1.0\u00a0caves"),
        ("en", 5, "5\u00a0caves"),
        ("zh", 1, "1座"),
        ("fr", 1, "1\u00a0cave"),  # borrowed, in the form of its own language
        ("fr", 0, "0\u00a0caves"),
    ],
)
def test_a_unit_has_the_form_that_goes_with_its_number(
    key: str, value: int | Decimal, figure: str
) -> None:
    unit = {"zh": "座", "en": {"one": "cave", "other": "caves"}}
    assert view_of(key, value=value, unit=unit).figure == figure


PERCENT: dict[str, Any] = {
    "value": 30,
    "approx": "over",
    "unit": dict.fromkeys(("zh", "en", "fr"), "%"),
}
PER: dict[str, Any] = {"value": 30, "currency": "CNY", "per": {"zh": "人", "en": "person"}}


@pytest.mark.parametrize(
    ("key", "changes", "before", "pieces"),
    [
        ("en", PERCENT, ["more than "], [["30", "%"]]),
        ("zh", PERCENT, ["超过"], [["30", "%"]]),
        ("en", {"value": -5, "unit": {"en": "$"}}, [], [["-", "$", "5"]]),
        ("en", {"value": {"from": 5, "to": 6}, "unit": {"en": "km"}}, [],
         [["5"], [" to "], ["6", "\u00a0", "km"]]),
        ("zh", PER, ["每", "人"], [["30", "元"]]),
        ("en", PER, [], [["30", "\u00a0", "yuan"], [" per ", "person"]]),
    ],
)  # fmt: skip
def test_the_pieces_of_a_figure(
    key: str, changes: dict[str, Any], before: list[str], pieces: list[list[str]]
) -> None:
    view = view_of(key, **changes)
    assert [run.words.text for run in view.before] == before
    assert [[run.words.text for run in piece.runs] for piece in view.pieces] == pieces
    assert view.pieces[0].is_closed == ("$" in str(pieces) or "%" in str(pieces))


def test_what_a_number_is_for_each_of_may_be_borrowed() -> None:
    view = view_of("fr", **PER)
    borrowed = [run.words.lang for piece in view.pieces for run in piece.runs]
    assert borrowed == ["", "", "", "", "en"]
    assert number_in_prose(view, "ltr").endswith('<span lang="en" dir="ltr">person</span>')


@pytest.mark.parametrize(
    ("key", "figure"),
    [("en", "More than 30%"), ("zh", "超过30%"), ("fr", "Plus de 30\u00a0%")],
)
def test_a_sentence_begins_with_a_capital(key: str, figure: str) -> None:
    assert view_of(key, begins_sentence=True, **PERCENT).figure == figure


def test_the_other_language_keeps_its_case() -> None:
    assert (
        view_of("en", begins_sentence=True, value=5, unit={"en": "caves"}).figure == "5\u00a0caves"
    )


@pytest.mark.parametrize(
    ("value", "length"), [({"from": 50, "to": 60}, 6), (50, 2), (1_440_000, 12), (-5, 2)]
)
def test_the_length_is_that_of_all_numerals(value: Any, length: int) -> None:
    assert view_of("en", value=value).length == length


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("94.70"), "94.70"),
        (Range(Decimal(50), Decimal(60)), "50/60"),
        (Range(Decimal(50), None), "50/.."),
        (Range(None, Decimal(60)), "../60"),
    ],
)
def test_values_for_programs(value: Decimal | Range, written: str) -> None:
    assert machine_value(value) == written


def test_among_arabic_letters_each_end_of_a_range_stays_whole() -> None:
    view = view_of("ar", value={"from": 30, "to": 40}, unit={"ar": "%"})
    assert number_in_prose(view, "rtl") == "<bdi>30%</bdi> إلى <bdi>40%</bdi>"
    assert number_in_prose(view, "ltr") == "30% إلى 40%"
