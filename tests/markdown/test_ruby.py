"""Readings beside words, from what is typed to what each part of the program makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token
from markupsafe import Markup

from site_builder.exchange.inline import pieces_of
from site_builder.markdown.normal_form import normal_text
from site_builder.markdown.parser import parser
from site_builder.markdown.ruby import RUBY, readings_of
from site_builder.markdown.visible_text import seen_places, seen_text
from site_builder.model.translation import Unit
from site_builder.parity.plain import plain_of
from site_builder.problems.problems import Location
from site_builder.render.line_breaks.marks import phrased
from site_builder.typography.prose import typographic_prose
from tests.support.markdown import EN, ZH, article_html, body_html, fixtures, read

TEXT = "到{重庆|chóng qìng}去"


@pytest.mark.parametrize(("title", "text", "html"), fixtures("ruby"))
def test_ruby(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


def test_a_word_of_another_language_is_marked() -> None:
    html = body_html("in {衡阳|Héngyáng}", EN)
    assert '<ruby lang="zh-Hans">衡阳<rp> (</rp><rt lang="zh-Latn-pinyin">Héngyáng</rt>' in html


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("甲｛重庆｜chóng qìng｝", 2, "write {重庆|chóng qìng}"),
        ("甲{重庆｜chóng qìng}", 2, "write {重庆|chóng qìng}"),
        ("甲乙{重庆|a|b|c}", 3, "give one reading for the whole word, or one for each character"),
        ("{重庆|}", 1, "write {重庆|chóng qìng}"),
        ("{**重庆**|chóng}", 1, "put the markup around it: **{重庆|chóng qìng}**"),
        ("<ruby>漢<rt>hàn</rt></ruby>", 1, "for a reading, write {重庆|chóng qìng}"),
    ],
)
def test_what_is_mistyped_is_reported_in_its_place(text: str, column: int, hint: str) -> None:
    problem = read(text)[1][0]
    assert (problem.code, problem.location.column) == ("stray-markup", column)
    assert str(problem.hint) == hint


@pytest.mark.parametrize("text", ["集合 {a|b}", "`{重庆|x}`", r"\{重庆|x}", "{重庆}|x", TEXT])
def test_nothing_else_is(text: str) -> None:
    assert read(text)[1] == []


@given(st.text(st.sampled_from("重庆{}|a ，*\\`"), max_size=16))
def test_a_normal_form_reads_as_what_it_was_made_from(text: str) -> None:
    line = normal_text(text, tag="zh")
    assert normal_text(line, tag="zh") == line
    if RUBY.fullmatch(text) and all(map(readings_of, RUBY.finditer(text))):
        assert article_html(read(line, ZH)[0]) == body_html(text)


def test_spaces_and_wraps_make_no_other_normal_form() -> None:
    assert normal_text("到{ 重庆 | chóng qìng }去", tag="zh") == TEXT


def test_readers_see_the_word_alone_wherever_text_is_compared() -> None:
    unit = Unit("a", "paragraph", TEXT, Location(""), Location(""))
    assert plain_of(unit).text == "到重庆去"
    assert plain_of(unit).span(1, 3) == (2, 4)
    children = _children(TEXT)
    assert seen_text(children) == "到重庆去"
    assert seen_places(children, TEXT, 0, len(TEXT)) == [0, 2, 3, 16]


def test_translators_see_what_was_typed() -> None:
    assert [piece.text for piece in pieces_of(TEXT, "paragraph", "zh")] == [TEXT]


def test_quotation_marks_and_line_breaks_leave_readings_alone() -> None:
    html = body_html('"{重庆|chóng qìng}"')
    inside = html[html.index("<ruby") : html.index("</ruby>") + 7]
    assert inside in "".join(map(str, typographic_prose((html,), "en")))
    headline = Markup(f"一座城的{inside}的文明考卷")
    assert inside in str(phrased(headline, "zh-Hans"))


def _children(text: str) -> list[Token]:
    env = {"language": "zh", "han_tag": "", "holes": []}
    return parser().parseInline(text, env)[0].children or []
