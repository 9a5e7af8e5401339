"""Data to records."""

from typing import Any

import pytest

from site_builder.model.facts import Photo, Section
from site_builder.text.schema import sketch
from tests.support.records import KEYS, PHOTO, problems_of


def test_a_sound_record_has_no_problems() -> None:
    assert problems_of(Photo, PHOTO) == []


def test_a_sketch_has_the_sound_fields() -> None:
    data = {"id": "a", "label": "wrong", "photos": ["b", 2021], "numbers": "wrong", "more": 1}
    section: Any = sketch(Section, data, KEYS)
    assert (section.id, section.label) == ("a", None)
    assert (section.photos, section.numbers, section.timeline) == (("b", "2021"), (), ())


@pytest.mark.parametrize("data", [None, [], "words", 3, {"id": None}])
def test_a_sketch_of_nothing_sound(data: Any) -> None:
    section: Any = sketch(Section, data, KEYS)
    assert section.id is None
    assert section.photos == ()
