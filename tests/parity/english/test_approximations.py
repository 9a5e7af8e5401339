"""The English words for more, fewer and about."""

import pytest

from site_builder.parity.english.approximations import approximation_after, approximation_before
from site_builder.parity.english.tokens import tokens_of, words_of


@pytest.mark.parametrize(
    ("before", "approximation"),
    [
        ("more than", "over"),
        ("in excess of", "over"),
        ("no fewer than", "at least"),
        ("nearly", "nearly"),
        ("just under", "nearly"),
        ("fewer than", "under"),
        ("up to", "at most"),
        ("not exceed", "at most"),
        ("some", "about"),
        ("as many as", "as much as"),
        ("less than or equal to", "at most"),
    ],
)
def test_before(before: str, approximation: str) -> None:
    at = len(words_of(before)) + 1
    assert approximation_before(tokens_of(f"by {before} 5"), at) == (approximation, 1)


def test_nothing_before() -> None:
    assert approximation_before(tokens_of("by 5"), 1) is None
    assert approximation_before(tokens_of("over 5"), 1, floor=1) is None


@pytest.mark.parametrize(
    ("after", "approximation"),
    [
        ("5 or more", "at least"),
        ("5 or so", "about"),
        ("5+", "over"),
        ("5-plus", "over"),
        ("5 times or more", "at least"),
    ],
)
def test_after(after: str, approximation: str) -> None:
    found = approximation_after(tokens_of(after), 1)
    assert found is not None
    assert found[0] == approximation


@pytest.mark.parametrize("after", ["5 or more than 6", "5 and below 6", "5 people", "5 plus tax"])
def test_nothing_after(after: str) -> None:
    assert approximation_after(tokens_of(after), 1) is None
