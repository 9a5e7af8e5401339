"""The features and pages that templates name."""

import pytest

from site_builder.problems.problems import Problem
from site_builder.render.named_links import links_named
from tests.render.themes import theme


def found(*sources: str) -> list[tuple[str, str, str]]:
    links, problems = links_named(theme({f"{n}.html": s for n, s in enumerate(sources)}))
    assert not problems
    return [(link.slug, link.anchor, str(link.location)) for link in links]


def test_each_is_found_at_its_place() -> None:
    assert found(
        "about\n {{ link_to('about').href }}{% set x = link_to(\"story\", 'one') %}",
        "{% macro m() %}about {{ link_to('about') }}{% endmacro %}",
        "nothing",
    ) == [
        ("about", "", "t/0.html:2:13"),
        ("story", "one", "t/0.html:2:48"),
        ("about", "", "t/1.html:1:33"),
    ]


@pytest.mark.parametrize(
    "call",
    [
        "link_to(page.title)",
        "link_to()",
        "link_to('a', 'b', 'c')",
        "link_to(1)",
        "link_to('a', anchor='b')",
        "link_to(*page.items)",
        "[link_to]|first",
    ],
)
def test_names_are_plain_words(call: str) -> None:
    links, (problem,) = links_named(theme({"a.html": "\n  {{ " + call + " }}"}))
    assert isinstance(problem, Problem)
    assert (links, problem.code, str(problem.location)[:10]) == (
        (),
        "dynamic-template",
        "t/a.html:2",
    )
    assert problem.hint == "write link_to('about')"
