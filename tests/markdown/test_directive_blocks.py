"""A directive's block: its arguments with their places, its text, and its faults."""

import pytest

from site_builder.markdown.directive_blocks import place_of
from site_builder.model.article import Directive
from site_builder.problems.problems import Location
from site_builder.text.source import Source
from tests.support.markdown import LINES_BEFORE, read, show


def directive(text: str) -> Directive:
    article, problems = read(text)
    assert not problems
    (block,) = article.lead
    assert isinstance(block, Directive)
    return block


def test_arguments_have_their_places() -> None:
    block = directive(":::{gallery} a  bridge a\n:::\n")
    assert block.arguments == ("a", "bridge", "a")
    assert [place.column for place in block.argument_locations] == [14, 17, 24]
    assert {place.line for place in block.argument_locations} == {LINES_BEFORE + 1}


def test_a_quotation_has_its_words_and_who_said_them() -> None:
    block = directive(":::{quote}\nIt *opens*.\n\n— Li Na\n:::\n")
    assert "It <em>opens</em>." in show(block.body)
    assert show(block.attribution) == "Li Na"


def test_other_directives_have_no_words() -> None:
    block = directive(":::{timeline}\n:::\n")
    assert (block.name, block.arguments, block.body, block.attribution) == ("timeline", (), (), ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (":::{foto} a\n:::\n", ["unknown-directive"]),
        (":::{photo}\n", ["directive-arguments", "unclosed-directive"]),
        (":::{photo} a\nwords\n:::\n", ["directive-body"]),
        (":::{quote}\n:::\n", ["empty-quote"]),
    ],
)
def test_faults(text: str, codes: list[str]) -> None:
    assert sorted(problem.code for problem in read(text)[1]) == codes


def test_the_place_of_a_text_on_a_line() -> None:
    source = Source("a.md", "one\ntwo {x}\n")
    assert place_of(source, "{", 2) == Location("a.md", 2, 5)
    assert place_of(source, "{", 2, 1) == Location("a.md", 2, 6)
    assert place_of(source, "missing", 2, 1) == Location("a.md", 2, 1)
