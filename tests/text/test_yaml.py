"""YAML to data, with the place of every key and value."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.problems import Location
from site_builder.text.source import Source
from site_builder.text.yaml import Document, read_yaml
from tests.support.texts import anything, markup, mutations

GOOD = """\
- id: street
  caption: {zh: 一条街, en: A street}   # a comment
  focus: [0.5, 0.25]
- id: "second"
  taken: 2021-09
"""


def read(text: str, lines_above: int = 0) -> Document:
    return read_yaml(Source("facts/photos.yaml", text, lines_above))


def data_of(text: str) -> Any:
    document = read(text)
    assert document.problems == ()
    return document.data


def place(document: Document, *path: str | int) -> tuple[int, int]:
    where = document.marks.value(path)
    return where.line, where.column


def test_places_of_keys_and_values() -> None:
    document = read(GOOD)
    assert place(document) == (1, 1)
    assert place(document, 0) == (1, 3)
    assert place(document, 0, "id") == (1, 7)
    assert place(document, 0, "caption") == (2, 12)
    assert place(document, 0, "caption", "en") == (2, 26)
    assert place(document, 0, "focus", 1) == (3, 16)
    assert place(document, 1, "id") == (4, 7)
    assert document.marks.key((0, "caption", "en")) == Location("facts/photos.yaml", 2, 22)


def test_the_place_of_what_is_not_there_is_what_is_around_it() -> None:
    document = read(GOOD)
    assert place(document, 1, "caption", "zh") == (4, 3)
    assert document.marks.key((1, "caption")).line == 4


def test_front_matter_is_moved_down() -> None:
    assert read("title: a\ndeck: b", 1).marks.value(("deck",)).line == 3


def test_other_line_separators_are_characters() -> None:
    document = read("a: x\u2028y\u0085z\nb: 1\n")
    assert document.data == {"a": "x y z", "b": 1}
    assert place(document, "b") == (2, 4)


def test_a_decimal_keeps_its_digits() -> None:
    assert str(data_of("a: 94.70")["a"]) == "94.70"


def test_quoted_scalars_are_words() -> None:
    assert data_of('["2021", \'true\', ""]') == ["2021", "true", ""]


def test_an_empty_text_is_nothing() -> None:
    assert data_of("") is None
    assert data_of("# only a comment\n") is None
    assert data_of("---\n") is None


@given(st.one_of(anything, markup, mutations(GOOD)))
def test_any_text_is_data_or_problems_inside_it(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    document = read(text)
    lines = text.split("\n")
    for problem in document.problems:
        assert 1 <= problem.location.line <= len(lines)
        assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1
    for line, column in (*document.marks.keys.values(), *document.marks.values.values()):
        assert 0 <= line < len(lines)
        assert 0 <= column <= len(lines[line])
