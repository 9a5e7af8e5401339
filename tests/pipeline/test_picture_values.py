"""Pictures and cards as values: routes, keys, and the one warning of cards without words."""

from dataclasses import replace

import pytest

from site_builder.compose.share_cards import card_colours
from site_builder.fonts.wordless import Wordless
from site_builder.model.cards import CardPlan
from site_builder.model.fonts import FontFile
from site_builder.model.pictures import PhotoFile, Picture, Rights, renditions_of
from site_builder.model.theme import Theme
from site_builder.pipeline import picture_values
from site_builder.pipeline.picture_values import (
    Fonts,
    PictureTask,
    Planned,
    problems_of,
    rendition_key,
    share_images,
)
from site_builder.problems.problems import Location

FILE = PhotoFile("a.jpg", 400, 300, "JPEG", "digest")
PICTURE = Picture(FILE, Rights(), renditions_of(FILE, "gallery"), "mark")
PLAN = CardPlan(
    *("media/story/card.zh.m.jpg", "题", "站", "zh-Hans", "ltr", (0.5, 0.5), None, None),
    colours=card_colours(Theme()),
)
FONT = FontFile("/fonts/a.ttf", 1, 2)


def wordless(path: str) -> Planned:
    return Planned("key", PLAN, Wordless(Location(path), "zh-Hans", "题"))


def test_a_picture_has_a_place_and_routes() -> None:
    task = PictureTask("story", "p", PICTURE)
    assert task.path == "content/story/photos/a.jpg"
    assert list(task.routes.values()) == list(PICTURE.renditions)
    assert next(iter(task.routes)) == "media/story/p.mark-320.avif"


def test_a_rendition_is_known_by_all_that_shapes_its_pixels() -> None:
    narrow, wide = PICTURE.renditions[:2]
    other = replace(PICTURE, file=replace(FILE, digest="other"))
    keys = {
        rendition_key("encoder", PICTURE, narrow),
        rendition_key("encoder", PICTURE, wide),
        rendition_key("encoder", PICTURE, PICTURE.fallback),
        rendition_key("encoder", other, narrow),
        rendition_key("another", PICTURE, narrow),
    }
    assert len(keys) == 5


def test_fonts_are_known_by_their_files_and_their_languages() -> None:
    keys = {
        Fonts((FONT,), {}).key,
        Fonts((replace(FONT, modified=3),), {}).key,
        Fonts((FONT,), {"zh": (FONT,)}).key,
        Fonts((FONT,), {"en": (FONT,)}).key,
    }
    assert len(keys) == 4


def test_cards_without_words_make_one_warning() -> None:
    plans = {"b": {"zh": wordless("content/b")}, "a": {"zh": wordless("content/a")}}
    (problem,) = problems_of(plans)
    assert (problem.code, problem.location.path) == ("no-font", "content/a")
    assert problems_of({"c": {"zh": Planned("key", PLAN)}}) == []


def test_pages_show_the_cards_that_are_planned() -> None:
    shown = share_images({"a": {"zh": Planned("key", PLAN), "en": Planned("key", None)}})
    assert [(s, list(cards)) for s, cards in shown.items()] == [("a", ["zh"])]
    assert shown["a"]["zh"].route == PLAN.route


def test_the_key_of_heic_knows_its_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    heic = replace(PICTURE, file=replace(FILE, format="HEIF"))
    keys = set()
    for version in ("1.4.0", "1.5.0"):
        monkeypatch.setattr(picture_values, "library_versions", lambda at=version: {"pi-heif": at})
        keys.add(rendition_key("encoder", heic, heic.fallback))
        keys.add(rendition_key("encoder", PICTURE, PICTURE.fallback))
    assert len(keys) == 3
