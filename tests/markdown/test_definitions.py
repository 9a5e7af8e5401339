"""Definitions of links and footnotes: no word of them vanishes without a problem."""

import pytest

from tests.support.markdown import LINES_BEFORE, body_html, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[编者按]: 本文据《衡阳日报》写成，有删节。", [("lost-text", 1, 1)]),
        (
            "甲\n\n[记者]: 您怎么看？\n[王靖]: 很好。\n乙",
            [("lost-text", 3, 1), ("lost-text", 4, 1)],
        ),
        ("> [说明]: 引文里的话", [("lost-text", 1, 3)]),
        ("- 甲\n- [图一]: 桥", [("lost-text", 2, 3)]),
        ("1. > [图一]: 桥", [("lost-text", 1, 6)]),
        ("甲[^1]\n\n[^1]: 注\n\n    [图]: 桥", [("lost-text", 5, 5)]),
        (":::{quote}\n甲\n\n[乙]: 丙\n:::", [("lost-text", 4, 1)]),
        ("[记\n者]:\n您怎么看？\n“题”", [("lost-text", 1, 1)]),
        ("[甲]: 乙 '题'", [("lost-text", 1, 1)]),
        ("[a]: https://a.b", [("unused-definition", 1, 1)]),
        ("[a]: https://a.b\n[A]: https://c.d\n\n[a]", [("duplicate-id", 2, 1)]),
        ("[a]: https://a.b\n[A]: 您怎么看？\n\n[a]", [("lost-text", 2, 1)]),
        ("[a]: javascript:x", [("unused-definition", 1, 1)]),
    ],
)
def test_definitions_of_links(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    "text",
    [
        "[a]: https://a.b\n\n[甲][a]",
        "[甲]\n\n[甲]: ../b/article.zh.md",
        "[编者按]：本文有删节。",
        "\\[编者按]: 本文有删节。",
        "[Editor]: This story was cut.",
        "`[编者按]: 本文`",
        "    [编者按]: 本文",
        "甲\n[记者]: 您怎么看？",
    ],
)
def test_what_shows_all_its_words(text: str) -> None:
    assert found(text) == []


def test_what_to_write_shows_the_words() -> None:
    (problem,) = read("[编者按]: 有删节。")[1]
    assert problem.is_error
    assert problem.hint == "write '：', or put a backslash before the '['"
    assert "有删节。" in body_html("[编者按]：有删节。")
    assert "[编者按]: 有删节。" in body_html("\\[编者按]: 有删节。")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("字[^a]\n\n[^a]:\n注文", [("empty-block", 3, 1)]),
        ("字[^a]\n\n[^a]:", [("empty-block", 3, 1)]),
        ("字[^a]\n\n> [^a]: \n> 甲", [("empty-block", 3, 3)]),
        ("字\n\n[^a]: 注", [("unused-footnote", 3, 1)]),
        ("字\n\n> 甲\n>\n> [^a]: 注", [("unused-footnote", 5, 3)]),
        ("- 字\n\n  [^a]: 注", [("unused-footnote", 3, 3)]),
        (
            "字[^a]\n\n[^a]: 甲\n\n[^a]: 乙\n\n[^a]: 丙",
            [("duplicate-id", 5, 1), ("duplicate-id", 7, 1)],
        ),
    ],
)
def test_footnotes(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert found(text) == problems


def test_of_two_footnotes_the_first_counts() -> None:
    assert "甲" in body_html("字[^a]\n\n[^a]: 甲\n\n[^a]: 乙")


def test_a_footnote_may_begin_on_the_next_line() -> None:
    assert found("字[^a]\n\n[^a]:\n    注文") == []


def test_footnotes_by_the_thousand_are_read_in_linear_time() -> None:
    text = "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(3000))
    assert len(read(text)[0].notes) == 3000
