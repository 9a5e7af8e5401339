"""Comments and markup in texts that are no Markdown."""

from pathlib import Path

import pytest

from site_builder.model.facts import Term
from site_builder.problems.problems import Problem
from site_builder.read.articles import read_article
from site_builder.read.config import read_config
from site_builder.read.facts import read_facts
from site_builder.read.launch import read_launch
from site_builder.read.plain_words import read_texts
from site_builder.read.strings import read_strings
from site_builder.text.source import Source
from tests.support.markdown import LANGUAGES, ZH

CONFIG = """title: {zh: 站<!-- 暂定 -->点, en: Site}
<!-- to be confirmed:
  the address -->
description: {zh: 描述, en: About}
base_url: https://example.org/
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
"""


def found(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[str, int, int]]:
    return [(p.code, p.location.line, p.location.column) for p in problems]


def in_yaml(text: str) -> list[tuple[str, int, int]]:
    return found(read_texts(Source("content/story/facts/timeline.yaml", text)).problems)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('- id: e\n  text: {zh: "约{number}`n`人"}\n', [(2, 16)]),
        ('- zh: "{number}`n`与{date}`e`"\n- zh: "｛number｝`n`"\n', [(1, 8), (1, 20), (2, 8)]),
        ('- zh: "{term}`a` {term}`a`"\n', [(1, 8), (1, 18)]),
        ("- zh: >-\n    一\n    二{person}`a`\n", [(3, 6)]),
        ("# {number}`n`\n- zh: 一\n", []),
    ],
)
def test_roles_in_facts(text: str, places: list[tuple[int, int]]) -> None:
    assert in_yaml(text) == [("unknown-role", *place) for place in places]


def test_roles_in_front_matter() -> None:
    text = "---\ntitle: 题{number}`n`\nsummary: 一\ndeck: 约{number}`n`人\n---\n\n{number}`n`\n"
    problems = read_article(Source("content/story/article.zh.md", text), ZH, LANGUAGES).problems
    assert sorted(found(problems)) == [("unknown-role", 2, 9), ("unknown-role", 4, 8)]


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ("**重点**与字", [7]),
        ("字与**重点**", [9]),
        ("*强调*，字", [7]),
        ("__重点__", [7]),
        ("_重点_", [7]),
        ("~~删~~", [7]),
        ("==重==", [7]),
        ("`代码`", [7]),
        ("字[链接](https://example.org/)", [8]),
        ("[链接](../other/article.zh.md)", [7]),
        ("［链接］（https://example.org/）", [7]),
        ("[链接] (https://example.org/)", [7]),
        ("![图](a.png)", [7]),
        ("<https://example.org/>", [7]),
        ("字[^1]", [8]),
        ("字［^1］", [8]),
        ("## 标题", [7]),
        ("字 {#id}", [9]),
        ("字{.red}", [8]),
        ("A&amp;B", [8]),
        ("甲&nbsp;乙", [8]),
        ("甲&#8212;乙", [8]),
        ("甲<br>乙", [8]),
        ("<em>甲</em>", [7]),
        ("<b>甲</b>，<i>乙</i>", [7, 16]),
        ("<video src=a>", [7]),
        ("{{ 甲 }}", [7]),
    ],
)
def test_markup(words: str, columns: list[int]) -> None:
    assert in_yaml(f"- a: '{words}'\n") == [("stray-markup", 1, column) for column in columns]
    assert in_yaml(f'- b: 1\n  a: "{words}"\n') == [("stray-markup", 2, c) for c in columns]


@pytest.mark.parametrize(
    "words",
    [
        "我<3你，a < b，AT&T，R&D",
        "5 * 3 * 2，2*3=6，4*5=20",
        "王*明、李*华，张**、李**",
        "[sic]，{注}，［编者注］，【图】",
        "snake_case_name，__init__，______",
        "https://example.org/a__b__c?x=1&copy=2",
        "a_b_c.png",
        "C#，#1，# 1",
        "[^1-9]",
        "List<T>，<姓名>",
        "&c.，&",
        "好~~，5~8",
        "f[x](y)",
        "`",
        "{number} 与 `n",
    ],
)
def test_prose_is_no_markup(words: str) -> None:
    assert in_yaml(f"- a: '{words}'\n") == []


