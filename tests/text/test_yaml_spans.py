"""Where the values of a YAML text begin and end."""

import pytest

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from site_builder.text.yaml_nodes import Path
from site_builder.text.yaml_spans import spans_of

CASES: list[tuple[str, Path, str]] = [
    ("a: b c  # d\n", ("a",), "b c"),
    ("a: b\n  c\n\nd: e\n", ("a",), "b\n  c"),
    ("a: {b: c d , e: f}\n", ("a", "b"), "c d"),
    ("a: 'b: c'\n", ("a",), "'b: c'"),
    ('a: "b\n\n  c"  # d\n', ("a",), '"b\n\n  c"'),
    ("a: |\n  b\n  c\n\n# d\ne: f\n", ("a",), "|\n  b\n  c"),
    ("a:\n  - >-\n    b\n    c\n  - d\n", ("a", 0), ">-\n    b\n    c"),
    ("a: !!str b\n", ("a",), "b"),
    ("a: &x b\nc: *x\n", ("c",), "b"),
    ('a: ""\n', ("a",), '""'),
    ("a:\nb: c\n", ("a",), ""),
    ("a: b", ("a",), "b"),
]


@pytest.mark.parametrize(("text", "path", "expected"), CASES)
def test_scalars(text: str, path: Path, expected: str) -> None:
    assert between(text, path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {one: b, other: 'c'}  # d\n", "{one: b, other: 'c'}"),
        ("a:\n  one: b\n  other: c # d\ne: f\n", "one: b\n  other: c"),
        ("- a\n", ""),
    ],
)
def test_mappings(text: str, expected: str) -> None:
    assert between(text, ("a",), is_mapping=True) == expected


def test_places_of_a_part_are_the_files() -> None:
    source = Source("a.md", "---\ntitle: T\n---\n").part(4, 13)
    start, end = spans_of(source).of(read_yaml(source).marks, ("title",))
    assert (start.line, start.column, end.line, end.column) == (2, 8, 2, 9)


def test_broken_yaml_has_the_values_before_the_fault() -> None:
    assert between("a: b\nc: [\n", ("a",)) == ""
    assert spans_of(Source("a.yaml", "a: b\nc: ]\n")).scalars


def test_what_is_nested_too_deeply_is_read_no_further() -> None:
    """The parser takes longer for each level: two hundred thousand would take minutes."""
    known = spans_of(Source("a.yaml", f"a: b\nc: {'[' * 200_000}d\n")).scalars
    assert known.keys() == {(0, 0), (0, 3), (1, 0)}


def between(text: str, path: Path, *, is_mapping: bool = False) -> str:
    source = Source("a.yaml", text)
    start, end = spans_of(source).of(read_yaml(source).marks, path, is_mapping=is_mapping)
    first, last = (source.offset(place.line) + place.column - 1 for place in (start, end))
    return text[first:last]


def test_of_what_nests_without_end_the_rest_is_not_read() -> None:
    assert spans_of(Source("a.yaml", "- " * 200_000)).collections == {}
