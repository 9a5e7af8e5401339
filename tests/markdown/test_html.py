"""HTML of prose: borrowed Chinese, cells, escaped markup, holes."""

import pytest
from hypothesis import given

from site_builder.model.article import Reference
from tests.support.markdown import EN, body_html, fixtures, read
from tests.support.texts import anything, as_read, markup


@pytest.mark.parametrize(("title", "text", "html"), fixtures("han-in-english"))
def test_chinese_in_an_english_article(title: str, text: str, html: str) -> None:
    assert body_html(text, EN) == html


def test_a_hole_is_a_part_of_its_own() -> None:
    article, _ = read("有{number}`teams`支。")
    before, hole, after = article.lead[0].parts  # type: ignore[union-attr]
    assert (before, after) == ('<p id="top-1">有', "支。</p>")
    assert isinstance(hole, Reference)
    assert (hole.role, hole.target) == ("number", "teams")


def test_two_articles_share_no_holes() -> None:
    first, second = read("{number}`a`")[0], read("{number}`b`")[0]
    assert "target='a'" in str(first.lead)
    assert "target='b'" in str(second.lead)


@given(anything | markup)
def test_no_markup_of_the_text_comes_through(text: str) -> None:
    html = body_html(f"<script>{as_read(text)}</script><b onclick='x'>").lower()
    assert "<script" not in html
    assert "<b" not in html.replace("<blockquote", "").replace("<br", "")
    assert "style=" not in html or "style=" in text.lower()
