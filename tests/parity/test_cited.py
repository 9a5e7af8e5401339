"""Facts that a text cites, as claims."""

from decimal import Decimal

from site_builder.edtf import parse_edtf
from site_builder.model.facts import Event, Number
from site_builder.parity.cited import Cited, quantity, whens_of
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
    assert quantity(VOLUNTEERS, CHINESE) == "144万余 人"
    assert quantity(VOLUNTEERS, ENGLISH) == "more than 1.44 million people"


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
