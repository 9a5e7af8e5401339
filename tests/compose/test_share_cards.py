"""What a share card shows, and where it is."""

from dataclasses import replace
from typing import Any

import pytest

from site_builder.compose.share_cards import plan_card, wants_card
from site_builder.model.cards import CardPlan, Faces, rendition_for_card
from site_builder.model.fonts import Face, FontFile
from site_builder.model.theme import Colours, Theme
from tests.support.features import (
    announce,
    make_feature,
    make_frame,
    make_photo_file,
    make_site,
    photo,
)

SONG = Face(FontFile("/fonts/song.ttc", 1000, 7), 2, "Song", 900)
FACES = Faces(SONG, SONG, "digest")


def plan(
    file: str = "a.jpg",
    faces: Faces | None = FACES,
    key: str = "en",
    theme: Theme | None = None,
    **changes: Any,
) -> CardPlan | None:
    record = photo("p", file=file, **changes)
    feature = make_feature(
        photos=[record], files=[make_photo_file("a.jpg"), make_photo_file("b.svg")], feature=COVER
    )
    frame = make_frame(site=make_site(theme=theme or Theme()))
    return plan_card(frame.reader(key), announce(feature), faces)


COVER = {"cover": "p"}


def test_a_card() -> None:
    made = plan(focus=[0.2, 0.4])
    assert made
    assert (made.title, made.site_name, made.tag) == ("Title en", "Site en", "en")
    assert (made.direction, made.focus, made.faces) == ("ltr", (0.2, 0.4), FACES)
    assert made.cover
    assert made.route.startswith("media/story/card.en.")
    assert made.route.endswith(".jpg")


def test_only_a_feature_with_a_cover_has_one() -> None:
    assert wants_card(announce(make_feature(photos=[photo("p")], feature=COVER)))
    assert not wants_card(announce(make_feature(photos=[photo("p")])))


@pytest.mark.parametrize("file", ["b.svg", "gone.jpg"])
def test_a_cover_that_cannot_be_drawn_leaves_the_words(file: str) -> None:
    made = plan(file)
    assert made
    assert made.cover is None
    assert plan(file, None) is None


def test_without_a_font_it_is_the_cover_alone() -> None:
    made = plan(faces=None)
    assert made
    assert made.cover
    assert made.faces is None


def test_its_address_changes_with_all_that_it_shows() -> None:
    black = Faces(SONG, replace(SONG, weight=700), "digest")
    other = Faces(SONG, SONG, "other font, of the same name and size")
    made = [plan(), plan(key="zh"), plan(focus=[0, 0])]
    made += [plan(faces=faces) for faces in (None, black, other)]
    made += [plan(theme=Theme(light=Colours(accent="#1a5f8a")))]
    assert len({card.route for card in made if card}) == 7


def test_it_has_the_colours_of_light_pages() -> None:
    made = plan(theme=Theme(Colours("#f0f0ff", "#101020", "#003366"), Colours(accent="#ffcc00")))
    assert made
    assert made.colours[:3] == ((240, 240, 255), (16, 16, 32), (0, 51, 102))


def test_its_address_does_not_change_with_the_machine() -> None:
    moved = replace(SONG, file=FontFile("/elsewhere/song.ttc", 1000, 9))
    first, second = plan(), plan(faces=Faces(moved, moved, "digest"))
    assert first
    assert second
    assert first.route == second.route


@pytest.mark.parametrize(
    ("size", "width"), [((6000, 4000), 1280), ((6000, 1500), 3072), ((900, 600), 900)]
)
def test_it_is_cropped_from_what_is_large_enough(size: tuple[int, int], width: int) -> None:
    feature = make_feature(
        photos=[photo("p", file="a.jpg")], files=[make_photo_file("a.jpg", *size)], feature=COVER
    )
    rendition = rendition_for_card(feature.pictures["p"])
    assert (rendition.kind, rendition.width) == ("WEBP", width)
