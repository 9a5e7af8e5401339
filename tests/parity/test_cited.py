"""Facts that a text cites, as claims."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.edtf import parse_edtf
from site_builder.model.facts import Event, Number
from site_builder.parity.cited import Cited, claims_of_number, quantity, whens_of
from site_builder.parity.pairs import Side
from tests.parity.support import CHINESE, ENGLISH, facts, plain

VOLUNTEERS = Number(
    id="volunteers",
    value=Decimal(1_440_000),
    approx="over",
    unit={"zh": "人", "en": {"one": "person", "other": "people"}},
    label={"zh": "志愿者", "en": "Volunteers"},
)
MEETING = Event(id="meeting", date=parse_edtf("2023-02-18"), title={"zh": "会", "en": "Meeting"})
CITED = Cited(facts(numbers=[VOLUNTEERS], events=[MEETING]))


def test_a_quantity_as_a_text_has_it() -> None:
    assert quantity(VOLUNTEERS, CHINESE) == "144万余人"
    assert quantity(VOLUNTEERS, ENGLISH) == "more than 1.44\u00a0million people"


def test_what_roles_claim() -> None:
    text = plain("{number}`volunteers` since {date}`meeting` and {number}`unknown`")
    number, date = CITED.claims_of(text, ENGLISH)
    assert number.written == "{number}`volunteers`"
    assert number.value is not None
    assert number.value.low == 1_440_000
    assert date.when is not None
    assert (date.when.year, date.when.month, date.when.day) == (2023, 2, 18)


def test_the_dates_of_a_fact() -> None:
    assert [when.year for when in whens_of(parse_edtf("2021/2023"))] == [2021, 2023]
    early = whens_of(parse_edtf("-0220-03/-0205"))
    assert [(when.year, when.month) for when in early] == [(-221, 3), (-206, None)]
    eras = [whens_of(parse_edtf(text))[0] for text in ("202X", "19XX", "00XX", "-01XX")]
    named = [(era.year, era.years) for era in eras]
    assert named == [(2020, 10), (1900, 100), (0, 100), (-200, 100)]
    assert whens_of(parse_edtf("2021-23")) == []
    assert whens_of(None) == []


def number(value: object, **changes: object) -> Number:
    label = {"zh": "数", "en": "Number"}
    return Number.model_validate({"id": "n", "value": value, "label": label, **changes})


def test_a_range_is_one_claim_also_where_only_figures_are_read() -> None:
    record = number({"from": 50, "to": 60}, unit={"zh": "人", "en": "people", "de": "Personen"})
    german = Side("de", "de")
    for side in (CHINESE, ENGLISH, german):
        (claim,) = claims_of_number(record, side)
        assert claim.value is not None
        assert claim.value.low == Fraction(50)
        assert claim.value.high == Fraction(60)


_CENTS = st.decimals(-9999, 9999, places=2, allow_nan=False, allow_infinity=False)
_VALUES = st.one_of(st.integers(-(10**14), 10**14).map(Decimal), _CENTS)
_PER: list[dict[str, object]] = [
    {"unit": {"zh": "公里", "en": "km"}, "per": {"zh": "小时", "en": "h"}},
    {"currency": "CNY", "per": {"zh": "人", "en": "person"}},
]
"""What is for each of something is counted from nought."""
_WORDS = st.sampled_from(
    [
        {},
        {"unit": {"zh": "人", "en": "people"}},
        {"unit": {"zh": "公里", "en": "km"}},
        {"unit": {"zh": "%", "en": "%"}},
        {"currency": "CNY"},
        *_PER,
        {"currency": "HKD"},
        {"currency": "JPY"},
        {"currency": "SEK"},
    ]
)


@given(_VALUES, _WORDS, st.sampled_from(["exact", "over", "nearly", "about"]))
def test_what_is_printed_of_a_number_is_read_as_the_same(
    value: Decimal, words: dict[str, object], approx: str
) -> None:
    assume(value >= 0 or words not in _PER)
    record = number(value, approx=approx, **words)
    share = 100 if "%" in str(words) else 1
    for side in (CHINESE, ENGLISH):
        (claim,) = claims_of_number(record, side)
        found = claim.value
        assert found is not None, quantity(record, side)
        assert found.low == found.high == Fraction(value) / share, quantity(record, side)
        assert found.approximation == approx, quantity(record, side)
        assert not record.currency or {one.quantity for one in found.units} == {record.currency}


@given(_VALUES, _VALUES, _WORDS, st.sampled_from(["exact", "about"]))
def test_what_is_printed_of_a_range_is_read_as_the_same(
    one: Decimal, other: Decimal, words: dict[str, object], approx: str
) -> None:
    low, high = sorted((one, other))
    assume(low < high and (low >= 0 or words not in _PER))
    record = number({"from": low, "to": high}, approx=approx, **words)
    share = 100 if "%" in str(words) else 1
    for side in (CHINESE, ENGLISH):
        text = quantity(record, side)
        (claim,) = claims_of_number(record, side)
        assert claim.value is not None, text
        assert claim.value.low == Fraction(low) / share, text
        assert claim.value.high == Fraction(high) / share, text
        assert claim.value.approximation == approx, text


@given(_VALUES, _WORDS, st.sampled_from(["from", "to"]))
def test_what_is_printed_of_one_bound_is_read_as_the_same(
    value: Decimal, words: dict[str, object], end: str
) -> None:
    assume(value >= 0 or words not in _PER)
    record = number({end: value}, **words)
    share = 100 if "%" in str(words) else 1
    for side in (CHINESE, ENGLISH):
        (claim,) = claims_of_number(record, side)
        assert claim.value is not None
        assert claim.value.low == Fraction(value) / share, quantity(record, side)
        expected = "at least" if end == "from" else "at most"
        assert claim.value.approximation == expected, quantity(record, side)
