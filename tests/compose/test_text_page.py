"""What the pages of features and plain pages have alike."""

from dataclasses import replace

from site_builder.compose.feature_head import feature_head
from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.text_page import Opened, body_of, open_page, parallels
from site_builder.model.article import Note
from site_builder.views.blocks import TimelineBlock
from site_builder.views.pages import FeaturePage
from tests.support.features import (
    directive,
    event,
    hole,
    ids_in,
    make_article,
    make_feature,
    make_frame,
    make_page,
    number,
    part,
    photo,
    prose,
    rendered,
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


CITED = make_article(
    "zh",
    part(
        "one",
        prose("one-1", "<p>", hole("number", "n"), hole("number", "n"), "</p>"),
        prose("one-2", hole("date", "e")),
    ),
    notes=(Note(1, (hole("number", "m"),), 1),),
)


def parts_of(page: FeaturePage) -> tuple[list[str], list[str]]:
    """The kinds of the blocks of the only section, and of those at the end."""
    (one,) = page.sections
    return [block.kind for block in one.blocks], [block.kind for block in page.more]


def cited(number_in: str | None = None, event_in: str | None = None) -> FeaturePage:
    return make_page(
        make_feature(
            CITED,
            sections=[section("one")],
            numbers=[number("n", section=number_in), number("m")],
            timeline=[event("e", section=event_in)],
        ),
        "zh",
    )


def test_what_a_line_cites_has_its_place_there() -> None:
    page = cited()
    assert parts_of(page) == (["html"], [])
    ids = ids_in(rendered("feature.html", page))
    assert [ids.count(name) for name in ("number-n", "number-m", "event-e")] == [1, 1, 1]


def test_it_is_shown_as_well_where_the_author_asks_for_it() -> None:
    assert parts_of(cited("more", "more")) == (["html"], ["numbers", "timeline"])


def test_an_event_does_not_lead_to_the_section_that_it_stands_in() -> None:
    story = make_feature(
        make_article("zh", part("one", directive("timeline", "one-1")), part("two")),
        sections=[section("one"), section("two")],
        timeline=[event("e", section="one"), event("f", section="two")],
    )
    one, _two = make_page(story, "zh").sections
    (block,) = one.blocks
    assert isinstance(block, TimelineBlock)
    assert [event.section and event.section.href for event in block.events] == [None, "#two"]
