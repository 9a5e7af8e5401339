"""Blocks, and what belongs to a section but stands nowhere in it."""

from typing import Any

from site_builder.compose.blocks import block_views, left_over, never_shown, placed_by
from site_builder.compose.page_context import PageContext
from site_builder.model.article import Block, Option
from site_builder.model.facts import Section
from site_builder.problems.problems import Location
from site_builder.views.blocks import (
    AwardsBlock,
    BlockView,
    GalleryBlock,
    HtmlBlock,
    NumbersBlock,
    PhotoBlock,
    QuoteBlock,
    TimelineBlock,
)
from tests.support.features import (
    award,
    directive,
    event,
    make_feature,
    make_page_context,
    number,
    person,
    photo,
    prose,
    section,
    text,
)

EVERYTHING: dict[str, Any] = {
    "photos": [photo(name) for name in "pqr"],
    "timeline": [event("e"), event("f", photo="r")],
    "awards": [award("w")],
    "numbers": [number("n"), number("m")],
    "people": [person("wang", role=text("role")), person("peng")],
}


def scope_of(**changes: Any) -> PageContext:
    return make_page_context(make_feature(**EVERYTHING | changes), "en")


def shown(block: BlockView) -> tuple[str, str, list[str]]:
    """A block's kind and anchor, and the anchors of what it shows."""
    match block:
        case PhotoBlock(kind, anchor, _ways, photo):
            return kind, anchor, [photo.anchor]
        case GalleryBlock(kind, anchor, _ways, photos):
            return kind, anchor, [view.anchor for view in photos]
        case TimelineBlock(kind, anchor, _ways, events):
            return kind, anchor, [view.anchor for view in events]
        case NumbersBlock(kind, anchor, _ways, numbers):
            return kind, anchor, [view.anchor for view in numbers]
        case AwardsBlock(kind, anchor, _ways, groups):
            return kind, anchor, [view.anchor for group in groups for view in group.awards]
        case _:
            raise AssertionError(block)


def test_neighbouring_prose_is_one_block() -> None:
    blocks: list[Block] = [prose("a-1"), prose("a-2"), directive("photo", "a-3", "p"), prose("a-4")]
    first, second, third = block_views(scope_of(), blocks)
    assert isinstance(first, HtmlBlock)
    assert isinstance(third, HtmlBlock)
    assert first == ("html", '<p id="a-1">Words.</p>\n<p id="a-2">Words.</p>')
    assert shown(second) == ("photo", "a-3", ["photo-p"])
    assert third == ("html", '<p id="a-4">Words.</p>')


def test_a_directive_shows_what_it_names() -> None:
    blocks = [
        directive("gallery", "a-1", "q", "p"),
        directive("timeline", "a-2", "f"),
        directive("awards", "a-3", "w"),
        directive("numbers", "a-4", "m"),
    ]
    assert [shown(block) for block in block_views(scope_of(), blocks)] == [
        ("gallery", "a-1", ["photo-q", "photo-p"]),
        ("timeline", "a-2", ["event-f"]),
        ("awards", "a-3", ["award-w"]),
        ("numbers", "a-4", ["number-m"]),
    ]


def test_without_names_a_directive_shows_all() -> None:
    blocks = [directive(name, "a-1") for name in ("timeline", "awards", "numbers")]
    assert [shown(block)[2] for block in block_views(scope_of(), blocks)] == [
        ["event-e", "event-f"],
        ["award-w"],
        ["number-n", "number-m"],
    ]


def quote(*arguments: str, attribution: tuple[str, ...] = (), **changes: Any) -> QuoteBlock:
    block = directive("quote", "a-1", *arguments, body=("<p>So.</p>",), attribution=attribution)
    (view,) = block_views(scope_of(**changes), [block])
    assert isinstance(view, QuoteBlock)
    return view


def test_a_quotation_with_its_speaker() -> None:
    assert quote().body == "<p>So.</p>"
    assert quote().speaker == ""
    assert quote("peng").speaker == "person peng en"
    assert quote("wang").speaker == "person wang en, role en"
    assert quote("peng", attribution=("in <em>June</em>",)).speaker == (
        "person peng en, in <em>June</em>"
    )
    assert quote(attribution=("a neighbour",)).speaker == "a neighbour"


def test_a_speaker_of_another_language_is_marked() -> None:
    people = [person("li", name={"zh": "李<雷>"})]
    expected = '<span lang="zh-Hans" dir="ltr">李&lt;雷&gt;</span>'
    assert quote("li", people=people).speaker == expected


def test_what_an_article_places() -> None:
    blocks: list[Block] = [
        directive("photo", "a-1", "p"),
        prose("a-2"),
        directive("timeline", "a-3"),
    ]
    assert placed_by(blocks, scope_of()) == {
        "photos": {"p"},
        "timeline": {"e", "f"},
        "awards": set(),
        "numbers": set(),
    }


def test_what_a_section_has_and_no_directive_places_stands_at_its_end() -> None:
    record = section("one", photos=["p", "q"], numbers=["n", "m"], awards=["w"])
    context = scope_of(sections=[record])
    placed = placed_by([directive("numbers", "two-1", "n")], context)
    blocks = left_over(context, context.index.of(Section)["one"], placed, 2)
    assert [shown(block) for block in blocks] == [
        ("numbers", "one-3", ["number-m"]),
        ("gallery", "one-4", ["photo-p", "photo-q"]),
        ("awards", "one-5", ["award-w"]),
    ]


def test_a_single_photo_needs_no_gallery() -> None:
    context = scope_of(sections=[section("one", photos=["p"])])
    blocks = left_over(context, context.index.of(Section)["one"], placed_by([], context), 0)
    assert [shown(block) for block in blocks] == [("photo", "one-1", ["photo-p"])]


def test_no_fact_is_lost() -> None:
    context = scope_of()
    list(block_views(context, [directive("photo", "a-1", "p")]))
    assert [shown(block) for block in never_shown(context)] == [
        ("numbers", "more-1", ["number-n", "number-m"]),
        ("photo", "more-2", ["photo-q"]),
        ("timeline", "more-3", ["event-e", "event-f"]),
        ("awards", "more-4", ["award-w"]),
    ]
    assert "photo-r" in context.taken
    assert list(never_shown(context)) == []


def test_numbers_look_as_the_option_says_wherever_they_stand() -> None:
    chosen = [Option("look", "band", Location("x"))]
    blocks = [directive("numbers", "a-1"), directive("numbers", "a-2", options=tuple(chosen))]
    views = [view for view in block_views(scope_of(), blocks) if isinstance(view, NumbersBlock)]
    assert [view.look for view in views] == ["cards", "band"]


def test_a_gallery_may_show_a_photo_twice_but_its_anchor_once() -> None:
    (view,) = block_views(scope_of(), [directive("gallery", "a-1", "p", "p")])
    assert isinstance(view, GalleryBlock)
    assert [photo.anchor for photo in view.photos] == ["photo-p", ""]
