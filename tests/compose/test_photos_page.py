"""The page that shows the photographs of a feature large."""

import json
from typing import Any

from site_builder.compose.page_context import index_of
from site_builder.compose.photos_page import photos_page
from site_builder.views.pages import PhotosPage
from tests.support.features import (
    BASE,
    ids_in,
    links_in,
    make_feature,
    make_frame,
    make_photo_file,
    photo,
    rendered,
)


def page(*records: Any, key: str = "en", **changes: Any) -> PhotosPage | None:
    feature = make_feature(photos=records, files=[make_photo_file("a.jpg")], **changes)
    return photos_page(make_frame(), feature, index_of(feature.facts), key)


def test_every_photo_to_hand_at_its_anchor_with_the_way_back() -> None:
    made = page(photo("p", file="a.jpg"), photo("none"), photo("q", file="a.jpg"))
    assert made
    html = rendered("photos.html", made)
    assert [name for name in ids_in(html) if name.startswith("photo-")] == ["photo-p", "photo-q"]
    links = links_in(html)
    assert {"../", "../#at_photo-p", "../#at_photo-q"} <= set(links)
    assert "caption p en" in html
    assert "credit en" in html


def test_it_is_a_page_of_its_own() -> None:
    made = page(photo("p", file="a.jpg"))
    assert made
    assert made.shell.canonical == f"{BASE}en/story/photos/"
    assert [other.url for other in made.shell.alternates] == [
        f"{BASE}zh/story/photos/",
        f"{BASE}en/story/photos/",
    ]
    assert made.shell.x_default == f"{BASE}zh/story/photos/"
    data = json.loads(made.shell.json_ld)
    assert data["@type"] == "ImageGallery"
    assert data["isPartOf"] == f"{BASE}en/story/"
    assert len(data["image"]) == 1


def test_there_is_none_where_no_photo_is_to_hand() -> None:
    assert page(photo("none")) is None
