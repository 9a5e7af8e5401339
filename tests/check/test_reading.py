"""A page's bytes to what is judged of it."""

import pytest

from site_builder.check.reading import UnreadablePageError, read_page
from site_builder.check.values import Code, Heading, Image, Link, Mark, Run, Spot


def test_elements_have_their_place_and_the_anchor_around_them() -> None:
    page = read_page("x.html", b'<html lang="en"><p id="one-1">\n  <a href="x">A</a></p>')
    assert page.language == "en"
    assert page.marks == (Mark("one-1", False, Spot(1, 17, "one-1")),)
    assert page.links == (Link("a", "href", "x", Spot(2, 3, "one-1"), False),)
    assert page.runs == (Run("A", "en", Spot(2, 3, "one-1"), False),)


def test_the_themes_own_ids_are_no_anchors_of_what_stands_in_them() -> None:
    page = read_page("x.html", b'<section id="plan"><h2 id="plan_heading">Plan</h2></section>')
    assert page.headings == (Heading(2, "Plan", Spot(1, 20, "plan")),)
    assert [mark.is_section for mark in page.marks] == [True, False]


def test_only_the_outermost_section_is_one_of_the_story() -> None:
    page = read_page("x.html", b'<section id="a"><section id="a-1"></section></section>')
    assert [(mark.id, mark.is_section) for mark in page.marks] == [("a", True), ("a-1", False)]


@pytest.mark.parametrize(
    ("html", "loaded"),
    [
        ('<img src="a">', ["a"]),
        ('<img srcset="a 1x, b,c 2x , data:image/png;base64,A 3x, d,">',
         ["a", "b,c", "data:image/png;base64,A", "d"]),
        ('<img srcset="a,b">', ["a,b"]),
        ('<link rel="preload" as="image" imagesrcset="a 1x, b 2x">', ["a", "b"]),
        ('<link rel="stylesheet" href="a">', ["a"]),
        ('<link rel="dns-prefetch preload" href="a">', ["a"]),
        ('<link rel="canonical" href="a"><link rel="license" href="b">', []),
        ('<a href="a" ping="b c">', ["b", "c"]),
        ('<form action="a"><button formaction="b">', ["a", "b"]),
        ('<video poster="a"><source src="b"></video>', ["a", "b"]),
        ('<object data="a"></object><data data="b"></data>', ["a"]),
        ('<svg><use href="a"/><image xlink:href="b"/></svg>', ["a", "b"]),
        ('<svg><feImage href="a"/><a xlink:href="b"/><script href="c"></script></svg>',
         ["a", "c"]),
        ('<map><area href="a"></map><blockquote cite="b"></blockquote>', []),
        ('<meta http-equiv="Refresh" content="3; URL=\'a\'">', ["a"]),
        ('<iframe src="a"></iframe>', ["a"]),
        ('<script src="a"></script>', ["a"]),
    ],
)  # fmt: skip
def test_what_a_browser_fetches_is_told_from_what_a_reader_follows(
    html: str, loaded: list[str]
) -> None:
    page = read_page("x.html", html.encode())
    assert [link.address for link in page.links if link.loads] == loaded


def test_code_inside_a_page_is_of_four_kinds() -> None:
    html = b"""<script type="Module">a</script><script src="x"></script><style>b</style>
<p style="c" onclick="d"></p>"""
    codes = [(code.kind, code.type, code.text) for code in read_page("x.html", html).codes]
    assert codes == [
        ("script", "module", "a"),
        ("style", "", "b"),
        ("attribute", "", "c"),
        ("handler", "onclick", "d"),
    ]
    assert Code("style", "", "b", Spot(1, 58)) in read_page("x.html", html).codes


def test_what_nobody_reads_is_no_text() -> None:
    html = (
        b"<head><title> A\n B </title></head><!-- c --><script>d</script><template>e</template><p>f"
    )
    page = read_page("x.html", html)
    assert page.title == "A B"
    assert [run.text for run in page.runs] == ["f"]


def test_an_icons_title_is_not_the_pages() -> None:
    assert read_page("x.html", b"<svg><title>Icon</title></svg>").title is None


def test_a_language_holds_until_another_is_named() -> None:
    page = read_page("x.html", '<html lang="en"><p>a<i lang="zh">中</i>b<code>c</code>'.encode())
    said = [(run.text, run.language, run.is_code) for run in page.runs]
    expected = [("a", "en", False), ("中", "zh", False), ("b", "en", False), ("c", "en", True)]
    assert said == expected


def test_a_picture_knows_what_it_lacks_and_whether_it_is_the_pages_own() -> None:
    page = read_page("x.html", b'<img src="a" alt><figure><img width="1"></figure>')
    assert page.images == (
        Image("a", "", None, None, Spot(1, 1), False),
        Image("", None, "1", None, Spot(1, 26), True),
    )


def test_what_is_no_text_is_no_page() -> None:
    with pytest.raises(UnreadablePageError, match="byte 1 is not UTF-8"):
        read_page("x.html", b"a\xff")
