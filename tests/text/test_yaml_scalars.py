"""The scalars of a YAML text."""

from decimal import Decimal
from typing import Any

import pytest

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from site_builder.text.yaml_scalars import plain_value, scalars


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
    assert read_yaml(Source("a.yaml", f"a: {text}")).data == {"a": value}


def test_scalars_up_to_where_the_parser_stops() -> None:
    found = list(scalars("a: 'b'\nc: |\n  d\n}"))
    assert [(scalar.start, scalar.style) for scalar in found] == [
        (0, ""),
        (3, "'"),
        (7, ""),
        (10, "|"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: &x\n  一\n  b\nc: *x",
        "a: &x # a comment\n  一\n  b\nc: *x",
        "a: &x\n  '一\n   b'\nc: *x",
        "a: !!str &x\n  一\n  b\nc: *x",
        "a: &x >\n  一\n  b\nc: *x",
        "{a: &x 一\n  b, c: *x}",
    ],
)
def test_a_tag_or_an_anchor_before_a_wrapped_text(text: str) -> None:
    document = read_yaml(Source("a.yaml", text), tag="zh")
    assert document.data == {"a": "一b", "c": "一b"}
    assert document.problems == ()
