"""Facts that were published otherwise, and the corrections that speak for them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from site_builder.check.changed_facts import Change, changed_facts, uncorrected
from site_builder.check.check import read_sources
from site_builder.problems.problems import Problem
from tests.support.sites import write, write_site

OLD: dict[str, Any] = {
    "feature": {"published": "2021-11-17", "tags": ["city"]},
    "timeline": [{"id": "start", "date": "2021-09", "title": {"zh": "始"}}],
    "numbers": [{"id": "teams", "value": 5100, "unit": {"zh": "支"}, "label": {"zh": "队伍"}}],
    "people": [{"id": "wang", "name": {"zh": "王靖", "en": "Wang Jing"}}],
}


def changed(kind: str, **values: object) -> dict[str, Any]:
    """The facts with other values in the only record of a kind."""
    return {**OLD, kind: [{**OLD[kind][0], **values}]}


def found(new: dict[str, Any], *corrections: str | None) -> list[Change]:
    rows = [{"date": "2021-12-01", **({"at": at} if at else {})} for at in corrections]
    return list(uncorrected(OLD, {**new, "corrections": rows}))


VALUE = Change("numbers", "teams", "value", "5100", "5200")


def test_a_number_a_name_and_a_date() -> None:
    assert found(changed("numbers", value=5200)) == [VALUE]
    assert found(changed("timeline", date="2021-10")) == [
        Change("timeline", "start", "date", "2021-09", "2021-10")
    ]
    assert found(changed("people", name={"zh": "王靖", "en": "Wang Qing"})) == [
        Change("people", "wang", "name", "Wang Jing", "Wang Qing")
    ]
    published = {**OLD, "feature": {"published": "2021-11-18"}}
    assert found(published) == [Change("feature", "", "published", "2021-11-17", "2021-11-18")]


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        changed("timeline", title={"zh": "开始"}),
        changed("numbers", value=5100.00, unit={"zh": "支", "en": "teams"}),
        changed("numbers", id="squads", value=1),
        changed("numbers", as_of="2021"),
        {"feature": OLD["feature"]},
    ],
)
def test_what_is_no_other_value(new: dict[str, Any]) -> None:
    assert found(json.loads(json.dumps(new), parse_float=Decimal)) == []


def test_what_a_correction_speaks_for() -> None:
    new = changed("numbers", value=5200)
    assert [found(new, at) for at in (None, "number-teams", "roadmap")] == [[], [], []]
    assert found(new, "event-start") == [VALUE]
    assert found(new, "event-start", "number-teams") == []
    # A person has no place on the page that a correction could name.
    assert found(changed("people", name={"zh": "王静"}), "event-start") == []


def test_an_old_correction_speaks_for_nothing_new() -> None:
    rows = [{"date": "2021-12-01", "text": {"zh": "误"}}]
    new = changed("numbers", value=5200)
    assert list(uncorrected({**OLD, "corrections": rows}, {**new, "corrections": rows})) == [VALUE]


def test_ranges_and_lists_in_words() -> None:
    old = {"numbers": [{"id": "n", "value": {"from": 50, "to": 60}}]}
    new = {"numbers": [{"id": "n", "value": {"from": 50}}]}
    assert [(one.old, one.new) for one in uncorrected(old, new)] == [("50–60", "50–..")]
    people: list[Any] = ["li", {"zh": "王"}]
    old = {"awards": [{"id": "a", "recipients": people}]}
    new = {"awards": [{"id": "a", "recipients": people[:1]}]}
    assert [(one.old, one.new) for one in uncorrected(old, new)] == [("li, 王", "li")]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose number was published as another; it is not built but for its facts."""
    site = write_site(tmp_path / "site")
    facts = site / "content/story/facts/numbers.yaml"
    write(facts, "- id: teams\n  value: 5200\n  label: {zh: 队伍, en: Teams}\n")
    write(
        site / "build/en/story/facts.json",
        json.dumps({"numbers": [{"id": "teams", "value": 5200}]}),
    )
    return site


def compared(site: Path, former: bytes) -> tuple[Problem, ...]:
    sources = read_sources(site)
    return changed_facts(sources, site / "build", {"en/story/facts.json": former})


FORMER = b'{"numbers": [{"id": "teams", "value": 5100}]}'


def test_the_warning_stands_at_the_value(site: Path) -> None:
    (problem,) = compared(site, FORMER)
    assert str(problem.location) == "content/story/facts/numbers.yaml:2:10"
    assert problem.message == "'value' of 'teams' was published as '5100', and is '5200' now"
    assert "content/story/corrections.yaml" in problem.hint


@pytest.mark.parametrize("former", [b"", b"[]", b'{"numbers": 1, "feature": 2}', b"[" * 100_000])
def test_what_is_no_record_of_facts_is_passed_over(site: Path, former: bytes) -> None:
    assert compared(site, former) == ()


def test_a_change_that_is_acknowledged(site: Path) -> None:
    facts = site / "content/story/facts/numbers.yaml"
    write(
        facts,
        facts.read_text("utf-8") + "  acknowledge: [{code: changed-fact, reason: New count}]\n",
    )
    assert compared(site, FORMER) == ()
    (problem,) = compared(site, FORMER.replace(b"5100", b"5200"))
    assert problem.code == "unused-acknowledgement"
