"""Values that have changed places."""

from decimal import Decimal

import pytest

from site_builder.model.facts import Number, Person, Term
from tests.parity.support import codes, facts, problems

PEOPLE = facts(
    people=[
        Person(id="wang-di", name={"zh": "王迪", "en": "Wang Di"}),
        Person(id="li-na", name={"zh": "李娜", "en": "Li Na"}),
    ],
)


def test_both_values_and_both_places_are_told() -> None:
    (problem,) = problems([("男性144人，女性210人", "210 men and 144 women")])
    assert str(problem.message) == (
        "'210' stands where the source has '144': two values have changed places"
    )
    assert (problem.location.column, problem.related[0].location.column) == (1, 3)


@pytest.mark.parametrize(
    ("chinese", "english", "found"),
    [
        ("王迪捐了300元，李娜捐了500元", "Wang Di gave 500 yuan, and Li Na 300 yuan", True),
        ("王迪捐了300元，李娜捐了500元", "Li Na gave 500 yuan, and Wang Di 300 yuan", False),
        ("{person}`wang-di`捐了300元，李娜捐了500元",
         "{person}`wang-di` gave 500 yuan, and Li Na 300 yuan", True),
    ],
)  # fmt: skip
def test_people_have_values(chinese: str, english: str, *, found: bool) -> None:
    assert codes(chinese, english, PEOPLE) == (["parity-number"] if found else [])


def test_numbers_that_are_cited() -> None:
    known = facts(
        numbers=[
            Number(id=name, label={"zh": "人数", "en": "People"}, value=Decimal(value))
            for name, value in (("men", 144), ("women", 210))
        ]
    )
    chinese = "男性{number}`men`人，女性{number}`women`人"
    wrong, right = "{number}`women` men and {number}`men` women", "{number}`men` men and 210 women"
    assert codes(chinese, wrong, known) == ["parity-number"]
    assert codes(chinese, right, known) == []


def test_one_value_alone_has_changed_no_places() -> None:
    assert codes("男性144人，女性210人", "144 men, 210 women, 354 in all") == ["parity-number"]
    assert codes("来了144人，其中女性110人", "Of 144 people, 110 were women") == []
    # Of a sure word, one side is enough.
    assert codes("来了210人，其中女性144人", "Of 144 people, 210 were women") == ["parity-number"]


def test_words_inside_of_terms_say_nothing() -> None:
    known = facts(terms=[Term(id="women", approved={"zh": "妇女之家", "en": "Women's Home"})])
    chinese, english = "妇女之家有144张床，共210人", "210 people in the Women's Home have 144 beds"
    assert codes(chinese, english, known) == []
