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
        "link_to()",
        "link_to('a', 'b', 'c')",
        "link_to(1)",
        "link_to('a', anchor='b')",
        "link_to(*page.items)",
        "[link_to]|first",
    ],
)
def test_calls_that_name_nothing(call: str) -> None:
    links, (problem,) = links_named(theme({"a.html": "\n  {{ " + call + " }}"}))
    assert isinstance(problem, Problem)
    assert (links, problem.code, str(problem.location)[:10]) == (
        (),
        "dynamic-template",
        "t/a.html:2",
    )
    assert problem.hint == "write link_to('about')"


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("{% for n in ['a', 'b'] %}{{ link_to(n) }}{% endfor %}", ["a", "b"]),
        ("{% set n = 'a' %}{% set m = n %}{{ link_to(m, page.anchor) }}", ["a"]),
        ("{{ link_to('a' if page.title else 'b') }}", ["a", "b"]),
    ],
)
def test_strings_are_followed_to_where_they_stand(source: str, names: list[str]) -> None:
    links, problems = links_named(theme({"a.html": source, "b.html": "{{ 'other' }}"}))
    assert ([link.slug for link in links if link.is_sure], problems) == (names, ())
    assert len(links) == len(names)
    assert str(links[0].location) == f"t/a.html:1:{source.index(names[0])}"


@pytest.mark.parametrize(
    "source",
    [
        "{{ link_to(page.title) }}",
        "{% macro m(n) %}{{ link_to(n) }}{% endmacro %}{% set n = 'a' %}",
        "{% for n, m in [('a', 'b')] %}{{ link_to(n) }}{% endfor %}",
        "{% set n = n %}{{ link_to(n) }}",
        "{% for n in page.names %}{{ link_to(n) }}{% endfor %}",
        "{{ link_to('a' ~ page.title) }}",
    ],
)
def test_else_any_string_may_be_a_name(source: str) -> None:
    links, problems = links_named(theme({"a.html": source, "b.html": "{{ 'other' }}{{ 'No' }}"}))
    assert problems == ()
    assert not any(link.is_sure for link in links)
    assert "other" in [link.slug for link in links]
    assert "No" not in [link.slug for link in links]


def test_each_of_several_in_a_line_has_its_own_place() -> None:
    source = "{{ link_to('a') }}{{ link_to('a') }}{{ link_to() }}{{ link_to() }}"
    links, problems = links_named(theme({"a.html": source}))
    found = [*(link.location for link in links), *(problem.location for problem in problems)]
    places = list(map(str, found))
    assert places == [
        "t/a.html:1:12",
        "t/a.html:1:30",
        f"t/a.html:1:{source.index('link_to()') + 1}",
        "t/a.html:1:55",
    ]
