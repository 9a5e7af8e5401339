"""What a quantity is for each of."""

import pytest
from babel.localedata import locale_identifiers

from site_builder.languages.compounds import PerPhrase, has_slash, per_phrase

PHRASES = [
    ("zh-Hans", PerPhrase("每", "", True)),
    ("ja", PerPhrase("", "当たり", True)),
    ("ko", PerPhrase("", "당 ", True)),
    ("en", PerPhrase(" per ", "", False)),
    ("de", PerPhrase(" pro ", "", False)),
    ("ru", PerPhrase("/", "", False)),
    ("tr", PerPhrase("/", "", False)),  # CLDR's
    ("uk", PerPhrase(" на ", "", False)),  # CLDR's
]


@pytest.mark.parametrize(("tag", "phrase"), PHRASES)
def test_phrase(tag: str, phrase: PerPhrase) -> None:
    assert per_phrase(tag) == phrase


@pytest.mark.parametrize("tag", sorted(locale_identifiers()))
def test_every_language_has_one(tag: str) -> None:
    phrase = per_phrase(tag.replace("_", "-"))
    assert phrase.lead.strip() or phrase.trail.strip()


@pytest.mark.parametrize(
    ("unit", "per", "slashed"),
    [
        ("km", "h", True), ("km", "s", True), ("kWh", "m²", True), ("km", "day", False),
        ("yuan", "kg", False), ("公里", "h", False), ("", "h", False),
    ],
)  # fmt: skip
def test_symbols_stand_about_a_slash(unit: str, per: str, slashed: bool) -> None:
    assert has_slash(unit, per) == slashed
