"""Links that did not take."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("［链接］(https://a.b)", (1, 1), "write [words](address)"),
        ("见［链接］（https://a.b）", (1, 2), "write [words](address)"),
        ("见【链接】(../b/article.zh.md)", (1, 2), "write [words](address)"),
        ("见[链接］(https://a.b)", (1, 2), "write [words](address)"),
        ("[甲] (https://a.b)", (1, 4), "write ]( with nothing in between"),
        ("[甲]\u3000（https://a.b）", (1, 4), "write ]( with nothing in between"),
        ("> [甲]\n> (https://a.b)", (1, 6), "write ]( with nothing in between"),
        ("丁[链[^1]](https://a.b)\n\n[^1]: 注", (1, 8), "move that after"),
        ("[一 [二](https://a.b) 三](https://c.d)", (1, 22), "move that after"),
        ("[](https://a.b)", (1, 4), "write its text between [ and ]"),
        ("字[\u200b](https://a.b)", (1, 6), "write its text between [ and ]"),
    ],
)
def test_errors(text: str, place: tuple[int, int], hint: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.is_error) == ("bad-link", True)
    assert found(text) == [("bad-link", *place)]
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("见[未定][nope]", 2, "add a line: [nope]: https://…"),
        ("见[未定][]", 2, "add a line: [未定]: https://…"),
        ("[甲][bridge] [乙][bridg]\n\n[bridge]: https://a.b", 13, "did you mean 'bridge'?"),
        (
            "见https://a.b/c?d=1。",
            2,
            "write <https://a.b/c?d=1>, or [words](https://a.b/c?d=1)",
        ),
        ("（http://a.b）", 2, "write <http://a.b>, or [words](http://a.b)"),
    ],
)
def test_links_that_lack_something(text: str, column: int, hint: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.severity, problem.hint) == ("bad-link", "warning", hint)
    assert problem.location[1:] == (LINES_BEFORE + 1, column)


@pytest.mark.parametrize(
    "text",
    [
        "文献[1][2]，a[i][j]",
        "see [1] (https://example.org/)",
        "[sic]，[编者按]：字，{注}",
        "［编者注］（见下），【图】(见下)",
        "[甲]（见下） [乙] (see below)",
        "\\[甲\\] (https://a.b)",
        "`[甲] (https://a.b)`",
        "[`代码`](https://a.b) [**重**](https://a.b)",
        "[甲][a]、[a]\n\n[a]: https://a.b",
        "见<https://a.b/c>、[https://a.b/c](https://a.b/c)、[见 https://a.b](https://a.b)、`https://a.b`",
    ],
)
def test_what_is_sound(text: str) -> None:
    assert found(text) == []
