"""Directives in code, and code about directives."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.severity, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("字\n\n```{timeline}\n```\n", ("error", 3, 1)),
        ("~~~ {photo} street\n~~~\n", ("error", 1, 1)),
        ("- 一\n\n  ```{photo} street\n  ```\n", ("error", 3, 3)),
        ("字\n\n    :::{gallery} a b\n    :::\n", ("warning", 3, 5)),
        ("字\n\n\t：：：{gallery} a b\n", ("warning", 3, 2)),
    ],
)
def test_directives_in_code(text: str, problem: tuple[str, int, int]) -> None:
    assert found(text) == [problem]
    assert [p.code for p in read(text)[1]] == ["stray-fence"]


@pytest.mark.parametrize(
    "text",
    [
        "````\n```{timeline}\n```\n````\n",
        "```md\n:::{photo} street\n:::\n```\n",
        "```{r}\nplot(1)\n```\n",
        "```python\n```\n",
        "    print(':::{photo}')\n",
        "字\n\n    如下：\n    :::{photo} street\n",
    ],
)
def test_code(text: str) -> None:
    assert found(text) == []


def test_what_to_write() -> None:
    (problem,) = read("```{gallery} a b\n```\n")[1]
    assert problem.message == "'```{gallery} a b' doesn't open a directive"
    assert problem.hint == "write :::{gallery} a b, and close it with a line :::"
