"""Emphasis beside full-width signs, and line breaks that are no spaces."""

import re
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from site_builder.languages.east_asian import is_cjk, joins
from site_builder.markdown.chinese import borrowed_han_tag, flanking, mark_han
from site_builder.markdown.parser import parser
from site_builder.model.site import Language
from tests.support.markdown import EN, ZH, body_html, fixtures

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
LATIN = st.characters(max_codepoint=0x24F, exclude_categories=("Cc", "Cs"))
NO_SPACES = st.sampled_from("中文，。、；：？！《》「」（）〇々")
STARRED = st.text(st.sampled_from("ab1 .,!?()\"'$%+—“”‘’é*_\n"), max_size=40)


@pytest.mark.parametrize(("title", "text", "html"), fixtures("chinese"))
def test_markdown_beside_chinese(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


@pytest.mark.parametrize(("title", "text", "html"), fixtures("emphasis"))
def test_emphasis(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


@pytest.mark.parametrize(("title", "text", "html"), fixtures("lines-zh"))
def test_lines_in_a_chinese_article(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


@pytest.mark.parametrize(("title", "text", "html"), fixtures("lines-en"))
def test_lines_in_an_english_article(title: str, text: str, html: str) -> None:
    assert body_html(text, EN) == html


def stock(text: str) -> str:
    markdown = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False})
    return str(markdown.renderInline(text))


def ours(text: str, language: Language) -> str:
    env = {"language": language.tag, "han_tag": "", "holes": []}
    return str(parser().renderInline(text, env))


@given(STARRED)
@example('a**"b"**')
@example("**a.**b")
@example("foo*bar*baz _a_b_ *“a”*b")
def test_latin_text_parses_as_commonmark_says(text: str) -> None:
    assert ours(text, EN) == stock(text)


def test_asterisks_between_digits_are_arithmetic() -> None:
    """But for the example that CommonMark itself has of emphasis there (0.31.2 §6.2)."""
    assert ours("2*3=6, 4*5=20", EN) == "2*3=6, 4*5=20"
    assert ours("5*6*78", EN) == stock("5*6*78") == "5<em>6</em>78"
    assert ours("5*6*78", ZH) == "5*6*78"


@given(LATIN, LATIN, st.sampled_from("*_"))
def test_flanking_of_latin_characters_is_commonmarks(before: str, after: str, marker: str) -> None:
    assume(marker not in before + after)
    text = f"{before}{marker}{after}"
    state = StateInline(text, MarkdownIt("commonmark"), {}, [])
    scanned = state.scanDelims(1, marker == "*")
    assert flanking(before, after, marker) == (scanned.can_open, scanned.can_close)


@given(st.text(HAN, min_size=1), st.text(NO_SPACES, min_size=1, max_size=5), st.text(HAN))
def test_strong_words_between_han_are_always_strong(before: str, words: str, after: str) -> None:
    assert f"<strong>{words}</strong>" in ours(f"{before}**{words}**{after}", ZH)


@given(LATIN.filter(lambda c: c not in "“”‘’—…·"), LATIN.filter(lambda c: c not in "“”‘’—…·"))
def test_never_joins_between_latin_characters(before: str, after: str) -> None:
    assert not joins(before, after, "en")
    assert not joins(before, after, "zh-Hans")


@given(HAN, HAN, st.sampled_from(["zh-Hans", "ja", "en", "fr"]))
def test_always_joins_between_han(before: str, after: str, language: str) -> None:
    assert joins(before, after, language)


@given(st.lists(st.one_of(st.text(HAN, min_size=1), st.sampled_from(["a", "one", "2"]))))
def test_lines_keep_all_their_characters(lines: list[str]) -> None:
    html = ours("\n".join(lines), ZH)
    assert html.replace("\n", "") == "".join(lines)
    for above, below in pairwise(lines):
        if above.isascii() and below.isascii():
            assert f"{above}\n{below}" in html


def test_what_is_cjk() -> None:
    assert all(is_cjk(c) for c in "中あア한，。（）「」％ｱ　")
    assert not any(is_cjk(c) for c in "aé.“”—…😀❤")


def test_the_tag_of_borrowed_chinese() -> None:
    assert borrowed_han_tag(ZH, (ZH, EN)) == ""
    assert borrowed_han_tag(EN, (EN, ZH)) == "zh-Hans"
    assert borrowed_han_tag(EN, (EN,)) == "zh"


@given(st.text(st.sampled_from("ab <&>《》中文“”，。 ")))
def test_marking_han_changes_no_text(text: str) -> None:
    marked = mark_han(text, "zh")
    assert re.sub(r'<span lang="zh">|</span>', "", marked) == text
    assert all(re.search("[中文]", run) for run in re.findall(r'"zh">(.*?)</span>', marked))
