"""Shares of so many."""

from fractions import Fraction

import pytest

from site_builder.parity.english.cardinals import cardinal
from site_builder.parity.english.shares import out_of
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("one in three", Fraction(1, 3)),
        ("four-in-ten", Fraction(2, 5)),
        ("two out of five", Fraction(2, 5)),
        ("one over twenty", Fraction(1, 20)),
        ("two-in-one", None),
        ("three in two years", None),
    ],
)
def test_shares(text: str, share: Fraction | None) -> None:
    tokens = tokens_of(text)
    whole = cardinal(tokens, 0)
    assert whole
    found = out_of(tokens, whole)
    assert (found.number if found else None) == share
