"""Slips of the keyboard in broken YAML. Whole files are in tests/sites/bad/yaml-*."""

import pytest

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

COMMA = "a full-width comma doesn't separate entries; write ',' and a space, not '，'"


def told(text: str) -> list[str]:
    problems = read_yaml(Source("a.yaml", text)).problems
    return [f"{p.location.line}:{p.location.column} {p.message}; {p.hint}" for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- id:a\n  b: c", "1:5 this ':' doesn't end a key; write a space after ':'"),
        ("a:{b: c, d: e}", "1:2 this ':' doesn't end a key; write a space after ':'"),
        ("a:b\n\n# c\nd: e", "1:2 this ':' doesn't end a key; write a space after ':'"),
        ("-a: b\n  c: d", "1:1 this '-' doesn't begin an entry; write a space after '-'"),
        ("- a: b\n-a: c", "2:1 this '-' doesn't begin an entry; write a space after '-'"),
        (
            "a: ｛b: c｝",
            "1:4 YAML doesn't recognise a full-width '｛'; write '{', not the full-width '｛'",
        ),
        (
            "a: ｛\n  b: c",
            "1:4 YAML doesn't recognise a full-width '｛'; write '{', not the full-width '｛'",
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
        message = f"expected a space here, found {name}; write a plain space"
        assert told(text.replace("\xa0", space))[0] == f"{place} {message}"


def test_every_full_width_colon_at_the_place_of_a_key_is_told_at_once() -> None:
    for text in ("- a：b\n  c: d\n- a：e：f", "a：b\nc：d", "a: b\nc：d\ne：f"):
        lines = [n for n, line in enumerate(text.split("\n"), 1) if "：" in line]
        problems = read_yaml(Source("a.yaml", text)).problems
        assert [problem.location.line for problem in problems] == lines
        assert {problem.message for problem in problems} == {"a full-width colon doesn't end a key"}


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
    assert "this ':'" in said or "a ':'" in said
    assert said.endswith("in quotes") or "align keys" in said
    assert said.startswith(f"1:{text.rindex(':') + 1} ")


def test_the_line_above_is_not_to_blame_for_its_headline() -> None:
    assert told("- a: 【独家】\n  b: c: d") == [
        "2:7 this ':' makes a key where none can be; put text that contains ': ' in quotes,"
        " and align keys with those above them"
    ]


def test_sound_texts_have_no_slips() -> None:
    for text in ("a: x:y", "a: b：c", 'a: "\u3000b"', "a:\n  - https://example.org/", "a: -b"):
        assert told(text) == []


def places(text: str) -> list[str]:
    problems = read_yaml(Source("a.yaml", text, lines_above=1)).problems
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: We are #1 again", ["2:11 lost-text"]),
        ("a: 四号桥 #4 号。\nb: 桥\t#5", ["2:8 lost-text", "3:6 lost-text"]),
        ("a: #1 again", ["2:4 lost-text"]),
        ("- #1 again", ["2:3 lost-text"]),
        ("a: We are #1\n  again", ["2:11 lost-text"]),
        ("a: {b: c, d: Bridge #4}\ne: f", ["2:21 lost-text"]),
        ("a: {b: c, d: Bridge # 4}\ne: f", ["2:21 lost-text"]),
        ("a: [b #1, c]", ["2:7 lost-text"]),
        ("a: [#1, c]", ["2:5 lost-text"]),
        ("a: [b, #1]", ["2:8 lost-text"]),
        ("a: b #1\nc: [", ["2:6 lost-text", "3:5 bad-yaml"]),
    ],
)
def test_text_behind_a_number_sign(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a comment\n#another\nc: d",
        "a: b # see #4",
        "a: b ## 4",
        "a: \"We are #1\"\nb: 'x #2'",
        "a: C#4\nb: https://example.org/#c",
        "a: #4\n  b: c",
        "a: |\n  We are #1\nb: c #",
        "a: b #\u3000注",
    ],
)
def test_comments_and_quoted_texts(text: str) -> None:
    assert places(text) == []


def test_a_text_that_is_cut_off_as_a_whole_is_not_empty() -> None:
    assert read_yaml(Source("a.yaml", "a: #1 again\nb: #")).data == {"a": "#1 again", "b": None}
