"""Tables: what they would lose, and what was meant for one."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


HEAD = "| a | b |\n| - | - |\n"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (HEAD + "| 1 | 2 |\n| 1 |\n| 1 | 2 | |\n| 1 | 2\n1 | 2 |\n", []),
        (HEAD + "| 1 | 2 | 3 |\n", [("lost-cell", 3, 11)]),
        (HEAD + "| 1 | 2 | | 4 |\n", [("lost-cell", 3, 13)]),
        (HEAD + "1 | 2 | 3\n", [("lost-cell", 3, 9)]),
        (
            HEAD + "| 1 | 2 | 3 | 4 |\n\n" + HEAD + "| 1 | 2 | 3 |\n",
            [("lost-cell", n, 11) for n in (3, 7)],
        ),
        (HEAD + "| 1 | 2 \\| 3 |\n", []),
        (HEAD + "| 1 \\| | `2\\|` | 3 |\n", [("lost-cell", 3, 18)]),
        (HEAD + "| 1 | `2|3` |\n", [("lost-cell", 3, 10)]),
        ("- 一\n\n  | a | b |\n  | - | - |\n  | 1 | 2 | 3 |\n", [("lost-cell", 5, 13)]),
        ("> | a |\n> | - |\n> | 1 | 2 |\n", [("lost-cell", 3, 9)]),
    ],
)
def test_cells_beyond_the_columns(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("| a | b |\n| - |\n| 1 | 2 |\n", [("not-a-table", 2, 1)]),
        ("| a | b |\n| —— | —— |\n| 1 | 2 |\n", [("not-a-table", 2, 1)]),
        ("字\n| a | b |\n| - | - | - |\n", [("not-a-table", 3, 1)]),
        ("- | a | b |\n  | －－ | －－ |\n", [("not-a-table", 2, 3)]),
        ("｜ a ｜ b ｜\n｜ - ｜ - ｜\n", [("not-a-table", 1, 1)]),
        ("特稿｜城市\n———\n", []),
        ("特稿 | 城市\n第二行 | 第三行\n", []),
        ("    | a | b |\n    | - |\n", []),
        ("```\n| a | b |\n| - |\n```\n", []),
    ],
)
def test_what_was_meant_for_a_table(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems


def test_the_line_below_the_headings_is_written_out() -> None:
    (problem,) = read("| a | b |\n| —— |\n")[1]
    assert problem.hint == "write | --- | --- |"
