"""Quantities in print: their runs, their rounding, and laws that hold in every language."""

import re
from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import (
    Quantity,
    Range,
    bound_of,
    printed_figures,
    quantity_runs,
    quantity_text,
)
from site_builder.languages.units import is_symbol

D = Decimal
FIFTY, SIXTY = D(50), D(60)


def test_the_runs_can_be_set_apart() -> None:
    quantity = Quantity(1_440_000, "人", "over", per="组")
    runs = quantity_runs(quantity, "zh-Hans")
    assert [(run.kind, run.text, run.scale) for run in runs] == [
        ("before", "每", ""), ("per", "组", ""), ("numeral", "144", "万"), ("after", "余", ""),
        ("unit", "人", ""),
    ]  # fmt: skip
    runs = quantity_runs(Quantity(1_440_000, "people", "over", per="team"), "en")
    assert [(run.kind, run.text, run.scale) for run in runs] == [
        ("before", "more than ", ""), ("numeral", "1.44", "\u00a0million"), ("gap", " ", ""),
        ("unit", "people", ""), ("words", " per ", ""), ("per", "team", ""),
    ]  # fmt: skip
    runs = quantity_runs(Quantity(Range(D(-30), D(40)), "%"), "en")
    assert [(run.kind, run.text, run.is_closed) for run in runs] == [
        ("numeral", "-30", False), ("unit", "%", True),
        ("joint", " to ", False), ("numeral", "40", False), ("unit", "%", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "ends", "bound"),
    [
        (Range(FIFTY, SIXTY), (50, 60), None),
        (Range(FIFTY, None), (50,), "least"),
        (Range(None, SIXTY), (60,), "most"),
    ],
)
def test_the_bounds_of_a_range(value: Range, ends: tuple[int, ...], bound: str | None) -> None:
    assert value.ends == ends
    assert bound_of(value) == bound
    assert bound_of(FIFTY) is None


SCALES: list[tuple[Quantity, str, str]] = [
    (Quantity(D(295_980_000), significant=3), "2.96亿", "296\u00a0million"),
    (
        Quantity(D(295_980_000), significant=3, approx="over"),
        "2.95亿余",
        "more than 295\u00a0million",
    ),
    (
        Quantity(D(295_980_000), significant=3, approx="nearly"),
        "近2.96亿",
        "nearly 296\u00a0million",
    ),
    (Quantity(Range(D("49.6"), None), significant=2), "至少49", "at least 49"),
    (Quantity(Range(None, D("49.4")), significant=2), "最多50", "at most 50"),
    (Quantity(D(295_980_000), scale="none"), "295,980,000", "295,980,000"),
    (Quantity(D("2.9"), digits=0, approx="over"), "超过2", "more than 2"),
    (Quantity(D("94.96"), significant=3), "95", "95"),
]


@pytest.mark.parametrize(("quantity", "chinese", "english"), SCALES)
def test_rounding_never_makes_a_phrase_wrong(
    quantity: Quantity, chinese: str, english: str
) -> None:
    assert quantity_text(quantity, "zh-Hans") == chinese
    assert quantity_text(quantity, "en") == english


NAMED = [
    ("zh-Hans", "亿", None, "2.9598亿"),
    ("zh-Hans", "亿", 1, "3.0亿"),
    ("zh-Hans", "万", None, "29598万"),
    ("en", "million", 0, "296\u00a0million"),
    ("en", "billion", 2, "0.30\u00a0billion"),
    ("ja", "億", 2, "2.96億"),
    ("ko", "억", 2, "2.96억"),
    ("de", "", None, "295.980.000"),
]


@pytest.mark.parametrize(("tag", "scale", "digits", "text"), NAMED)
def test_a_scale_by_name(tag: str, scale: str, digits: int | None, text: str) -> None:
    quantity = Quantity(D(295_980_000), scale=scale, digits=digits)
    assert quantity_text(quantity, tag) == text


MONEY = [
    ("fr", D(20_000_000), "20\u202f000\u202f000\u00a0euros"),
    ("de", D(1), "1\u00a0Euro"),
    ("tr", D(5), "5\u00a0Euro"),
]


