"""The options of directives: what is read, and what is wrong with the others."""

import pytest

from site_builder.model.article import Directive
from tests.support.markdown import LINES_BEFORE, read


def options(text: str) -> list[tuple[str, str, int, int]]:
    article = read(text)[0]
    (block,) = article.lead
    assert isinstance(block, Directive)
    return [
        (o.name, o.value, o.location.line - LINES_BEFORE, o.location.column) for o in block.options
    ]


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


def test_lines_right_below_the_first_are_options() -> None:
    text = ":::{gallery} a b\n:size: wide\n:layout:  pair \n:::\n"
    assert options(text) == [("size", "wide", 2, 2), ("layout", "pair", 3, 2)]
    assert found(text) == []


@pytest.mark.parametrize("text", [":::{photo} a\n:::\n", ":::{timeline}\n:::\n"])
def test_there_may_be_none(text: str) -> None:
    assert options(text) == []
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (":::{photo} a\n:sise: wide\n:::\n", [("directive-option", 2, 2)]),
        (":::{photo} a\n:size: huge\n:::\n", [("directive-option", 2, 8)]),
        (":::{photo} a\n:size:\n:::\n", [("directive-option", 2, 2)]),
        (":::{photo} a\n:layout: rows\n:::\n", [("directive-option", 2, 2)]),
        (":::{photo} a\n:size: full\n:size: full\n:::\n", [("directive-option", 3, 2)]),
        (":::{photo} a\n：size：full\n:::\n", [("directive-option", 2, 2)]),
        (":::{quote}\n:size: full\nWords.\n:::\n", [("directive-option", 2, 2)]),
        (":::{gallery} a\n:layout: pair\n:::\n", [("directive-arguments", 2, 10)]),
        (":::{gallery} a b c\n:layout: pair\n:::\n", [("directive-arguments", 2, 10)]),
        (":::{photo} a\n\n:size: full\n:::\n", [("directive-body", 1, 1)]),
        (":::{photo} a\n:size full\n:::\n", [("directive-body", 1, 1)]),
        (":::{photo} a\n:size: full\n\nText.\n", [("unclosed-directive", 1, 1)]),
        (":::{photo} a\n:size: full\n：：：\n", [("stray-fence", 3, 1)]),
    ],
)
def test_what_is_wrong_is_reported_where_it_stands(
    text: str, problems: list[tuple[str, int, int]]
) -> None:
    assert found(text) == problems


def hint(text: str) -> str:
    (problem,) = read(text)[1]
    return str(problem.hint)


def test_the_nearest_right_one_is_named() -> None:
    assert hint(":::{photo} a\n:sise: wide\n:::\n") == "did you mean 'size'?"
    assert hint(":::{photo} a\n:size: Wide\n:::\n") == "did you mean 'wide'?"
    assert hint(":::{photo} a\n:size: 80%\n:::\n") == "write column, wide or full"
    assert hint(":::{gallery} a\n:zoom: no\n:::\n") == "known here: layout, size"
    assert hint(":::{quote}\n:size: wide\nWords.\n:::\n") == "remove the line"
    assert "right below the first" in hint(":::{photo} a\n\n:size: wide\n:::\n")


def test_an_option_with_a_fault_does_not_count() -> None:
    assert options(":::{photo} a\n:size: huge\n:::\n") == []


def test_what_follows_a_directive_that_is_never_closed_is_kept() -> None:
    article = read(":::{photo} a\n:size: full\n\nText.\n")[0]
    assert [block.kind for block in article.lead] == ["photo", "paragraph"]
