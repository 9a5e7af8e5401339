"""The marks of prose that is HTML."""

import pytest

from site_builder.typography.prose import typographic_prose
from tests.support.features import hole


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ("<p>&quot;<em>word</em>&quot;</p>", "<p>“<em>word</em>”</p>"),
        ("<em>&quot;a&quot;</em>&quot;b&quot;", "<em>“a”</em>”b”"),
        ("<code>&quot;a&quot;</code>'s", "<code>&quot;a&quot;</code>’s"),
        ("<pre>'a'</pre>", "<pre>'a'</pre>"),
        ('<a href="it\'s" title="a">it\'s</a>', '<a href="it\'s" title="a">it’s</a>'),
        ("&quot;a &amp; b&quot;", "“a &amp; b”"),
        ("<li>&quot;a</li><li>b&quot;</li>", "<li>“a</li><li>b”</li>"),
        (
            '&quot;a&quot;<sup class="noteref" id="n"><a href="#n">1</a></sup>',
            '“a”<sup class="noteref" id="n"><a href="#n">1</a></sup>',
        ),
        ('&quot;<span lang="zh">"好"</span>&quot;', '“<span lang="zh">"好"</span>”'),
        ('<p lang="de">&quot;a&quot;</p><p>&quot;b&quot;</p>', '<p lang="de">„a“</p><p>“b”</p>'),
    ],
)
def test_html(html: str, printed: str) -> None:
    assert typographic_prose((html,), "en") == (printed,)


def test_facts_and_links_in_a_line() -> None:
    parts = (
        "&quot;",
        hole("person", "wang"),
        "'s ",
        hole("link", "#a", 'the "plan"'),
        "plan</a>&quot;",
    )
    first, person, middle, link, last = typographic_prose(parts, "en")
    assert (first, middle, last) == ("“", "’s ", "plan</a>”")
    assert person == parts[1]
    assert link == hole("link", "#a", "the “plan”")


def test_what_has_no_marks_is_the_same_value() -> None:
    parts = ("<p>Words.</p>",)
    assert typographic_prose(parts, "en") == parts
