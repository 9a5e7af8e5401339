"""Where the words of units begin and end in their file."""

import pytest

from tests.support.markdown import LINES_BEFORE
from tests.support.units import body_units, read_units, written

CASES = [
    ("## 甲 乙 {#a}\n", {"a": "甲 乙"}),
    ("## A # ## {#a}\n", {"a": "A #"}),
    ("## # #\n", {"section-1": "#"}),
    ("甲\n=\n乙\n---\n", {"top-1": "甲", "section-1": "乙"}),
    ("\u3000\u3000甲。  \n  乙。 \n\n\n丙\n", {"top-1": "甲。  \n  乙。", "top-2": "丙"}),
    (
        "- 甲\n  乙\n\n  丙\n   - 丁\n\n  戊\n- 己\n",
        {
            "top-1.1": "甲\n  乙\n\n  丙",
            "top-1.1.1": "丁",
            "top-1.1.2": "戊",
            "top-1.2": "己",
        },
    ),
    ("1.  甲\n10) 乙\n", {"top-1.1": "甲", "top-2.1": "乙"}),
    ("-\t甲\n", {"top-1.1": "甲"}),
    ("> 甲\n> 乙\n>\n> - 丙\n丁\n", {"top-1.1": "甲\n> 乙", "top-1.2": "丙\n丁"}),
    (
        ":::{quote}\n甲\n乙\n\n丙\n——  丁 戊\n:::\n",
        {
            "top-1.1": "甲\n乙",
            "top-1.2": "丙",
            "top-1.3": "丁 戊",
        },
    ),
    (
        "| a | b |\n|---|---|\n| 1 \\| 2 | |  \n",
        {"top-1.r0": "| a | b |", "top-1.r1": "| 1 \\| 2 | |"},
    ),
    ("a | b\n--|--\n1 | 2\n", {"top-1.r0": "a | b", "top-1.r1": "1 | 2"}),
    ("> a | b\n> --|--\n> | 1 | 2\n", {"top-1.r0": "a | b", "top-1.r1": "| 1 | 2"}),
    ("```py\na\n  b\n\n```\n", {"top-1": "a\n  b\n"}),
    ("    a\n      b\n", {"top-1": "a\n      b"}),
    ("- 甲\n\n  ```\n  a\n  b\n  ```\n", {"top-1.1": "甲", "top-1.1.1": "a\n  b"}),
    (
        "甲[^a.b]\n\n[^a.b]: 乙\n    丙\n\n    丁\n",
        {
            "top-1": "甲[^a.b]",
            "note.a%2Eb": "乙\n    丙\n\n    丁",
        },
    ),
    (
        "甲 <!-- 注 -->\n\n<!-- 注 --> 乙<!-- 注 -->丙\n",
        {"top-1": "甲", "top-2": "乙<!-- 注 -->丙"},
    ),
    ("- <!-- 注 -->\n- 甲 <!-- 注\n 注 -->\n", {"top-1.2": "甲"}),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_what_stands_between_the_places(body: str, expected: dict[str, str]) -> None:
    reading = read_units(body)
    found = {unit.address: written(reading.source, unit) for unit in body_units(body)}
    assert found == expected


def test_lines_and_columns() -> None:
    (unit,) = body_units("\n- 甲\n  乙丙 <!-- 注 -->\n")
    assert (unit.location.line, unit.location.column) == (LINES_BEFORE + 2, 3)
    assert (unit.end.line, unit.end.column) == (LINES_BEFORE + 3, 5)
