"""English names and phrases that only look like numbers."""

import pytest

from site_builder.parity.english.not_numbers import without_phrases
from site_builder.parity.plain_text import NO_TEXT


@pytest.mark.parametrize(
    "phrase",
    [
        "the Three Gorges",
        "second-hand",
        "third party",
        "half-time",
        "no one",
        "24/7",
        "Two Sessions",
        "double standards",
    ],
)
def test_phrases(phrase: str) -> None:
    assert NO_TEXT in without_phrases(f"of {phrase}.")


@pytest.mark.parametrize(
    "text",
    [
        "two sessions",
        "one-third",
        "one and a half times",
        "third place",
        "double the price",
        "no ones",
    ],
)
def test_numbers_stay(text: str) -> None:
    assert without_phrases(text) == text
