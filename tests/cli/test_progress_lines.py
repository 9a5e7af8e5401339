"""Lengths of time in words."""

import pytest

from site_builder.cli.progress_lines import in_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "5 seconds"),
        (12.4, "10 seconds"),
        (54, "55 seconds"),
        (55, "1 minute"),
        (89, "1 minute"),
        (91, "2 minutes"),
        (3569, "59 minutes"),
        (3571, "1 hour"),
        (5400, "1 hour 30 minutes"),
        (7200, "2 hours"),
    ],
)
def test_an_estimate_is_rounded(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