@pytest.mark.parametrize(("tag", "value", "text"), MONEY)
def test_money_in_other_languages_has_the_name_of_cldr(tag: str, value: Decimal, text: str) -> None:
    assert quantity_text(Quantity(value, currency="EUR"), tag) == text


@pytest.mark.parametrize(
    ("low", "high", "chinese", "english"),
    [
        (1, 5_000_000, "1至5,000,000", "1 to 5,000,000"),
        (8000, 12_000, "8000至1.2万", "8,000 to 12,000"),
        (900_000, 1_200_000, "90万至120万", "900,000 to 1.2\u00a0million"),
        (0, 5_000_000, "0至500万", "0 to 5\u00a0million"),
    ],
)
def test_a_scale_is_never_taken_for_that_of_both_bounds(
    low: int, high: int, chinese: str, english: str
) -> None:
    quantity = Quantity(Range(D(low), D(high)))
    assert [quantity_text(quantity, tag) for tag in ("zh-Hans", "en")] == [chinese, english]


def test_a_dash_is_told_from_a_minus() -> None:
    assert quantity_text(Quantity(Range(D(-5), D(3))), "ru") == "-5 – 3"
    assert quantity_text(Quantity(Range(D(5), D(8))), "ru") == "5–8"


@pytest.mark.parametrize("tag", sorted(locale_identifiers()))
def test_every_language_of_cldr_prints_a_range_with_its_unit(tag: str) -> None:
    tag = tag.replace("_", "-")
    text = quantity_text(Quantity(Range(FIFTY, SIXTY), "km", per="h"), tag)
    assert re.search("50.+60.*km/h$", text), tag
    text = quantity_text(Quantity(Range(FIFTY, None), "xyzq", per="wvut"), tag)
    assert re.search("50", text), tag
    assert all(text.count(word) == 1 for word in ("xyzq", "wvut")), tag
    assert "12" in quantity_text(Quantity(D(12), currency="KRW"), tag), tag


_UNITS = ["", "%", "‰", "°", "°C", "km", "km/h", "$", "US$", "人", "people", "% of all"]
_LANGUAGES = ["zh-Hans", "en", "fr", "de", "ar", "tr", "ja", "ko", "sv", "nl", "eu"]
_APPROXIMATIONS: list[Approx] = ["exact", "over", "nearly", "about"]
_CENTS = st.decimals(-9999, 9999, allow_nan=False, allow_infinity=False, places=2)
_ANY = st.one_of(st.integers(-(10**18) + 1, 10**18 - 1).map(Decimal), _CENTS)


@given(
    _ANY,
    st.sampled_from(_UNITS),
    st.sampled_from(_LANGUAGES),
    st.sampled_from(_APPROXIMATIONS),
)
def test_every_figure_has_its_unit_once_and_one_minus(
    value: Decimal, unit: str, tag: str, approx: Approx
) -> None:
    runs = quantity_runs(Quantity(value, unit, approx), tag)
    text = "".join(run.text + run.scale for run in runs)
    gaps = [run.text for run in runs if run.kind == "gap"]
    assert not is_symbol(unit) or " " not in gaps
    assert not unit or text.count(unit) == 1
    assert not re.search("[ \u00a0]{2}", text)
    assert len(re.findall("[-\u2212]", text)) == (1 if value < 0 else 0)


@given(
    _ANY,
    st.sampled_from(_APPROXIMATIONS),
    st.one_of(st.none(), st.integers(1, 18)),
    st.sampled_from(["", "million", "none"]),
)
def test_what_is_more_is_rounded_down_and_what_is_less_up(
    value: Decimal, approx: Approx, significant: int | None, scale: str
) -> None:
    quantity = Quantity(value, approx=approx, significant=significant, scale=scale)
    (printed,) = printed_figures(quantity, "en")
    assert printed <= value or approx != "over"
    assert printed >= value or approx != "nearly"
    assert significant is not None or printed == value


@given(_ANY, st.integers(1, 18))
def test_as_many_digits_count_as_are_asked_for(value: Decimal, significant: int) -> None:
    (printed,) = printed_figures(Quantity(value, significant=significant), "en")
    digits = "".join(map(str, printed.as_tuple().digits)).strip("0")
    assert len(digits) <= significant
    assert abs(printed - value) <= Decimal(5).scaleb(value.adjusted() - significant)
