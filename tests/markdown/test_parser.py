"""The dialect as a whole: what any text comes to."""

import pytest
from hypothesis import given

from site_builder.read.articles import read_article
from site_builder.text.source import Source
from tests.support.fixture_sites import GOOD
from tests.support.markdown import FRONT_MATTER, LANGUAGES, ZH, body_html
from tests.support.texts import anything, as_read, markup, mutations

ARTICLE = (GOOD / "content/bridge/article.zh.md").read_text(encoding="utf-8")


@given(anything | markup | mutations(ARTICLE))
def test_any_text_is_read_with_problems_inside_it(text: str) -> None:
    text = as_read(text)
    for whole in (text, FRONT_MATTER + text):
        reading = read_article(Source("a.md", whole), ZH, LANGUAGES)
        problems = list(reading.problems)
        lines = whole.split("\n")
        for problem in problems:
            where = problem.location
            assert 1 <= where.line <= len(lines), problem
            assert 1 <= where.column <= len(lines[where.line - 1]) + 1, problem


@given(markup)
def test_reading_twice_gives_the_same(text: str) -> None:
    text = as_read(text)
    assert body_html(text) == body_html(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://example.org/%E4%BD%A0", "https://example.org/你"),
        ("https://example.org/%00", "https://example.org/%00"),
        ("https://example.org/%000%00", "https://example.org/%000%00"),
        ("https://example.org/%1b%7F%C2%85", "https://example.org/%1B%7F%C2%85"),
        ("https://example.org/%20a%C2%A0b", "https://example.org/%20a%C2%A0b"),
        ("https://example.org/%E2%80%AEa", "https://example.org/%E2%80%AEa"),
        ("https://example.org/%EF%BF%BE", "https://example.org/%EF%BF%BE"),
        ("https://example.org/%E2%80%8B", "https://example.org/%E2%80%8B"),
    ],
)
def test_a_link_that_shows_its_address_shows_nothing_that_cannot_be_seen(
    written: str, shown: str
) -> None:
    assert body_html(f"字 <{written}>{{number}}`x`").count(f">{shown}</a>") == 1
