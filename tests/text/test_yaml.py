"""YAML to data, with the place of every key and value."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.problems.problems import Location
from site_builder.text.source import Source
from site_builder.text.yaml import Document, read_yaml
from site_builder.text.yaml_slips import plain_value
from tests.support.texts import anything, markup, mutations

GOOD = """\
- id: street
  caption: {zh: 一条街, en: A street}   # a comment
  focus: [0.5, 0.25]
- id: "second"
  taken: 2021-09
"""


def read(text: str, line_offset: int = 0) -> Document:
    return read_yaml(Source("facts/photos.yaml", text), line_offset)


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2021", 2021),
        ("-5", -5),
        ("+5", 5),
        ("0", 0),
        ("08", "08"),
        ("007", "007"),
        ("2021-09-17", "2021-09-17"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1f", "0x1f"),
        ("94.70", Decimal("94.70")),
        (".5", Decimal("0.5")),
        ("1e3", Decimal("1e3")),
        (".nan", ".nan"),
        (".inf", ".inf"),
        ("-.inf", "-.inf"),
        ("9" * 25, Decimal("9" * 25)),
        ("9" * 40, "9" * 40),
        ("9" * 19, int("9" * 19)),
    ],
)
def test_plain_scalars(text: str, value: Any) -> None:
    found = plain_value(text)
    assert found == value
    assert type(found) is type(value)
    assert data_of(f"a: {text}") == {"a": value}


def test_a_decimal_keeps_its_digits() -> None:
    assert str(data_of("a: 94.70")["a"]) == "94.70"


def test_quoted_scalars_are_words() -> None:
    assert data_of('["2021", \'true\', ""]') == ["2021", "true", ""]


def test_an_empty_text_is_nothing() -> None:
    assert data_of("") is None
    assert data_of("# only a comment\n") is None
    assert data_of("---\n") is None


def test_aliases_stand_for_what_they_repeat() -> None:
    assert data_of("a: &x {zh: 甲}\nb: *x") == {"a": {"zh": "甲"}, "b": {"zh": "甲"}}


def test_a_long_file_without_aliases_is_no_bomb() -> None:
    text = "".join(f"- {{a: {n}, b: [x, y, z]}}\n" for n in range(10_000))
    assert len(data_of(text)) == 10_000


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x [*x]", "yaml-cycle", 1),
        ("b: 1\na: &x\n  b: *x", "yaml-cycle", 2),
        ("- &a [" + "x," * 200 + "]\n- [" + "*a," * 200 + "]", "yaml-bomb", 2),
        ("a: " + "[" * 40 + "]" * 40, "bad-yaml", 1),
        ("[" * 2000, "bad-yaml", 1),
        ("? " * 100_000 + "a", "bad-yaml", 1),
        ("- " * 100_000 + "a", "bad-yaml", 1),
        ("{a: " * 100_000, "bad-yaml", 1),
        ("\n".join(" " * n + "a:" for n in range(800)), "bad-yaml", 33),
        ("a: !!python/name:os.system x", "yaml-tag", 1),
        ("a: !x y", "yaml-tag", 1),
        ("a: &a {b: 1}\nc: {d: 2, <<: *a}", "yaml-merge", 2),
        ("a: 1\nb: 2\na: 3", "duplicate-key", 3),
        ("- a: 1\n  b: 2\n  a: 3\n  b: 4\n  c: 5", "duplicate-key", 3),
        ("? [a]\n: b", "bad-yaml", 1),
        ("a: \x07", "bad-yaml", 1),
        ('a: ok\nb: "\\v"', "not-text", 2),
        ('a: ok\nb: "\\0"', "not-text", 2),
    ],
)
def test_traps_are_one_problem(text: str, code: str, line: int) -> None:
    (problem,) = read(text).problems
    assert (problem.code, problem.location.line) == (code, line)


def test_a_merge_is_refused_with_the_mend_and_a_quoted_one_is_a_key_like_others() -> None:
    (problem,) = read("- id: a\n- <<: {a: 1}").problems
    assert (problem.location.line, problem.location.column) == (2, 3)
    assert problem.message == "merging ('<<') is not supported"
    assert problem.hint == "write out the keys that it would bring in"
    assert data_of('"<<": {a: 1}') == {"<<": {"a": 1}}


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
