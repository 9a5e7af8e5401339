"""Lines that were meant as a list."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1、第一\n2、第二", 1),
        ("1.甲\n2.乙", 1),
        ("1)甲\n2)乙", 1),
        ("-甲\n-乙", 1),
        ("*甲\n*乙", 1),
        ("（1）甲\n（2）乙", 1),
        ("(1) 甲\n（2） 乙", 1),
        ("１．甲\n２．乙", 1),
        ("•\u3000甲\n•\u3000乙", 1),
        ("· 甲\n· 乙", 1),
        ("一、甲\n二、乙", 1),
        ("（十）甲\n（十一）乙", 1),
        ("①甲\n②乙", 1),
        ("A、甲\nB、乙", 1),
        ("a) 甲\nb) 乙", 1),
        ("措施如下：\n1、甲\n2、乙\n完", 2),
        ("\u3000\u30001、甲\n\u3000\u30002、乙", 1),
        ("> 1、甲\n> 2、乙", 1),
        ("- 1、甲\n  2、乙", 1),
        ("- 甲\n-乙", 2),
        ("1. 甲\n2.乙", 2),
        ("甲[^1]\n\n[^1]: 1、甲\n2、乙", 3),
        ("-\u200b甲\n-\u200b乙", 1),
    ],
)
def test_lines_that_run_together(text: str, line: int) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.severity) == ("not-a-list", "warning")
    assert problem.location.line == LINES_BEFORE + line


@pytest.mark.parametrize(
    "text",
    [
        "1、第一\n\n2、第二",
        "1、第一\\\n2、第二",
        "1、第一  \n2、第二",
        "只有\n1、一行",
        "- 甲\n- 乙",
        "-5 度\n-3 度",
        "1.5亿\n2.3亿",
        "+86 139\n+86 138",
        "*甲*\n*乙*",
        "——甲\n——乙",
        "2021、2022年\n2023年",
        "3、甲\n1、乙",
        "```\n1、甲\n2、乙\n```",
        "见第1、\n2、3条",
    ],
)
def test_prose(text: str) -> None:
    assert read(text)[1] == []


def test_each_run_is_reported_once() -> None:
    assert len(read("1、甲\n2、乙\n3、丙\n-丁\n-戊\n-己")[1]) == 2
