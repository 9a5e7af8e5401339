"""Slips of the keyboard in broken YAML. Whole files are in tests/sites/bad/yaml-*."""

import pytest

from site_builder.read.positions import read_yaml
from site_builder.read.source import Source

COMMA = "a full-width comma does not divide entries; write ',' and a space, not '，'"


def told(text: str) -> list[str]:
    problems = read_yaml(Source("a.yaml", text)).problems
    return [f"{p.location.line}:{p.location.column} {p.message}; {p.hint}" for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- id:a\n  b: c", "1:5 this ':' does not end a key; write a space after ':'"),
        ("a:{b: c, d: e}", "1:2 this ':' does not end a key; write a space after ':'"),
        ("a:b\n\n# c\nd: e", "1:2 this ':' does not end a key; write a space after ':'"),
        ("-a: b\n  c: d", "1:1 this '-' begins no entry; write a space after '-'"),
        ("- a: b\n-a: c", "2:1 this '-' begins no entry; write a space after '-'"),
        ("a: ｛b: c｝", "1:4 a full-width '｛' opens nothing; write '{', not the full-width '｛'"),
        (
            "a: ｛\n  b: c",
            "1:4 a full-width '｛' opens nothing; write '{', not the full-width '｛'",
        ),
        ("a: {b: c，d: e}", f"1:9 {COMMA}"),
        ("- {b: c，d: [e]，f: g}", f"1:8 {COMMA}"),
        ("a: {b: c， d:\n e}", f"1:9 {COMMA}"),
    ],
)
def test_slips(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a: b\n\xa0\xa0c: d", "2:1"),
        ("- a: b\n \xa0c: d", "2:2"),
        ("a:\xa0{b: c, d: e}", "1:3"),
        ("-\xa0a: b\n  c: d", "1:2"),
        ("a: b\nc: {d:\xa0{e: f}}", "2:7"),
    ],
)
def test_spaces_that_are_none_to_yaml_are_named(text: str, place: str) -> None:
    for space, name in (
        ("\xa0", "U+00A0 (no-break space)"),
        ("\u3000", "U+3000 (ideographic space)"),
    ):
        message = f"a space is due here, but this is {name}; write a plain space"
        assert told(text.replace("\xa0", space))[0] == f"{place} {message}"


def test_every_full_width_colon_at_the_place_of_a_key_is_told_at_once() -> None:
    for text in ("- a：b\n  c: d\n- a：e：f", "a：b\nc：d", "a: b\nc：d\ne：f"):
        lines = [n for n, line in enumerate(text.split("\n"), 1) if "：" in line]
        problems = read_yaml(Source("a.yaml", text)).problems
        assert [problem.location.line for problem in problems] == lines
        assert {problem.message for problem in problems} == {
            "a full-width colon does not end a key"
        }


@pytest.mark.parametrize(
    "text",
    [
        "a: 出现在 [The Craft][3] 播客上，谈论了:",
        "a: 出现在 {b} 播客上，b:",
        "a: 【独家】街道: 市场",
        "a: ［独家］街道: 市场",
        "a: b，c: d",
    ],
)
def test_what_stands_in_a_text_is_no_slip(text: str) -> None:
    (said,) = told(text)
    assert "a ':'" in said
    assert said.endswith("in quotes") or "align keys" in said
    assert said.startswith(f"1:{text.rindex(':') + 1} ")


def test_the_line_above_is_not_to_blame_for_its_headline() -> None:
    assert told("- a: 【独家】\n  b: c: d") == [
        "2:7 a ':' stands where no key can be; put text that contains ': ' in quotes, and align"
        " keys with those above them"
    ]


def test_sound_texts_have_no_slips() -> None:
    for text in ("a: x:y", "a: b：c", 'a: "\u3000b"', "a:\n  - https://example.org/", "a: -b"):
        assert told(text) == []
