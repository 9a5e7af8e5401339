"""What tells a year or a day from a count."""

import pytest

from site_builder.parity.reading import read_values


def kinds(text: str) -> list[str]:
    return [value.kind for value in read_values(text, "en")]


@pytest.mark.parametrize("text", ["in 2000", "2018", "the 2022 Winter Olympics", "since 1949"])
def test_years(text: str) -> None:
    assert kinds(text) == ["date"]


@pytest.mark.parametrize("text", ["2000 people", "2018 workers", "2000 meters"])
def test_counts(text: str) -> None:
    assert kinds(text) == ["number"]


def test_days() -> None:
    assert kinds("On the 8th, he left") == ["date"]
    assert kinds("the 8th time") == ["ordinal"]


def test_ages() -> None:
    assert kinds("in her 40's") == ["indefinite"]
    assert kinds("in the 40's") == ["date"]
