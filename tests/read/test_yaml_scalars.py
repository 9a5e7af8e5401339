"""Words that a '#' cuts off, where no comment was meant."""

import pytest

from site_builder.read.positions import read_yaml
from site_builder.read.source import Source
from site_builder.read.yaml_scalars import scalars


def places(text: str) -> list[str]:
    problems = read_yaml(Source("a.yaml", text), line_offset=1).problems
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


def test_scalars_up_to_where_the_parser_stops() -> None:
    found = list(scalars("a: 'b'\nc: |\n  d\n}"))
    assert [(scalar.start, scalar.style) for scalar in found] == [
        (0, ""),
        (3, "'"),
        (7, ""),
        (10, "|"),
    ]
