"""What a link says of a file."""

import pytest

from site_builder.languages.file_sizes import file_note, format_size


@pytest.mark.parametrize(
    ("size", "tag", "said"),
    [
        (0, "en", "0 bytes"),
        (1, "en", "1 byte"),
        (999, "en", "999 bytes"),
        (1_000, "en", "1 kB"),
        (9_960, "en", "10 kB"),
        (999_499, "en", "999 kB"),
        (999_500, "en", "1 MB"),
        (1_234_567, "en", "1.2 MB"),
        (1_234_567, "de", "1,2 MB"),
        (1_234_567, "fr", "1,2 Mo"),
        (5_000_000_000_000, "en", "5,000 GB"),
    ],
)
def test_a_size(size: int, tag: str, said: str) -> None:
    unbroken = format_size(size, tag).replace("\u202f", "\u00a0")
    assert unbroken == said.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", " (PDF, 1.2\u00a0MB)"),
        ("zh-Hans", "（PDF，1.2\u00a0MB）"),
        ("ja", "（PDF、1.2\u00a0MB）"),
    ],
)
def test_a_note(tag: str, said: str) -> None:
    assert "".join(file_note("PDF", 1_200_000, tag)) == said
