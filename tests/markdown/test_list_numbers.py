"""Numbers of lists that readers see as others."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("1. 甲\n3. 丙", 2, "readers see this item as number 2, not 3"),
        ("5) 甲\n4) 丙", 2, "readers see this item as number 6, not 4"),
        ("1. 甲\n2. 乙\n   - 丙\n\n2. 丁\n7. 戊", 5, "readers see this item as number 3, not 2"),
        ("- 1. 甲\n  3. 丙", 2, "readers see this item as number 2, not 3"),
    ],
)
def test_wrong_numbers(text: str, line: int, message: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.severity, problem.message) == ("list-number", "warning", message)
    assert problem.location.line == LINES_BEFORE + line


@pytest.mark.parametrize(
    "text",
    [
        "1. 甲\n2. 乙\n3. 丙",
        "1. 甲\n1. 乙\n1. 丙",
        "7. 甲\n8. 乙",
        "- 甲\n- 乙",
        "2021. 年",
        "0. 甲\n1. 乙",
    ],
)
def test_sound_numbers(text: str) -> None:
    assert read(text)[1] == []
