"""The words for broken YAML. Whole files are in tests/sites/bad/yaml-*."""

import pytest

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

HALF = "this escape is half a character, as JSON writes it; YAML needs the whole one"
OWN = "which has a meaning of its own in YAML"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\tb: 1", "2:1", "expected spaces here, found a tab"),
        ("a: b: c", "1:5", "this ':' makes a key where none can be"),
        ("a: @x", "1:4", "an unquoted text can't begin with this character"),
        ("a: `x", "1:4", "an unquoted text can't begin with this character"),
        ("a: %x", "1:4", "an unquoted text can't begin with this character"),
        ("a: 'x", "1:4", "this quotation mark is never closed"),
        ('a: "\\q"', "1:5", "'\\' has a meaning of its own in \"…\""),
        ('a: "x \\ud83d\\ude00"', "1:7", HALF),
        ('{"a": "\\uD83D x"}', "1:8", HALF),
        ('a: "\\ude00"', "1:5", HALF),
        ("a: 他说:", "1:6", "a ':' at the end of a text makes it a key"),
        ("- a: b\n  c: d e:\n", "2:9", "a ':' at the end of a text makes it a key"),
        ("a: b\n  c:\n", "2:4", "this ':' makes a key where none can be"),
        ("a: *", "1:4", f"a text can't begin with '*', {OWN}"),
        ("a: *x", "1:4", "'*' at the beginning of a text refers to a '&', and there is none"),
        ("a: & x", "1:4", f"a text can't begin with '&', {OWN}"),
        ("a: [1, 2", "1:4", "this '[' is never closed"),
        ("a: {b: 1", "1:4", "this '{' is never closed"),
        ('a: {b: "x}', "1:8", "this quotation mark is never closed"),
        ('a: {b: "x"y}', "1:11", "nothing can follow a closing quotation mark"),
        ("a: 'it's'", "1:8", "nothing can follow a closing quotation mark"),
        ("a: 1\nb", "2:1", "this line has no ':'"),
        ("a: 1\n---\nb: 2", "2:1", "a second document begins here"),
        ("a: 1\n...\nb: 2", "3:1", "the file should have ended before this"),
        ("{a: 1}}", "1:7", "the file should have ended before this"),
        ("a: {b} x", "1:8", "nothing can follow a closing bracket"),
        ("a: [b] x", "1:8", "nothing can follow a closing bracket"),
        ("a: }", "1:4", "an unquoted text can't begin with this character"),
        ("a: [", "1:5", "a value is missing here"),
        ("a: [b, , c]", "1:8", "a value is missing here"),
        ("a: ? b", "1:4", f"a text can't begin with '?', {OWN}"),
        ("a: {b? :]", "1:8", "this ':' makes a key where none can be"),
        ("a: !<x", "1:4", f"a text can't begin with '!', {OWN}"),
        ("a: !!", "1:4", f"a text can't begin with '!', {OWN}"),
        ("a: !b!c", "1:4", f"a text can't begin with '!', {OWN}"),
        ("%", "1:1", f"a line can't begin with '%', {OWN}"),
        ("% of all: b", "1:1", f"a line can't begin with '%', {OWN}"),
        ("%TAG ! x%", "1:1", f"a line can't begin with '%', {OWN}"),
        ('a: "\\uD8"', "1:7", "'\\' has a meaning of its own in \"…\""),
        ("a: [x]]", "1:7", "this bracket closes nothing"),
        ("- a\nb: c", "2:1", "this isn't aligned with the entries above"),
        ("a: 1\n- b", "2:1", "this isn't aligned with the keys above"),
        ("a: -", "1:4", "an entry '- ' can't begin here"),
        ("a: |x", "1:4", "after '|' or '>', text begins on the next line"),
        ("%YAML 9.9\n---\na: 1", "1:1", "Site Builder doesn't know this version of YAML"),
        ("a：b\nc: d", "1:2", "a full-width colon doesn't end a key"),
        ("a: {zh: 一， en: b}", "1:10", "a full-width comma doesn't separate entries"),
        ("a: {zh: b, en: c: d}", "1:17", "this ':' makes a key where none can be"),
        ("a: [b: c: d]", "1:9", "this ':' makes a key where none can be"),
        ('- a: "1\n- a: "2"\n', "1:6", "this quotation mark is never closed"),
        ("- a: '1\n- a: '2'\n", "1:6", "this quotation mark is never closed"),
        ('a:\n  b: "1\n  c: {d: "2"}', "2:6", "this quotation mark is never closed"),
        ('a: {b: "1, c: "2"}', "1:8", "this quotation mark is never closed"),
        ('a: {b: "c: "d""}', "1:13", "nothing can follow a closing quotation mark"),
        ('a: "b\n  so it is:"\nd', "3:1", "this line has no ':'"),
        ('a: "b\n  so it is:"\n  d', "3:3", "this isn't aligned with the keys above"),
        ('a: "b\n  c" d', "2:6", "nothing can follow a closing quotation mark"),
        ("a: \x01", "1:4", "YAML doesn't allow the character U+0001"),
    ],
)
def test_faults(text: str, place: str, message: str) -> None:
    (problem,) = read_yaml(Source("a.yaml", text)).problems
    assert f"{problem.location}: {problem.message}" == f"a.yaml:{place}: {message}"
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (r'a: "\ud83d\ude00"', r"write the character itself, 😀, or \U0001F600"),
        (r'["\uD83D\uDE00"]', r"write the character itself, 😀, or \U0001F600"),
        (r'a: "\ud842\udfb7"', r"write the character itself, 𠮷, or \U00020BB7"),
        (r'a: "\ud83d"', "its other half is missing: delete it, or write the character itself"),
        (r'a: "\q"', r"write '\\'"),
    ],
)
def test_what_to_write_for_the_halves_of_a_character(text: str, hint: str) -> None:
    (problem,) = read_yaml(Source("a.yaml", text)).problems
    assert problem.hint == hint


def test_the_way_that_is_named_is_right() -> None:
    assert read_yaml(Source("a.yaml", r'a: "\U0001F600"')).data == {"a": "😀"}
