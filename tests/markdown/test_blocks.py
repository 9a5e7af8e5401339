"""Sections, the anchors of blocks, and headings out of place."""

import pytest

from site_builder.problems.problems import Location
from tests.support.markdown import LINES_BEFORE, body_html, fixtures, read


@pytest.mark.parametrize(("title", "text", "html"), fixtures("blocks"))
def test_blocks(title: str, text: str, html: str) -> None:
    assert body_html(text) == html


def found(text: str) -> list[tuple[str, int]]:
    """The codes of the problems with their lines in the text."""
    return [(p.code, p.location.line - LINES_BEFORE) for p in read(text)[1]]


def test_places_of_sections_and_blocks() -> None:
    article, problems = read("一\n\n## 节 {#a}\n\n二\n\n:::{photo} street other\n:::\n")
    assert [p.code for p in problems] == ["directive-arguments"]
    path = article.location.path
    section = article.sections[0]
    assert section.location == Location(path, LINES_BEFORE + 3, 1)
    assert section.blocks[0].location == Location(path, LINES_BEFORE + 5, 1)
    directive = section.blocks[1]
    places = directive.argument_locations  # type: ignore[union-attr]
    assert [(p.line - LINES_BEFORE, p.column) for p in places] == [(7, 12), (7, 19)]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("## a {#a}\n\n### b\n\n#### c\n\n## d {#d}", []),
        ("# a", [("heading-level", 1)]),
        ("a\n===", [("heading-level", 1)]),
        ("### a", [("heading-level", 1)]),
        ("## a {#a}\n\n##### b", [("heading-level", 3)]),
        ("## a {#a}\n\n#### b\n\n##### c", [("heading-level", 3)]),
        ("- ## a", [("nested-heading", 1)]),
        ("> a\n> ===", [("nested-heading", 1)]),
    ],
)
def test_heading_levels(text: str, problems: list[tuple[str, int]]) -> None:
    assert found(text) == problems
