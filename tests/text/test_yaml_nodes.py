"""Nodes of YAML to data: what is refused, and what aliases bring in."""

from typing import Any

import pytest

from site_builder.problems.problems import Problem
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml


def data_of(text: str) -> Any:
    document = read_yaml(Source("facts/photos.yaml", text))
    assert document.problems == ()
    return document.data


def problems_of(text: str) -> tuple[Problem, ...]:
    return read_yaml(Source("facts/photos.yaml", text)).problems


def test_aliases_stand_for_what_they_repeat() -> None:
    assert data_of("a: &x {zh: 甲}\nb: *x") == {"a": {"zh": "甲"}, "b": {"zh": "甲"}}


def test_a_long_file_without_aliases_is_no_bomb() -> None:
    text = "".join(f"- {{a: {n}, b: [x, y, z]}}\n" for n in range(10_000))
    assert len(data_of(text)) == 10_000


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x [*x]", "yaml-cycle", 1),
        ("b: 1\na: &x\n  b: *x", "yaml-cycle", 2),
        ("- &a [" + "x," * 200 + "]\n- [" + "*a," * 200 + "]", "yaml-bomb", 2),
        ("a: " + "[" * 40 + "]" * 40, "bad-yaml", 1),
        ("[" * 2000, "bad-yaml", 1),
        ("? " * 100_000 + "a", "bad-yaml", 1),
        ("- " * 100_000 + "a", "bad-yaml", 1),
        ("{a: " * 100_000, "bad-yaml", 1),
        ("\n".join(" " * n + "a:" for n in range(800)), "bad-yaml", 33),
        ("a: !!python/name:os.system x", "yaml-tag", 1),
        ("a: !x y", "yaml-tag", 1),
        ("a: &a {b: 1}\nc: {d: 2, <<: *a}", "yaml-merge", 2),
        ("a: 1\nb: 2\na: 3", "duplicate-key", 3),
        ("- a: 1\n  b: 2\n  a: 3\n  b: 4\n  c: 5", "duplicate-key", 3),
        ("? [a]\n: b", "bad-yaml", 1),
        ("a: \x07", "bad-yaml", 1),
        ('a: ok\nb: "\\v"', "not-text", 2),
        ('a: ok\nb: "\\0"', "not-text", 2),
    ],
)
def test_traps_are_one_problem(text: str, code: str, line: int) -> None:
    (problem,) = problems_of(text)
    assert (problem.code, problem.location.line) == (code, line)


def test_a_merge_is_refused_with_its_hint_and_a_quoted_one_is_a_key_like_others() -> None:
    (problem,) = problems_of("- id: a\n- <<: {a: 1}")
    assert (problem.location.line, problem.location.column) == (2, 3)
    assert problem.message == "merging ('<<') is not supported"
    assert problem.hint == "write the merged keys out"
    assert data_of('"<<": {a: 1}') == {"<<": {"a": 1}}
