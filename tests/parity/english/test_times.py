"""Times of day in English text."""

import pytest

from site_builder.parity.english.times import english_times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("3 p.m.", 900),
        ("3:30 pm", 930),
        ("12 a.m.", 0),
        ("15:30", 930),
        ("half past three", 210),
        ("a quarter to nine", 525),
        ("ten past six", 370),
        ("seven in the evening", 1140),
        ("nine o'clock in the morning", 540),
        ("9 o'clock", 540),
        ("1530 hours", 930),
        ("ten at night", 1320),
    ],
)
def test_times(text: str, minutes: int) -> None:
    values = list(english_times(f"at {text}"))
    assert minutes in [value.low for value in values]


@pytest.mark.parametrize("text", ["won 15:30", "five to nine", "ten people", "3:2"])
def test_no_times(text: str) -> None:
    assert list(english_times(text)) == []
