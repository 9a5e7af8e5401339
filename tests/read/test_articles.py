"""Front matter, and an article as a whole."""

import pytest

from site_builder.model.site import Language
from site_builder.read.articles import read_article
from site_builder.text.source import Source
from tests.support.fixture_sites import GOOD
from tests.support.markdown import EN, LANGUAGES, ZH

BODY = "\n正文{nmber}`x`\n"


def heads(text: str) -> list[str]:
    reading = read_article(Source("a.md", text), ZH, LANGUAGES)
    article, problems = reading.article, list(reading.problems)
    assert (article is None) == any(p.code != "unknown-role" for p in problems)
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in problems]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("---\ntitle: T\ndeck: D\nsummary: S\n---\n", ["7:3 unknown-role"]),
        ("---  \ntitle: T\ndeck: D\nsummary: S\n--- \n", ["7:3 unknown-role"]),
        ("\u200b---\xa0\ntitle: T\ndeck: D\nsummary: S\n\ufeff---\u3000\n", ["7:3 unknown-role"]),
        ("\u3000---\ntitle: T\ndeck: D\nsummary: S\n---\n", ["7:3 unknown-role"]),
        ("<!-- 稿 -->\n---\ntitle: T\ndeck: D\nsummary: S\n---\n", ["8:3 unknown-role"]),
        ("", ["1:1 front-matter", "2:3 unknown-role"]),
        (
            "---\ntitle: T\n",
            ["1:1 front-matter", "2:1 missing-key", "2:1 missing-key", "4:3 unknown-role"],
        ),
        ("---\ntitle: T\ndeck: D\nsummary: S\n", ["1:1 front-matter", "6:3 unknown-role"]),
        (
            "---\ntitle: T\ndeck: D\nsummary: S\n\n## 节\n\n话。\n\n---\n",
            ["1:1 front-matter", "12:3 unknown-role"],
        ),
        (
            "---\ntitle: T\ndeck: D\nsumary: S\n\nHe said: yes.\n\n---\n",
            ["1:1 front-matter", "4:1 unknown-key", "10:3 unknown-role"],
        ),
        (
            "---\ntitle: T\n\n# a note\n\ndeck: D\nsumary: S\n---\n",
            ["7:1 unknown-key", "10:3 unknown-role"],
        ),
        ("---\ntitle: T\nD\nsummary: S\n---\n", ["3:1 bad-yaml", "7:3 unknown-role"]),
        ("title: T\ndeck: D\nsummary: S\n---\n", ["1:1 front-matter", "6:3 unknown-role"]),
        ("\n---\ntitle: T\ndeck: D\n---\n", ["1:1 front-matter", "7:3 unknown-role"]),
        ("---\n---\n", ["2:1 wrong-type", "4:3 unknown-role"]),
        ("---\n- a\n---\n", ["2:1 wrong-type", "5:3 unknown-role"]),
        ("---\ntitle: a: b\n---\n", ["2:9 bad-yaml", "5:3 unknown-role"]),
        (
            "---\ntitle: T\ndeck: D\nsumary: S\n---\n",
            ["4:1 unknown-key", "7:3 unknown-role"],
        ),
        (
            '---\ntitle: 2021\ndeck:\nsummary: " "\nmore: x\n---\n',
            [
                "2:8 wrong-type",
                "3:6 empty-text",
                "4:10 empty-text",
                "5:1 unknown-key",
                "8:3 unknown-role",
            ],
        ),
    ],
)
def test_front_matter(text: str, problems: list[str]) -> None:
    assert heads(text + BODY) == problems


def test_front_matter_that_is_not_closed_names_the_line_where_the_text_begins() -> None:
    text = "---\ntitle: T\ndeck: D\nsummary: S\n\n正文。\n\n---\n\n又一段。\n"
    reading = read_article(Source("a.md", text), ZH, LANGUAGES)
    (problem,) = reading.problems
    assert problem.message == "the front matter is never closed"
    assert problem.hint == "put a line '---' before the text, which seems to begin on line 6"


@pytest.mark.parametrize(("language", "title"), [(ZH, "一座桥"), (EN, "A Bridge")])
def test_a_good_article(language: object, title: str) -> None:
    key = getattr(language, "key", "")
    path = GOOD / f"content/bridge/article.{key}.md"
    source = Source(path.name, path.read_text(encoding="utf-8"))
    reading = read_article(source, ZH if key == "zh" else EN, LANGUAGES)
    article, problems = reading.article, list(reading.problems)
    assert problems == []
    assert article
    assert article.title.startswith(title)
    assert [section.id for section in article.sections] == ["plan", "crossing"]
    assert [(note.number, note.uses) for note in article.notes] == [(1, 1), (2, 1)]
    assert [block.kind for block in article.sections[0].blocks] == [
        "paragraph",
        "bullet_list",
        "timeline",
        "heading",
        "blockquote",
        "table",
    ]


@pytest.mark.parametrize(("language", "deck"), [(ZH, "甲乙A乙"), (EN, "甲乙 A 乙")])
def test_wrapped_front_matter_is_joined_by_the_articles_language(
    language: Language, deck: str
) -> None:
    text = "---\ntitle: T\ndeck: >\n  甲\n  乙\n  A\n  乙\nsummary: 'one\n  two'\n---\n"
    reading = read_article(Source("a.md", text), language, LANGUAGES)
    article, problems = reading.article, list(reading.problems)
    assert problems == []
    assert article
    assert (article.deck, article.summary) == (deck, "one two")
