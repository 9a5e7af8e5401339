"""Prose with its holes filled."""

from dataclasses import replace

import pytest

from site_builder.compose.page_context import Neighbours
from site_builder.compose.prose import boxed, fill
from site_builder.model.article import Parts
from site_builder.model.documents import Document
from site_builder.model.presence import Presence
from tests.support.features import (
    AR,
    event,
    hole,
    make_article,
    make_feature,
    make_frame,
    make_page_context,
    make_site,
    number,
    person,
)

FEATURE = make_feature(
    make_article("zh"),
    make_article("en"),
    numbers=[
        number("n", 5100, approx="over", unit={"zh": "支"}),
        number("score", 94),
    ],
    people=[person("wang", name={"zh": "王<靖>"})],
    terms=[{"id": "t", "approved": {"zh": "文明", "en": "civility & order"}}],
    timeline=[event("e", "2021-09/2021-11")],
)


@pytest.mark.parametrize(
    ("key", "role", "target", "html"),
    [
        ("zh", "number", "n", '<data value="5100">5100余支</data>'),
        (
            "en",
            "number",
            "n",
            '<data value="5100">More than 5,100\u00a0'
            '<span lang="zh-Hans" dir="ltr">支</span></data>',
        ),
        ("en", "number", "score", '<data value="94">94</data>'),
        ("zh", "person", "wang", "王&lt;靖&gt;"),
        ("en", "person", "wang", '<span lang="zh-Hans" dir="ltr">王&lt;靖&gt;</span>'),
        ("en", "term", "t", "civility &amp; order"),
        (
            "en",
            "date",
            "e",
            '<time datetime="2021-09">September</time>–'
            '<time datetime="2021-11">November 2021</time>',
        ),
    ],
)
def test_a_fact_in_a_line(key: str, role: str, target: str, html: str) -> None:
    assert fill(make_page_context(FEATURE, key), (hole(role, target),)) == html


@pytest.mark.parametrize(
    ("unit", "approx", "html"),
    [
        ("%", "exact", '<data value="30"><bdi>30%</bdi></data>'),
        ("%", "over", '<data value="30">أكثر من <bdi>30%</bdi></data>'),
        ("كم", "exact", '<data value="30">30\u00a0كم</data>'),
    ],
)
def test_among_arabic_letters_a_sign_stays_at_its_figure(unit: str, approx: str, html: str) -> None:
    record = number("n", 30, approx=approx, unit={"ar": unit}, label={"ar": "عدد"})
    feature = make_feature(make_article("ar"), numbers=[record], languages=("ar",))
    context = make_page_context(feature, "ar", make_frame(make_site(AR)))
    assert fill(context, (hole("number", "n"),)) == html


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (("<p>",), "More than 5,100"),
        (("<p>There are ",), "more than 5,100"),
        (("<p>It rained. ",), "More than 5,100"),
        (("<p>It rained. “", hole("link", "#one")), "More than 5,100"),
        (("<p>", hole("number", "n"), " and "), "more than 5,100"),
        (("<p>", hole("number", "n"), ". "), "More than 5,100"),
    ],
)
def test_a_number_that_begins_a_sentence_has_a_capital(before: Parts, words: str) -> None:
    context = make_page_context(FEATURE, "en")
    filled = fill(context, (*before, hole("number", "n"), "</p>"))
    assert words in filled[filled.rindex("<data") :]
    chinese = fill(make_page_context(FEATURE, "zh"), (*before, hole("number", "n"), "</p>"))
    assert chinese.rpartition("<data")[2] == ' value="5100">5100余支</data></p>'


def test_a_fact_in_a_line_takes_no_anchor() -> None:
    context = make_page_context(FEATURE)
    fill(context, (hole("number", "n"), hole("date", "e")))
    assert not context.taken


@pytest.mark.parametrize(
    ("key", "written", "title", "html"),
    [
        ("zh", "#one", "", '<a href="#one">'),
        ("zh", "article.zh.md", "", '<a href="./">'),
        ("zh", "article.en.md#one", "", '<a href="#one">'),
        ("zh", "../other/article.zh.md#x", "", '<a href="../other/#x">'),
        ("zh", "../other/article.en.md", 'a "b"', '<a href="../other/" title="a &quot;b&quot;">'),
        (
            "zh",
            "../english/article.en.md",
            "",
            '<a href="../../en/english/" hreflang="en" data-language="English">',
        ),
        (
            "zh",
            "../english/article.zh.md",
            "",
            '<a href="../../en/english/" hreflang="en" data-language="English">',
        ),
        ("zh", "../shown/article.en.md#x", "", '<a href="../shown/#x">'),
        ("zh", "../hidden/article.en.md#x", "", "<a>"),
    ],
)
def test_a_link_leads_to_the_readers_language(
    key: str, written: str, title: str, html: str
) -> None:
    targets = {
        "other": Presence(("zh", "en"), "zh", "link"),
        "english": Presence(("en",), "en", "link"),
        "shown": Presence(("en",), "en", "show"),
        "hidden": Presence(("en",), "en", "hide"),
    }
    context = replace(make_page_context(FEATURE, key), neighbours=Neighbours({}, {}, targets))
    assert fill(context, (hole("link", written, title),)) == html


def test_prose_stays_as_it_is() -> None:
    assert fill(make_page_context(FEATURE), ("<p>a &amp; ", "b</p>")) == "<p>a &amp; b</p>"


def test_a_link_that_nobody_has_checked_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match=r"content/story/article.zh.md:1:1: an unchecked link"):
        fill(make_page_context(FEATURE), (hole("link", "../../secret"),))


HEAD = "\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"


def test_a_table_has_a_box_that_its_head_names() -> None:
    assert boxed(f'<p>b</p>\n<table id="one-2">{HEAD}</table>\n<p>c</p>') == (
        '<p>b</p>\n<div class="table" tabindex="0" role="group" aria-labelledby="one-2_head">'
        '<table id="one-2">' + HEAD.replace("<thead>", '<thead id="one-2_head">') + "</table></div>"
        "\n<p>c</p>"
    )


def test_one_within_another_block_has_no_name() -> None:
    assert boxed(f'<ul id="one-2">\n<li>\n<table>{HEAD}</table>\n</li>\n</ul>') == (
        f'<ul id="one-2">\n<li>\n<div class="table" tabindex="0"><table>{HEAD}</table></div>\n'
        "</li>\n</ul>"
    )


def test_other_prose_is_as_it_was() -> None:
    html = '<p id="one-2">&lt;table&gt; and &lt;/table&gt;</p>'
    assert boxed(html) is html


def test_a_link_to_a_document_says_what_it_is() -> None:
    document = Document("b a.pdf", 1_200_000, "d")
    feature = replace(FEATURE, documents={document.name: document})
    parts = ("See ", hole("link", "files/b a.pdf#page=2"), "it</a>, <a>or</a>")
    context = make_page_context(feature, "en")
    assert fill(context, parts) == (
        'See <a href="../../media/story/files/b%20a.pdf#page=2" type="application/pdf">it'
        '<span class="file"> (PDF, 1.2\u00a0MB)</span></a>, <a>or</a>'
    )


def test_the_size_of_a_document_is_isolated_in_right_to_left_text() -> None:
    document = Document("a.pdf", 1_200_000, "d")
    article = make_article("ar")
    feature = replace(make_feature(article), documents={document.name: document})
    context = make_page_context(feature, "ar", make_frame(make_site(AR)))
    html = fill(context, (hole("link", "files/a.pdf"), "x</a>"))
    assert '<span class="file"> (PDF\u060c <bdi>1.2\u00a0' in html
