"""Facts as records: what fits is frozen, what doesn't is refused."""

import pytest
from pydantic import ValidationError

from site_builder.model.facts import RECORDS, Award, Facts, Person
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.kinds import KINDS
from site_builder.model.records import Record

WORDS = {"en": "x"}
AWARD = {"id": "cup", "name": WORDS, "date": "2021"}


def test_the_ids_of_a_kind() -> None:
    feature = FeatureFacts.model_validate({"published": "2021-11-17", "authors": ()})
    people = tuple(Person(id=name, name=WORDS) for name in ("li-na", "wang-wei"))
    facts = Facts(feature=feature, people=people)
    assert facts.ids("people") == {"li-na", "wang-wei"}
    assert facts.ids("photos") == frozenset()


def test_a_count_covers_those_who_are_named() -> None:
    named = {"recipients": ("li-na", "wang-wei")}
    assert Award.model_validate({**AWARD, **named, "count": 2}).count == 2
    with pytest.raises(ValidationError, match="award-count"):
        Award.model_validate({**AWARD, **named, "count": 1})


def test_every_list_has_its_record() -> None:
    assert tuple(RECORDS) == tuple(kind.name for kind in KINDS)
    assert all(issubclass(record, Record) for record in RECORDS.values())
