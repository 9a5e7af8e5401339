"""Spans whose second date leaves out what it shares with the first (ISO 8601-1:2019, 5.5.2.3)."""

import pytest

from site_builder.edtf.hints import nearest
from site_builder.edtf.span_hints import shortened

SPANS = [
    ("2021-09/11", "2021-09/2021-11"),
    ("2021-11-17/19", "2021-11-17/2021-11-19"),
    ("2021-11-17/12-03", "2021-11-17/2021-12-03"),
    ("2021-11-17--19", "2021-11-17/2021-11-19"),
    ("2021-09–11", "2021-09/2021-11"),
    ("2021.9-11", "2021-09/2021-11"),
    ("2021.9～11", "2021-09/2021-11"),
    ("2021/09-11", "2021-09/2021-11"),
    ("2021/09/11-17", "2021-09-11/2021-09-17"),
    ("2021-21/23", "2021-21/2021-23"),
    ("2021年9-11月", "2021-09/2021-11"),
    ("2021年9月—11月", "2021-09/2021-11"),
    ("2021年9月1-5日", "2021-09-01/2021-09-05"),
    ("2021/09/11", "2021-09-11"),
    ("2021年9-11日", "2021-09-11"),
    ("2021-11/09", "2021-11-09"),  # no interval ends before it starts
    ("2021-09/23", "2021-09-23"),  # nor in a month that does not exist
    ("2021-11-17/16", None),
    ("2021-09--2021-11", "2021-09/2021-11"),
    ("17–19 November 2021", "2021-11-17/2021-11-19"),
    ("November 17–19, 2021", "2021-11-17/2021-11-19"),
    ("17 November – 3 December 2021", "2021-11-17/2021-12-03"),
    ("September–November 2021", "2021-09/2021-11"),
    ("Sept. – Nov. 2021", "2021-09/2021-11"),
    ("from September to November 2021", "2021-09/2021-11"),
    ("17 November – 2021", None),
]


@pytest.mark.parametrize(("text", "hint"), SPANS)
def test_hint(text: str, hint: str | None) -> None:
    assert nearest(text) == hint


@pytest.mark.parametrize(
    "text", ["2021", "2021-09-11", "2021/09/11", "2021/2023", "the first – and the last", "", "–"]
)
def test_all_others_are_left_alone(text: str) -> None:
    assert shortened(text) is None
