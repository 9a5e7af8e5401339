"""Groups, and the minus of each language."""

from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers

from site_builder.languages.digits import plain, signs_of
from site_builder.languages.numbers import format_number

MINUSES = {
    "zh-Hans": "-", "en": "-", "fr": "-", "ar": "\u200e-", "he": "\u200e-", "fa": "\u200e\u2212",
    "sv": "\u2212", "fi": "\u2212", "nb": "\u2212", "no": "\u2212",
}  # fmt: skip


@pytest.mark.parametrize(("tag", "minus"), MINUSES.items())
def test_the_minus_is_that_of_the_language(tag: str, minus: str) -> None:
    for value in (30, 12_000, Decimal("0.5")):
        assert format_number(-value, tag) == minus + format_number(value, tag)


def test_every_locale_has_a_minus() -> None:
    for identifier in locale_identifiers():
        assert signs_of(identifier).minus.strip("\u200e\u200f\u061c") in ("-", "\u2212")


GROUPS = [
    ("en", "1234567", "1,234,567"),
    ("en", "123", "123"),
    ("en", "0.1234567", "0.1234567"),
    ("hi", "12345678", "1,23,45,678"),
    ("de-CH", "1234567.5", "1’234’567.5"),
    ("gsw", "1234567", "1’234’567"),
    ("fr-CH", "1234567", "1\u202f234\u202f567"),
]


@pytest.mark.parametrize(("tag", "figure", "text"), GROUPS)
def test_groups(tag: str, figure: str, text: str) -> None:
    # The typewriter's apostrophe, which one release of CLDR has, is lost by none.
    assert plain(Decimal(figure), signs_of(tag), grouped=True).replace("'", "’") == text
    assert plain(Decimal(1234), signs_of(tag), grouped=False) == "1234"
