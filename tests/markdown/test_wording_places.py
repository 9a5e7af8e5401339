"""Where articles and facts have wordings that are ruled out."""

import pytest

from site_builder.model.facts import Term
from site_builder.problems.problems import Problem
from site_builder.read.articles import read_article
from site_builder.read.facts import read_facts
from site_builder.text.source import Source
from tests.support.markdown import EN, FRONT_MATTER, LANGUAGES, LINES_BEFORE, ZH

TERMS = (
    Term(
        id="grid",
        approved={"zh": "网格化管理", "en": "grid management"},
        avoid={"zh": ("网格管理",), "en": ("the gird", "crew")},
    ),
)


def in_article(text: str, key: str = "zh") -> list[tuple[int, int]]:
    source = Source("content/story/article.md", text)
    problems = read_article(source, ZH if key == "zh" else EN, LANGUAGES, TERMS).problems
    return places(problems)


def places(problems: list[Problem] | tuple[Problem, ...]) -> list[tuple[int, int]]:
    found = [p for p in problems if p.code == "avoided-term"]
    assert not any(problem.is_error for problem in found)
    return [(p.location.line, p.location.column) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("说网格\n管理。", [(1, 2)]),
        ("**网格**管理，网*格管*理", [(1, 3), (1, 10)]),
        ("[网格](https://example.org/网格管理)管理", [(1, 2)]),
        ("[甲](a/article.zh.md)网格管理", [(1, 21)]),
        ("网格[^1]管理\n\n[^1]: 注里的网格管理", [(1, 1), (3, 10)]),
        ("> 引\n> 网格\n> 管理", [(2, 3)]),
        ("- 一\n- 网格\n  管理", [(2, 3)]),
        ("| 一 | 网格管理 |\n| - | - |\n| 网格管理 | 网格管理 |", [(1, 7), (3, 3), (3, 10)]),
        ("## 网格管理 {#grid}", [(1, 4)]),
        (":::{quote}\n网格管理\n—— 网格管理员\n:::", [(2, 1), (3, 4)]),
        ("&lt;\\*网格管理", [(1, 7)]),
        ("甲&#32593;格管理", [(1, 2)]),
        ("网格化管理，网格 管理，`网格管理`，网格`x`管理", []),
        ("https://example.org/网格管理 <https://example.org/网格管理>", []),
        ("```\n网格管理\n```", []),
        ("{term}`grid`网格{term}`grid`管理", []),
        ("[甲][网格管理]\n\n[网格管理]: https://example.org/", []),
    ],
)
def test_places_in_the_body(text: str, expected: list[tuple[int, int]]) -> None:
    found = in_article(FRONT_MATTER + text)
    assert [(line - LINES_BEFORE, column) for line, column in found] == expected


def test_headings_may_have_capitals() -> None:
    found = in_article(f"{FRONT_MATTER}## In The Gird {{#a}}\n\nIn The Gird, in the gird", "en")
    assert [(line - LINES_BEFORE, column) for line, column in found] == [(1, 7), (3, 17)]


def test_places_in_the_front_matter() -> None:
    text = '---\nsummary: >\n  一，网格\n  管理\n"title": "甲\\t网格管理"\ndeck:\n  二网格管理\n---'
    assert sorted(in_article(text)) == [(3, 5), (5, 14), (7, 4)]
    title = "---\ntitle: In The Gird\ndeck: D\nsummary: In The Gird\n---\n"
    assert in_article(title, "en") == [(2, 11)]


def test_places_in_the_facts() -> None:
    files = {
        "terms": "- id: grid\n  approved: {zh: 网格化管理, en: grid management}\n"
        "  avoid: {zh: [网格管理], en: [crew]}\n",
        "timeline": "- id: a\n  date: '2021'\n  title: {zh: '甲 网格\n    管理', en: The Crew}\n"
        "  text:\n    zh: |\n      乙网格\n      管理\n\n      丙网格管理\n    en: 网格管理 crew\n",
        "people": "- id: crew\n  name: {zh: 网格管理, en: A}\n  role: [broken crew]\n",
    }
    sources = {f"{kind}.yaml": Source(f"{kind}.yaml", text) for kind, text in files.items()}
    found = [p for p in read_facts("facts", sources, ("zh", "en")).problems if p.code[0] == "a"]
    assert {(p.location.path, p.location.line, p.location.column) for p in found} == {
        ("timeline.yaml", 3, 18),
        ("timeline.yaml", 4, 18),
        ("timeline.yaml", 7, 8),
        ("timeline.yaml", 10, 8),
        ("timeline.yaml", 11, 14),
        ("people.yaml", 2, 14),
    }


def test_broken_terms_rule_nothing_out() -> None:
    text = "- id: a\n  avoid: {zh: 网格管理}\n- id: b\n  approved: 3\n  avoid: {zh: [网格管理]}\n"
    sources = {"terms.yaml": Source("terms.yaml", text)}
    reading = read_facts("facts", sources, ("zh", "en"))
    article = Source("a.md", FRONT_MATTER + "网格管理")
    problems = read_article(article, ZH, LANGUAGES, reading.facts.terms).problems
    assert places(problems) == []
