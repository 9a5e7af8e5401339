"""Where units are on a page: at their anchors, or beside their neighbours."""

import pytest

from site_builder.model.article import Article, ArticleSection, Prose
from site_builder.model.translation import Unit, UnitKind
from site_builder.preview.unit_placing import places_of
from site_builder.preview.unit_rows import UnitPlace
from site_builder.problems.problems import Location

HERE = Location("content/story/article.en.md", 1, 1)


def unit(address: str, kind: UnitKind = "paragraph", where: Location = HERE) -> Unit:
    return Unit(address, kind, "Words", where, where)


def place(address: str, kind: UnitKind = "paragraph") -> UnitPlace:
    return places_of([unit(address, kind)], [None], None)[0]


@pytest.mark.parametrize(
    ("address", "kind", "anchor", "steps"),
    [
        ("roadmap", "heading", "roadmap", ()),
        ("top-1", "paragraph", "top-1", ()),
        ("roadmap-3", "code", "roadmap-3", ()),
        ("roadmap-3.2.1", "item", "roadmap-3", ("2", "1")),
        ("roadmap-3.r0", "row", "roadmap-3", ("r0",)),
        ("article.title", "text", "article.title", ()),
        ("page.title", "text", "page.title", ()),
        ("page.description", "text", "", ()),
        ("article.deck", "text", "article.deck", ()),
        ("article.summary", "text", "", ()),
        ("photos/street.caption", "text", "photo-street", ()),
        ("timeline/push-meeting.text", "text", "event-push-meeting", ()),
        ("numbers/volunteers.unit", "text", "number-volunteers", ()),
        ("sections/roadmap.label", "text", "roadmap", ()),
        ("people/wang.name", "text", "", ()),
        ("terms/red-vests.text", "text", "", ()),
        ("feature.source.name", "text", "", ()),
        ("site.nav.1.label", "text", "", ()),
    ],
)
def test_where_a_unit_is(address: str, kind: UnitKind, anchor: str, steps: tuple[str, ...]) -> None:
    assert place(address, kind) == UnitPlace(anchor, steps)


def test_footnotes_have_numbers_on_the_page() -> None:
    addresses = ["note.source", "note.source.1", "note.v1%2E2", "note.9.2"]
    units = [unit("one-1"), *(unit(address, "note") for address in addresses)]
    assert places_of(units, [None] * 5, None)[1:] == [
        UnitPlace("note-1"),
        UnitPlace("note-1", ("1",)),
        UnitPlace("note-2"),
        UnitPlace("note-3", ("2",)),
    ]


def test_what_is_missing_would_stand_behind_its_neighbour() -> None:
    units = [unit("one"), unit("one-1.2", "item"), None, None, unit("one-2")]
    others = [unit("one"), unit("one-1.2"), unit("one-1.3"), unit("one-2"), unit("one-3")]
    behind = UnitPlace("one-1", ("2",), "after")
    assert places_of(units, others, None)[2:4] == [behind, behind]


def test_what_is_missing_at_the_beginning_would_stand_before_the_rest() -> None:
    title, first = unit("article.title", "text"), unit("top-1")
    found = places_of([title, None, first], [title, unit("top-1"), unit("top-2")], None)
    assert found[1] == UnitPlace("top-1", (), "before")


def test_a_missing_part_stands_by_the_others_of_its_block() -> None:
    units = [unit("one"), None, unit("one-3.1", "item"), unit("one-4")]
    others = [unit("one"), unit("one-1.1", "item"), unit("one-1.2", "item"), unit("one-2")]
    assert places_of(units, others, None)[1] == UnitPlace("one-3", ("1",), "before")


def test_a_missing_footnote_stands_with_the_footnotes() -> None:
    note, prose = unit("note.1", "note"), unit("one-1")
    units, others = [prose, note, None], [prose, note, unit("note.2", "note")]
    assert places_of(units, others, None)[2] == UnitPlace("note-1", (), "after")
    assert places_of([prose, None], [prose, note], None)[1] == UnitPlace()


def test_a_missing_text_of_the_facts_is_shown_where_it_belongs() -> None:
    caption = unit("photos/street.caption", "text")
    assert places_of([None], [caption], None) == [UnitPlace("photo-street")]


def test_where_a_whole_article_is_missing_nothing_has_a_place() -> None:
    units = [unit("one"), unit("one-1")]
    assert places_of([None, None], units, None) == [UnitPlace(), UnitPlace()]


def prose(anchor: str, language: str, line: int) -> Prose:
    return Prose(anchor, "paragraph", (), Location(f"content/story/article.{language}.md", line))


def article(*blocks: Prose) -> Article:
    heading = Location("content/story/article.en.md", 5)
    section = ArticleSection("one", (), blocks, heading)
    return Article("en", "", "", "", (), (section,), (), HERE)


def at(address: str, language: str, line: int, kind: UnitKind = "paragraph") -> Unit:
    return unit(address, kind, Location(f"content/story/article.{language}.md", line, 1))


def test_a_block_has_the_anchor_that_the_page_gives_it() -> None:
    page = article(prose("one-2", "en", 7), prose("one-4", "en", 9), prose("one-3", "en", 13))
    units = [
        at("one", "en", 5, "heading"), at("one-1", "en", 7), at("one-2.2", "en", 10),
        at("one-3", "en", 13),
    ]  # fmt: skip
    assert places_of(units, units, page) == [
        UnitPlace("one"),
        UnitPlace("one-2"),
        UnitPlace("one-4", ("2",)),
        UnitPlace("one-3"),
    ]


def test_what_is_missing_is_in_the_block_that_the_page_borrows() -> None:
    page = article(prose("one-1", "zh", 8), prose("one-2", "en", 7))
    units = [None, at("one-1.1", "en", 7), None]
    others = [at("one-1.2", "zh", 9), at("one-2.1", "zh", 12), at("one-2.2", "zh", 13)]
    assert places_of(units, others, page) == [
        UnitPlace("one-1", ("2",)),
        UnitPlace("one-2", ("1",)),
        UnitPlace("one-2", ("1",), "after"),
    ]
