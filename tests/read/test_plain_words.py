"""Roles in front matter and in the facts."""

import pytest

from site_builder.problems import Problem
from site_builder.read.articles import read_article
from site_builder.read.plain_words import roles_in_data
from site_builder.read.positions import read_yaml
from site_builder.read.source import Source
from tests.support.markdown import LANGUAGES, ZH


def found(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(p.code, p.location.line, p.location.column) for p in problems]


def in_yaml(text: str) -> list[tuple[str, int, int]]:
    source = Source("content/story/facts/timeline.yaml", text)
    document = read_yaml(source)
    assert not document.problems
    return found(list(roles_in_data(source, document.data, document.marks)))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('- id: e\n  text: {zh: "约{number}`n`人"}\n', [(2, 16)]),
        ('- zh: "{number}`n`与{date}`e`"\n- zh: "｛number｝`n`"\n', [(1, 8), (1, 20), (2, 8)]),
        ('- zh: "{term}`a` {term}`a`"\n', [(1, 8), (1, 18)]),
        ("- zh: >-\n    一\n    二{person}`a`\n", [(3, 6)]),
        ("# {number}`n`\n- zh: 一\n", []),
        ('- zh: "{number} 与 `n`，{other}`n`"\n', []),
    ],
)
def test_roles_in_facts(text: str, places: list[tuple[int, int]]) -> None:
    assert in_yaml(text) == [("unknown-role", *place) for place in places]


def test_roles_in_front_matter() -> None:
    text = "---\ntitle: 题{number}`n`\nsummary: 一\ndeck: 约{number}`n`人\n---\n\n{number}`n`\n"
    problems = read_article(Source("content/story/article.zh.md", text), ZH, LANGUAGES)[1]
    assert sorted(found(problems)) == [("unknown-role", 2, 9), ("unknown-role", 4, 8)]
