"""Dates before our era in languages that have no patterns of their own."""

import re

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from site_builder.edtf import Date
from site_builder.languages.cldr_eras import before_our_era

DATES = [
    ("pl", Date(-110), "111 p.n.e."),
    ("pl", Date(-110, 3), "marzec 111 p.n.e."),
    ("pl", Date(-4, 2, 29), "29 lutego 5 p.n.e."),
    ("hu", Date(0), "i. e. 1."),
    ("tr", Date(-110), "MÖ 111"),
]


@pytest.mark.parametrize(("tag", "date", "text"), DATES)
def test_dates(tag: str, date: Date, text: str) -> None:
    assert re.sub(r"\s", " ", before_our_era(date, Locale.parse(tag))) == text


def test_every_locale_of_cldr_has_an_era() -> None:
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        text = before_our_era(Date(-4, 2, 29), locale)
        assert str(locale.eras["abbreviated"][0]) in text
        assert "7992" not in text


def test_other_languages_make_no_difference() -> None:
    """Babel looks for some names in other languages, and remembers what it has found there."""
    alone = before_our_era(Date(-110, 3), Locale.parse("uk"))
    for tag in locale_identifiers():
        before_our_era(Date(-110, 3), Locale.parse(tag))
    assert before_our_era(Date(-110, 3), Locale.parse("uk")) == alone
    assert "M03" not in alone
