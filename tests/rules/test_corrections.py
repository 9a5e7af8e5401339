"""What corrections are about: addresses that stay."""

from typing import Any

import pytest

from site_builder.model.corrections import Correction
from site_builder.problems.problems import Location, Problem
from site_builder.rules.corrections import addresses_in, check_corrections
from tests.support.features import make_article, part, prose

ARTICLE = make_article(
    "zh",
    part("roadmap", prose("roadmap-1"), prose("first-steps"), prose("roadmap-3")),
    part("year-2021", prose("year-2021-1")),
    lead=(prose("top-1"),),
)
KNOWN = {"photos": frozenset({"street"}), "numbers": frozenset({"teams"})}


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    return Location(f"{kind}/{record}/{path[0]}", 1, 1)


def problems(*addresses: str) -> list[Problem]:
    said: dict[str, Any] = {"date": "2026-12-03", "text": {"zh": "误"}}
    corrections = [Correction.model_validate({**said, "at": one}) for one in addresses]
    return list(check_corrections(corrections, ARTICLE, KNOWN, locate))


def test_sections_headings_and_facts_have_addresses_that_stay() -> None:
    stay = {"roadmap", "first-steps", "year-2021", "photo-street", "number-teams"}
    assert addresses_in(ARTICLE, KNOWN) == stay
    assert problems(*stay) == []


@pytest.mark.parametrize(
    "address", ["roadmap-1", "roadmap-9", "year-2021-1", "top-1", "note-2", "more-1"]
)
def test_numbers_of_blocks_do_not(address: str) -> None:
    (problem,) = problems(address)
    assert problem.code == "unknown-anchor"
    assert "a block's number" in problem.message


def test_an_unknown_one_is_compared_with_all() -> None:
    (problem,) = problems("roadmap", "number-team")
    assert (problem.hint, problem.location.path) == (
        "did you mean 'number-teams'?",
        "corrections/2/at",
    )


def test_of_a_kind_whose_ids_are_unknown_nothing_is_said() -> None:
    assert problems("event-start") == []
