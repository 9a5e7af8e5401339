"""English words that are numbers by themselves."""

import pytest

from site_builder.parity.english.alone import word_at
from site_builder.parity.english.tokens import tokens_of
from tests.parity.notation import noted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tripled", "x3"),
        ("double", "x2 ?"),
        ("halved", "x0.5"),
        ("tenfold", "x10"),
        ("twice as much", "x2"),
        ("twice", "2 ?"),
        ("both", "2 ?"),
        ("No. 5", "ordinal 5"),
        ("#3", "ordinal 3"),
        ("number one", "ordinal 1 ?"),
        ("dozens", "some 20..100"),
        ("tens of thousands", "some 10000..100000"),
        ("several hundred", "some 200..1000"),
        ("a few", "some 2..10 ?"),
        ("a couple of dozen", "some 24..36"),
        ("decades", "some 20..100 year ?"),
        ("third", "ordinal 3"),
        ("21st", "ordinal 21"),
        ("percent of 10", "10%"),
    ],
)
def test_words(text: str, value: str) -> None:
    found = word_at(tokens_of(text), 0)
    assert found is not None
    assert noted(found[0]) == value


@pytest.mark.parametrize("text", ["no man", "number of", "scores", "a man", "21", "one third"])
def test_no_words(text: str) -> None:
    assert word_at(tokens_of(text), 0) is None