def test_what_to_do_is_said() -> None:
    (problem,) = read_texts(Source("a.yaml", "a: 甲&nbsp;乙")).problems
    assert (problem.severity, problem.hint) == ("warning", "write a plain space")
    (problem,) = read_texts(Source("a.yaml", "a: '&copy; 甲'")).problems
    assert problem.hint == "write ©"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲<!-- 注 -->乙", "甲乙"),
        ("甲 <!-- 注 --> 乙", "甲 乙"),
        ("甲 <!-- 注 -->", "甲"),
        ("<!-- 注 --> 甲", "甲"),
        ("<!--> 甲 <!---> 乙", "甲 乙"),
        ("<!-- 一 --><!-- 二 -->", ""),
    ],
)
def test_comments_are_dropped(text: str, words: str) -> None:
    document = read_texts(Source("a.yaml", f"a: '{text}'\nb: [{{c: '{text}'}}]"))
    assert document.data == {"a": words, "b": [{"c": words}]}
    assert document.problems == ()


def test_comments_on_lines_of_their_own() -> None:
    text = "<!-- 一 -->\na: |\n  甲\n  <!-- 二\n  三 -->\n  乙\n<!-- 四\n五 -->\nb: 丙\n- x"
    document = read_texts(Source("a.yaml", text.removesuffix("\n- x")), tag="zh")
    assert document.data == {"a": "甲乙", "b": "丙"}
    assert document.problems == ()
    (problem,) = read_texts(Source("a.yaml", text)).problems
    assert problem.location.line == 10


def test_a_comment_that_is_never_closed() -> None:
    document = read_texts(Source("a.yaml", "- a: 甲\n  b: 乙 <!-- 注\n", lines_above=3))
    assert found(document.problems) == [("unclosed-comment", 5, 8)]


def test_a_text_that_is_only_a_comment_is_empty() -> None:
    text = "- {id: a, approved: {zh: '<!-- 待定 -->', en: grid}}\n"
    reading = read_facts("facts", {"terms.yaml": Source("facts/terms.yaml", text)}, ("zh", "en"))
    assert ("empty-text", 1, 22) in found(reading.problems)


def test_facts_settings_and_signatures_have_comments() -> None:
    reading = read_config(Source("content/site.yaml", CONFIG))
    assert reading.problems == ()
    assert reading.site
    assert reading.site.title["zh"] == "站点"
    text = "- {id: a, approved: {zh: 网格<!-- 查 -->, en: grid}}\n"
    facts = read_facts("facts", {"terms.yaml": Source("facts/terms.yaml", text)}, ("zh", "en"))
    assert facts.facts.terms == (Term(id="a", approved={"zh": "网格", "en": "grid"}),)
    launch = read_launch(
        Source("launch.yaml", "- {id: facts, by: 李娜<!-- ? -->, date: '2021-11-17'}\n"), ("zh",)
    )
    assert launch.problems == ()
    assert launch.signatures[0][0].by == "李娜"


def test_the_words_of_the_theme_and_front_matter_have_comments() -> None:
    files = {"en": ("strings/en.yaml", b"draft: Draft <!-- shorter? -->\nfeed: <b>Feed</b>\n")}
    strings, problems = read_strings(files, ())
    assert strings == {}
    assert found(problems) == [("stray-markup", 2, 7)]
    matter = "<!-- 稿一 -->\n---\ntitle: 题<!-- 暂定 -->\n<!-- 待核 -->\n"
    matter += "deck: 副\nsummary: 摘\n---\n字\n"
    reading = read_article(Source("article.zh.md", matter), ZH, LANGUAGES)
    article, faults = reading.article, list(reading.problems)
    assert faults == []
    assert article
    assert article.title == "题"


def test_problems_of_front_matter_below_a_comment_have_their_place() -> None:
    matter = "<!-- 稿\n一 -->\n---\ntitle: <b>题</b>\nduck: 副\nsummary: 摘\n---\n字\n"
    problems = read_article(Source("article.zh.md", matter), ZH, LANGUAGES).problems
    assert sorted(found(problems)) == [("stray-markup", 4, 8), ("unknown-key", 5, 1)]


def test_the_words_of_the_default_theme_hold_no_markup() -> None:
    for path in (Path(__file__).parents[2] / "templates/strings").glob("*.yaml"):
        assert read_texts(Source(path.name, path.read_text(encoding="utf-8"))).problems == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 标\u202e题", [(1, 5)]),
        ('a: "标\\u202E题"', [(1, 6)]),
        ("a: b\nc: \u2067x", [(2, 4)]),
        ("a: \u2067x\u2069", []),
        ("a: b # \u202d", [(1, 8)]),
    ],
)
def test_turned_texts(text: str, places: list[tuple[int, int]]) -> None:
    assert in_yaml(text) == [("turned-text", *place) for place in places]
