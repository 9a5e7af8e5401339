"""What the pages of features and plain pages have alike."""

from dataclasses import replace

from site_builder.compose.feature_head import feature_head
from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.text_page import Opened, body_of, open_page, parallels
from tests.support.features import (
    directive,
    make_article,
    make_feature,
    make_frame,
    number,
    part,
    photo,
    prose,
    section,
)

STORY = make_feature(
    make_article("zh", part("one", prose("one-1")), part("two"), lead=(prose("top-1"),)),
    make_article("en", part("one", prose("one-1"), directive("photo", "one-2", "p"))),
    sections=[section("one")],
    photos=[photo("p")],
    numbers=[number("n")],
)
FRAME = make_frame()


def opened(key: str) -> Opened:
    return open_page(FRAME, STORY, index_of(STORY.facts), NO_NEIGHBOURS, key, feature_head)


def test_the_text_in_its_parts_and_behind_it_what_nothing_placed() -> None:
    body = body_of(opened("zh"))
    assert len(body.lead) == 1
    assert [(one.id, len(one.blocks)) for one in body.sections] == [("one", 1), ("two", 0)]
    assert [block.kind for block in body.more] == ["numbers", "photo"]


def test_what_the_text_places_does_not_follow_it() -> None:
    assert [block.kind for block in body_of(opened("en")).more] == ["numbers"]


def test_a_section_leads_to_the_languages_that_have_it() -> None:
    one, two = body_of(opened("zh")).sections
    assert [other.href for other in one.alternates] == ["../../en/story/#one"]
    assert two.alternates == ()
    # The label of facts is shorter than the heading, which else is the label.
    assert (one.label.text, two.label.text) == ("label one zh", "Heading two")


def test_the_ways_to_both_texts_side_by_side() -> None:
    (source,) = parallels(FRAME, opened("zh"))
    assert (source.href, source.hreflang) == ("../../en/story/with-zh/", "en")
    (translation,) = parallels(FRAME, opened("en"))
    assert (translation.href, translation.hreflang) == ("with-zh/", "")
    alone = replace(FRAME, site=replace(FRAME.site, parallel=False))
    assert list(parallels(alone, opened("zh"))) == []
