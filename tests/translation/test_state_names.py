"""What the states of units are called."""

import pytest

from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import render
from site_builder.model.translation import STATES, Accepted
from site_builder.translation.state_names import STATE_NAMES, accepted_words, count_in_words


def test_every_state_has_a_name() -> None:
    assert set(STATE_NAMES) == set(STATES)


def test_a_count() -> None:
    assert count_in_words("stale", 1200) == "1,200 stale"
    assert render(count_in_words("stale", 3), catalogue("zh")) == "过时3"


@pytest.mark.parametrize(
    ("by", "on", "words"),
    [
        ("Li Na", "2026-12-01", "Accepted by Li Na on 2026-12-01."),
        ("", "2026-12-01", "Accepted on 2026-12-01."),
        ("Li Na", "", "Accepted by Li Na."),
        ("", "", ""),
    ],
)
def test_who_accepted_a_unit_and_when(by: str, on: str, words: str) -> None:
    assert accepted_words(Accepted("top-1", "paragraph", "原文", "Words", by, on)) == words


def test_what_nobody_accepted() -> None:
    assert accepted_words(None) == ""
