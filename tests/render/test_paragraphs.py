"""Texts of facts with paragraphs: captions, the texts of events, the notes of awards."""

import json

import pytest
from bs4 import BeautifulSoup

from site_builder.compose.feature_page import feature_page
from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.photos_page import photos_page
from site_builder.views.pages import Page
from tests.support.features import (
    award,
    directive,
    event,
    make_article,
    make_feature,
    make_frame,
    make_photo_file,
    part,
    photo,
    rendered,
    section,
)

TWO = {"zh": "甲段。\n\n乙段。"}
ONE = {"zh": "丙段。"}
BLOCKS = (
    directive("photo", "one-1", "street"),
    directive("gallery", "one-2", "street", "river"),
    directive("timeline", "one-3"),
    directive("awards", "one-4"),
)
STORY = make_feature(
    make_article("zh", part("one", *BLOCKS)),
    make_article("en", part("one", *BLOCKS)),
    sections=[section("one")],
    photos=[photo("street", file="street.jpg", caption=TWO), photo("river", caption=ONE)],
    files=[make_photo_file("street.jpg")],
    timeline=[event("a", text=TWO), event("b", text=ONE)],
    awards=[award("a", note=TWO), award("b", note=ONE)],
)


def pages(key: str) -> dict[str, Page]:
    frame, index = make_frame(), index_of(STORY.facts)
    large = photos_page(frame, STORY, index, key)
    assert large
    return {
        "feature.html": feature_page(frame, STORY, index, NO_NEIGHBOURS, key),
        "photos.html": large,
    }


@pytest.mark.parametrize(("key", "language"), [("zh", None), ("en", "zh-Hans")])
def test_each_paragraph_is_an_element_in_its_language(key: str, language: str | None) -> None:
    found = []
    for template, page in pages(key).items():
        soup = BeautifulSoup(rendered(template, page), "html.parser")
        for tag in soup.select("figcaption p, .event p, .awards li p"):
            if (words := tag.get_text()) in ("甲段。", "乙段。", "丙段。"):
                found.append(words)
                assert tag.get("lang") == language
    both = ["甲段。", "乙段。"]
    # A photo, the two of a gallery, two events, two awards; and the photo on the page of its own.
    assert found == [*both, *both, "丙段。", *both, "丙段。", *both, "丙段。", *both]


def test_what_scrolls_in_the_large_picture_is_the_whole_caption() -> None:
    soup = BeautifulSoup(rendered("feature.html", pages("zh")["feature.html"]), "html.parser")
    captions = [caption.find(True, recursive=False) for caption in soup.select("figcaption")]
    assert [first.name for first in captions if first] == ["div", "div", "p"]


def test_structured_data_has_the_paragraphs_too() -> None:
    soup = BeautifulSoup(rendered("feature.html", pages("zh")["feature.html"]), "html.parser")
    data = soup.find("script", type="application/ld+json")
    assert data
    assert TWO["zh"] in json.dumps(json.loads(data.get_text()), ensure_ascii=False).replace(
        "\\n", "\n"
    )
