"""Sizes in words."""

import pytest

from site_builder.publish.deploy.sizes import size_in_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_345, "12.3 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (104_857_600, "104.9 MB"),
        (10**9, "1.0 GB"),
        (5 * 10**12, "5000.0 GB"),
    ],
)
def test_words(size: int, words: str) -> None:
    assert size_in_words(size) == words
