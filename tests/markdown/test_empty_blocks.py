"""Blocks without words."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("- 甲\n-\n- 乙", 2, "list item"),
        ("1. 甲\n2. <!-- 注 -->", 2, "list item"),
        ("甲\n\n>\n", 3, "quotation"),
        ("| |\n|-|\n| |", 1, "table"),
        ("```\n\n```", 1, "code block"),
        ("- 甲\n\n  >", 3, "quotation"),
    ],
)
def test_what_is_empty(text: str, line: int, what: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.severity) == ("empty-block", "warning")
    assert problem.location.line == LINES_BEFORE + line
    assert problem.message == f"this {what} is empty"


@pytest.mark.parametrize(
    "text",
    [
        "- `a`",
        "- - 甲",
        "> ---",
        "| | 甲 |\n|-|-|\n| | |",
        "```python\n```",
        "> {number}`a`",
        "- \\\n",
    ],
)
def test_what_is_not(text: str) -> None:
    assert read(text)[1] == []
