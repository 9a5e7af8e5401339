"""`**` that neither starts nor ends bold text."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("这是**重点。", [(1, 3)]),
        ("**重点**与**", [(1, 8)]),
        ("字**重点。\n\n字**，另一段", [(1, 2), (3, 2)]),
        ("一\n这是** 重点 **。", [(2, 3)]),
        ("** 重点 ** 字", [(1, 1)]),
        ("\\*\\*注 **一** 二**三", [(1, 14)]),
        ("> 一\n> 二**三", [(2, 4)]),
        ("- 一\n- 二**三", [(2, 4)]),
        ("| 二**三 | 四 |\n| - | - |\n| 五 | 六**七 |", [(1, 4), (3, 8)]),
        ("[字**](https://example.org/)", [(1, 3)]),
        ("## 字** {#a}", [(1, 5)]),
        ("字[^1]\n\n[^1]: 一**二", [(3, 8)]),
    ],
)
def test_places(text: str, places: list[tuple[int, int]]) -> None:
    assert found(text) == [("stray-asterisks", *place) for place in places]
    assert not any(problem.is_error for problem in read(text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "这是**重点**，***又***一*个*",
        "*一**二**三*",
        "[**字**](https://example.org/)",
        "\\*\\*字 \\**字",
        "`a**b` 与 `**`",
        "2**10 = 1024，a ** b",
        "2**3=8，3**2=9",
        "半径(a+b)**2，(1 + r)**-n，π**2，x**(n+1)",
        "2*3=6，4*5=20，5 * 3 * 2",
        "138****1234",
        "    a **b",
        "```\n**字\n```",
        "***",
        "一 * 二",
    ],
)
def test_what_is_sound(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("这是**重点。", "write **words** without a space inside"),
        ("** 重点 ** 字", "write **words** without a space inside"),
        ('a**"b"**', "'**' has no effect between 'a' and '\"': put '\"' outside it"),
        ("**well done.**he said", "'**' has no effect between 'h' and '.'"),
        ("a**🎉好**", "'**' has no effect between 'a' and '🎉': put '🎉' outside it"),
    ],
)
def test_hints_say_what_is_in_the_way(text: str, hint: str) -> None:
    (problem,) = read(text)[1]
    assert problem.hint.startswith(hint)
