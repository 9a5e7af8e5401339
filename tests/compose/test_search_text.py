"""What of a page can be found: all of it, at its place."""

from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.plain_page import plain_page
from site_builder.compose.search_text import html_blocks, search_text
from site_builder.search.documents import LABEL, TEXT, TITLE
from tests.support.features import (
    award,
    directive,
    event,
    make_article,
    make_feature,
    make_frame,
    make_page,
    make_photo_file,
    number,
    part,
    photo,
    prose,
    text,
)

HTML = (
    '<p id="one-1"><span class="ways"><a href="#one-1">#</a></span>'
    "Some <em>w</em>ords &amp; more</p>\n"
    '<ul id="one-2">\n<li>a</li>\n<li>b</li>\n</ul>'
)


def test_prose_is_in_blocks_without_its_markup() -> None:
    assert list(html_blocks(HTML)) == [("one-1", "Some words & more"), ("one-2", "a\nb")]
    assert list(html_blocks("bare<br>text")) == [("", "bare\ntext")]


def test_a_feature_with_its_facts() -> None:
    feature = make_feature(
        make_article(
            "en",
            part(
                "one",
                prose("one-1", '<p id="one-1">Words.</p>'),
                directive("photo", "one-2", "p"),
                directive("timeline", "one-3"),
                directive("awards", "one-4"),
                directive("numbers", "one-5"),
                heading="First",
            ),
        ),
        photos=[photo("p", file="a.jpg", caption=text("A caption"), place=text("Changsha"))],
        timeline=[event("e", title=text("An event"))],
        awards=[award("a", name=text("An award"))],
        numbers=[number("n", label=text("Teams"))],
        files=[make_photo_file("a.jpg")],
    )
    found = search_text(make_page(feature, "en"))
    at = {block.anchor: block for block in found.blocks if block.anchor}
    assert found.blocks[0].rank == TITLE
    assert at["one"].rank == LABEL
    assert at["one-1"] == (TEXT, 0, "one-1", "Words.")
    assert "A caption en\nChangsha en" in at["photo-p"].text
    assert "An event en" in at["event-e"].text
    assert "2021" in at["event-e"].text
    assert "An award en" in at["award-a"].text
    assert "5,100" in at["number-n"].text
    assert "Teams en" in at["number-n"].text
    assert found.sections == (("one", "First", "", ""),)
    assert any(block.text == "Deck en" for block in found.blocks)


def test_a_plain_page() -> None:
    page = make_feature(make_article("zh", part("who")), slug="about", form="page")
    view = plain_page(make_frame(), page, index_of(page.facts), NO_NEIGHBOURS, "zh")
    found = search_text(view)
    assert found.title == "Title zh"
    assert found.picture == ("", 0, 0)
