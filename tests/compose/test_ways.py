"""The ways from each block to its partners."""

import pytest
from markupsafe import Markup

from site_builder.compose.ways import ways_of, with_ways
from tests.support.features import make_article, make_feature, make_page, part, prose

WAYS = Markup("<i></i>")


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ('<p id="a">a</p>\n', '<p id="a"><i></i>a</p>\n'),
        ("<h3>a</h3>", "<h3><i></i>a</h3>"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul>\n<li><i></i>a</li>\n<li>b</li>\n</ul>"),
        ("<blockquote>\n<p>a</p>\n</blockquote>", "<blockquote>\n<p><i></i>a</p>\n</blockquote>"),
        (
            "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
            "<table><tr><th><i></i>a</th></tr><tr><td>b</td></tr></table>",
        ),
        ("<pre><code>a</code></pre>", "<pre><i></i><code>a</code></pre>"),
        ("<hr />", "<hr />"),
    ],
)
def test_they_are_in_the_first_words_of_a_block(html: str, whole: str) -> None:
    assert with_ways(Markup(html), WAYS) == whole
    assert with_ways(Markup(html), Markup("")) == html


def test_they_lead_to_the_block_and_to_its_partners() -> None:
    articles = [make_article(key, part("a", prose("a-1"))) for key in ("zh", "en")]
    feature = make_feature(*articles)
    others = [a for a in make_page(feature, "zh").shell.alternates if a.key == "en"]
    ways = ways_of(feature, "zh", others)
    assert ways["a-1"] == (
        '<span class="ways"><a href="#a-1">#</a> <a href="../../en/story/#a-1" hreflang="en" '
        'lang="en" dir="ltr" rel="alternate">English</a></span>'
    )
    assert ways_of(feature, "zh", []) == {}
