"""Words, characters and minutes, as word processors count them."""

import pytest

from site_builder.languages.reading_time import (
    Statistics,
    format_length,
    format_minutes,
    statistics_of,
)


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("", "en", Statistics(0, 0, 0)),
        ("One two three.", "en", Statistics(3, 12, 1)),
        ("It isn't 1,440,000 — not yet", "en", Statistics(5, 23, 1)),
        ("well-kept streets", "en", Statistics(2, 16, 1)),
        ("清洁的街道。", "zh-Hans", Statistics(6, 6, 1)),
        ("有144万人，用GPS", "zh-Hans", Statistics(7, 11, 1)),
        ("도시의 길을 걷다", "ko", Statistics(3, 7, 1)),
        ("街を歩く", "ja", Statistics(4, 4, 1)),
        ("of 字word and\nin café，a\u3000b", "en", Statistics(10, 19, 1)),
    ],
)
def test_counts(text: str, tag: str, expected: Statistics) -> None:
    assert statistics_of(text, tag) == expected


@pytest.mark.parametrize(
    ("text", "tag", "minutes"),
    [
        ("word " * 228, "en", 1),
        ("word " * 229, "en-GB", 2),
        ("字" * 255, "zh-Hant", 1),
        ("字" * 256, "zh", 2),
        ("word " * 184, "kk", 1),
        ("字" * 357, "ja", 1),
    ],
)
def test_minutes_are_rounded_up(text: str, tag: str, minutes: int) -> None:
    assert statistics_of(text, tag).minutes == minutes


@pytest.mark.parametrize(
    ("words", "tag", "said"),
    [(2979, "zh-Hans", "2,979"), (20000, "zh", "20,000"), (1420, "en", "1,420"), (4, "en", "4")],
)
def test_lengths_are_figures(words: int, tag: str, said: str) -> None:
    assert format_length(words, tag) == said


@pytest.mark.parametrize(
    ("tag", "said"),
    [("en", "5\u00a0min"), ("zh-Hans", "5分钟"), ("ja", "5\u00a0分"), ("de", "5\u00a0Min.")],
)
def test_minutes_are_abbreviated(tag: str, said: str) -> None:
    assert format_minutes(5, tag) == said
