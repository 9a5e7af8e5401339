"""A fact that says it belongs elsewhere than sections.yaml does."""

from typing import Any

from site_builder.problems.problems import Location, Problem
from site_builder.rules.placing import check_placing
from tests.support.features import make_facts, number, section


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    return Location("/".join(map(str, (kind, record, *path))), 1, 1)


def problems(own: str | None, *sections: Any) -> list[Problem]:
    facts = make_facts(sections=sections, numbers=[number("n", section=own)])
    return list(check_placing(facts, locate))


def test_two_ways_that_agree() -> None:
    assert problems("one", section("one", numbers=["n"]), section("two")) == []
    assert problems("one", section("one"), section("two")) == []
    assert problems(None, section("one", numbers=["n"])) == []


def test_two_ways_that_contradict_each_other() -> None:
    (problem,) = problems("one", section("one"), section("two", numbers=["n"]))
    assert (problem.code, problem.location.path) == ("section-conflict", "numbers/n/section")
    assert [one.location.path for one in problem.related] == ["sections/two/numbers/0"]


def test_the_end_of_the_story_is_no_section_that_lists_it() -> None:
    assert [p.code for p in problems("more", section("one", numbers=["n"]))] == ["section-conflict"]
