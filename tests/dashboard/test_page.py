"""The dashboard's HTML."""

import re
from base64 import b64encode
from hashlib import sha256

from site_builder.dashboard.page import render_page
from tests.dashboard.test_compose import FRESH, MISSING, STALE, compose


def test_the_page_needs_nothing_but_itself() -> None:
    html = render_page(compose(STALE, FRESH, MISSING))
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in html
    assert "<script" not in html
    assert "style=" not in html
    assert re.findall(r'(?:src|href)="(?!#|data:,")', html) == []
    assert "url(" not in style
    assert "@import" not in style


def test_changes_are_marked_for_every_reader() -> None:
    html = render_page(compose(STALE))
    assert '<del><span class="hidden" lang="en" dir="ltr">removed: </span>五<span' in html
    assert '<ins><span class="hidden" lang="en" dir="ltr">added: </span>六<span' in html
    assert '<p class="text" lang="zh-Hans" dir="ltr"><del>' in html


def test_no_text_is_markup() -> None:
    source = STALE.source
    assert source
    broken = STALE.__class__("missing", source.__class__(**{**vars(source), "text": "<b>&"}), None)
    html = render_page(compose(broken, FRESH))
    assert "&lt;b&gt;&amp;" in html
    assert "<b>" not in html


def test_every_link_has_its_anchor() -> None:
    html = render_page(compose(STALE, MISSING))
    anchors = set(re.findall(r'id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= anchors
    assert set(re.findall(r'aria-labelledby="([^"]+)"', html)) <= anchors
