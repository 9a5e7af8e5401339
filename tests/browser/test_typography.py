"""How the theme sets Chinese and other languages in Chromium: what CSS promises, measured.

Needs a font with the features of East Asian punctuation; `scripts/test` installs Noto Sans CJK.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from site_builder.languages.ruby import ruby_html
from site_builder.model.palette import palettes
from site_builder.model.theme import Theme
from site_builder.render.theme_css import style_rules
from tests.support.features import default_theme

RUBY = ruby_html("重庆", ["chóng qìng"], "zh")
PAGE = f"""<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>排印</title>
<style>%s</style><body><main class="prose" style="inline-size: 30em">
<p id="marks">中<i>》，</i>中<i>）。</i>中<i>：“</i>中<i>——</i>中<i>……</i>中<i>“</i>中<i>字</i></p>
<p id="spaced">用<i>的Python写了3个</i>字</p>
<p id="mixed">他说<span lang="en"><i>“</i>so far”</span>。</p>
<p id="plain">他到重庆去，他到重庆去，他到重庆去，他到重庆去，他到重庆去。</p>
<p id="ruby">他到{RUBY}去，他到{RUBY}去，他到{RUBY}去，他到{RUBY}去，他到{RUBY}去。</p>
<p lang="zh-Hant"><em>字</em></p><p lang="ja"><em>字</em></p><p lang="ko"><em>말</em></p>
<p lang="zh"><em>字</em></p><p lang="en"><em>a</em></p><p lang="fr"><em>a</em></p>
<div class="prose told" lang="en">
<p>It is called <span lang="zh"><i>“</i>双碳”</span> <b>“</b>there”.</p></div>
<p lang="en">A first paragraph.</p><p lang="en" id="second">A second paragraph.</p>
<p id="narrow" style="inline-size: 4em">中文中<i>——</i>中文<i>……</i>中</p>
</main></body></html>"""

EMS = """selector => [...document.querySelectorAll(selector)].map(e =>
    e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize))"""


def _sheets(theme: Theme) -> str:
    files = {file.name: file.data.decode() for file in default_theme().assets}
    own = style_rules(theme, palettes(theme), ())
    plain = "i { font-style: normal } b { font-weight: 400 }"
    return "\n".join([files["type.css"], own, files["site.css"], files["feature.css"], plain])


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(PAGE % _sheets(Theme()))
    yield page
    page.close()


def _style(page: Page, selector: str, name: str) -> list[Any]:
    script = """([selector, name]) => [...document.querySelectorAll(selector)].map(e =>
        getComputedStyle(e).getPropertyValue(name))"""
    return list(page.evaluate(script, [selector, name]))


def test_punctuation_stands_close_and_dashes_are_two_characters(page: Page) -> None:
    ems = page.evaluate(EMS, "#marks i")
    assert ems == pytest.approx([1.5, 1.5, 1.5, 2, 2, 1, 1], abs=0.02)
    rects = "e => e.map(one => one.getClientRects().length)"
    assert page.locator("#narrow i").evaluate_all(rects) == [1, 1]  # neither is broken


def test_letters_and_digits_stand_apart_without_a_space_in_the_text(page: Page) -> None:
    words = page.locator("#spaced i")
    spaced = page.evaluate(EMS, "#spaced i")[0]
    assert words.text_content() == "的Python写了3个"
    words.evaluate("e => e.style.textAutospace = 'no-autospace'")
    assert page.evaluate(EMS, "#spaced i")[0] < spaced - 0.4


def test_quotation_marks_are_as_wide_as_their_language_has_them(page: Page) -> None:
    assert page.evaluate(EMS, "#mixed i")[0] < 0.6
    assert page.evaluate(EMS, "[lang=en] b")[0] < 0.6
    assert page.evaluate(EMS, "[lang=en] [lang=zh] i")[0] == pytest.approx(1, abs=0.02)


def test_emphasis_is_what_each_language_has(page: Page) -> None:
    languages = page.locator("em").evaluate_all("e => e.map(one => one.closest('[lang]').lang)")
    style = dict(zip(languages, _style(page, "em", "font-style"), strict=True))
    italic = {language for language, one in style.items() if one == "italic"}
    assert italic == {"en", "fr"}
    where = dict(zip(languages, _style(page, "em", "text-emphasis-position"), strict=True))
    dots = dict(zip(languages, _style(page, "em", "text-emphasis-style"), strict=True))
    assert {key for key, one in where.items() if one.startswith("under")} == {"zh", "zh-Hant"}
    assert {key for key, one in dots.items() if one != "none"} == {"zh", "zh-Hant", "ja", "ko"}


def test_readings_open_no_gap_between_lines(page: Page) -> None:
    height = "e => e.getBoundingClientRect().height"
    ruby, plain = (page.locator(one).evaluate(height) for one in ("#ruby", "#plain"))
    lines = round(ruby / plain)
    assert ruby == pytest.approx(lines * plain, abs=lines)
    snapshot = page.locator("#ruby").aria_snapshot()
    assert "重庆" in snapshot
    assert "chóng" not in snapshot


def test_nothing_of_it_is_in_english(page: Page) -> None:
    for name, own in (("line-break", "auto"), ("text-autospace", "no-autospace")):
        assert _style(page, "p[lang=en]", name)[0] == own


@pytest.mark.parametrize("paragraphs", ["spacing", "indent"])
def test_paragraphs_have_space_or_an_indent_and_never_both(page: Page, paragraphs: Any) -> None:
    sheets = _sheets(Theme(paragraphs=paragraphs))
    page.locator("style").evaluate("(e, sheets) => { e.textContent = sheets }", sheets)
    for selector, ems in (("#plain", 2), ("#second", 1.3), ("p[lang=ja]", 1), ("p[lang=ko]", 1)):
        indent = float(_style(page, selector, "text-indent")[0].removesuffix("px"))
        above = float(_style(page, selector, "margin-top")[0].removesuffix("px"))
        size = float(_style(page, selector, "font-size")[0].removesuffix("px"))
        if paragraphs == "indent":
            assert indent == pytest.approx(ems * size)
            assert above == 0
        else:
            assert indent == 0
            assert above > size
