"""Marked-up prose in a derived language."""

import pytest

from site_builder.conversion.prose import converted_prose
from tests.conversion.support import wording
from tests.support.features import hole


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p><strong>头</strong>发</p>", "<p><strong>頭</strong>髮</p>"),
        ("理<em>发</em>店", "理<em>髮</em>店"),
        ("<p>用<code>软件</code>。</p><pre><code>软件</code></pre>", None),
        ('<a href="后" title="“后面” &amp;">后</a>', '<a href="后" title="「後面」 &amp;">後</a>'),
        ('<span lang="ja">会社</span>与会社', '<span lang="ja">会社</span>與會社'),
        ("后面 &amp; 里面&nbsp;&lt;x&gt;", "後面 &amp; 裡面&nbsp;&lt;x&gt;"),
        ("<li>“干</li><li>净”</li>", "<li>「幹</li><li>淨」</li>"),
        ('<sup class="noteref" id="后">后</sup>后', '<sup class="noteref" id="后">后</sup>後'),
        ("<p>plain</p>", "<p>plain</p>"),
    ],
)
def test_words_are_converted_and_nothing_else(html: str, found: str | None) -> None:
    expected = html if found is None else found
    assert converted_prose((html,), wording(), "zh-Hans") == (expected,)


def test_what_facts_fill_in_stays_and_the_title_of_a_link_does_not() -> None:
    parts = ("<p>有", hole("number", "后"), "人，", hole("link", "a.zh.md", "后面"), "里面</a></p>")
    found = converted_prose(parts, wording(), "zh-Hans")
    assert found == (
        *("<p>有", hole("number", "后"), "人，", hole("link", "a.zh.md", "後面"), "裡面</a></p>"),
    )


def test_words_of_an_exception_are_escaped() -> None:
    one = wording(terms=[{"id": "kit", "approved": {"zh": "软件", "zh-tw": "<套件> & 程式"}}])
    assert converted_prose(("软件",), one, "zh-Hans") == ("&lt;套件&gt; &amp; 程式",)
