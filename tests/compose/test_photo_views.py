"""Photographs as the page shows them."""

from typing import Any

import pytest

from site_builder.compose.photo_views import photo_view
from site_builder.views.facts import PictureLook
from site_builder.views.shell import Words
from tests.support.features import make_feature, make_page_context, make_photo_file, person, photo


def test_a_photo_to_hand() -> None:
    wide = make_photo_file("a.jpg", 4800, 3200)
    record = photo("street", file="a.jpg", focus=[0.25, 1], license="https://example.org/by")
    feature = make_feature(photos=[record], files=[wide])
    view = photo_view(make_page_context(feature), feature.facts.photos[0])
    mark = feature.pictures["street"].mark
    assert view.src == f"../../media/story/street.{mark}-1280.jpg"
    assert (view.width, view.height) == (1280, 853)
    assert [source.type for source in view.sources] == ["image/avif", "image/webp"]
    addresses = view.sources[1].srcset.split(", ")
    assert addresses[0] == f"../../media/story/street.{mark}-320.webp 320w"
    assert [address.split()[1] for address in addresses] == [
        "320w", "640w", "960w", "1280w", "1920w",
    ]  # fmt: skip
    assert view.look == PictureLook(f"i-{mark}-25-100", "1.5", "25% 100%", "#a1b2c3", "UklGRg==")
    assert view.anchor == "photo-street"
    assert view.large_href == "photos/#photo-street"
    assert view.license == "https://example.org/by"
    assert (view.place, view.taken) == (None, None)


def test_a_drawing_is_one_file() -> None:
    feature = make_feature(
        photos=[photo("map", file="a.svg")], files=[make_photo_file("a.svg", 300, 200)]
    )
    view = photo_view(make_page_context(feature), feature.facts.photos[0])
    assert view.src.endswith(".svg")
    assert (view.width, view.height, view.sources) == (300, 200, ())
    assert (view.look.colour, view.look.preview) == ("", "")


@pytest.mark.parametrize("record", [photo("street"), photo("street", file="gone.jpg")])
def test_a_photo_that_is_not_to_hand(record: Any) -> None:
    feature = make_feature(photos=[record])
    view = photo_view(make_page_context(feature), feature.facts.photos[0])
    assert (view.src, view.width, view.height) == ("", 0, 0)
    assert view.caption == Words("caption street zh")


def test_a_credit_is_a_persons_name_or_its_own_words() -> None:
    records = [photo("a", credit="wang"), photo("b", credit={"zh": "新华社"})]
    feature = make_feature(photos=records, people=[person("wang")])
    credited = [
        photo_view(make_page_context(feature, "en"), p).credit for p in feature.facts.photos
    ]
    assert credited == [Words("person wang en"), Words("新华社", "zh-Hans", "ltr")]


def test_a_second_showing_has_no_anchor() -> None:
    feature = make_feature(photos=[photo("a")])
    context = make_page_context(feature)
    anchors = [photo_view(context, feature.facts.photos[0]).anchor for _ in range(2)]
    assert anchors == ["photo-a", ""]
