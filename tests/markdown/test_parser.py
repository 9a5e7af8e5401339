"""The dialect as a whole: what any text comes to."""

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
