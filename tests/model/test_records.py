"""What all records share: they are frozen, and know their keys."""

import pytest
from pydantic import ValidationError

from site_builder.model.facts import Person

WORDS = {"en": "x"}


def test_records_know_their_keys_and_cannot_change() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Person.model_validate({"id": "li-na", "name": WORDS, "age": 3})
    person = Person(id="li-na", name=WORDS)
    with pytest.raises(ValidationError, match="frozen"):
        person.id = "other"  # type: ignore[misc]
