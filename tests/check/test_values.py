"""What rules ask of a page."""

from site_builder.check.values import Link, Meta, Page, Spot

SHEET = Link("link", "href", "a.css", Spot(), True, "stylesheet preload")
PAGE = Page(
    "404.html",
    links=(SHEET, Link("a", "href", "b", Spot(), False, "stylesheet")),
    metas=(Meta("robots", "one", Spot()), Meta("robots", "two", Spot())),
)


def test_the_first_of_several_metas_counts() -> None:
    assert PAGE.meta("robots") == Meta("robots", "one", Spot())
    assert PAGE.meta("author") is None


def test_relations_are_those_of_link_elements() -> None:
    assert PAGE.linked("stylesheet") == PAGE.linked("preload") == [SHEET]
    assert PAGE.linked("style") == []


def test_the_page_for_missing_addresses() -> None:
    assert PAGE.is_missing_page
    assert not Page("en/404.html").is_missing_page
