"""Surnames and their readings."""

import re

import pytest

from site_builder.languages.surnames import COMPOUND, READINGS, surname_of


@pytest.mark.parametrize(
    ("name", "surname"),
    [("欧阳修", "欧阳"), ("欧阳", "欧"), ("王静", "王"), ("司马相如", "司马"), ("", "")],
)
def test_a_surname(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_every_character_has_its_syllable() -> None:
    for surname, reading in READINGS.items():
        assert re.fullmatch("[a-z']+", reading)
        assert len(reading.split("'")) == len(surname)
    assert {len(surname) for surname in COMPOUND} == {2}
