"""Markup that did not take, and prose that only looks like it."""

import pytest

from site_builder.markdown.stray_markup import context_of
from tests.support.markdown import LINES_BEFORE, read


def found(text: str) -> list[tuple[str, int, int]]:
    problems = read(text)[1]
    return [(p.code, p.location.line - LINES_BEFORE, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "problem", "hint"),
    [
        ("这｛person｝`a`", ("unknown-role", 1, 2), "write {person}, not the full-width"),
        ("这{number｝`a`", ("unknown-role", 1, 2), "write {number}, not the full-width"),
        ("见[文]（article.zh.md）", ("bad-link", 1, 5), "write ( and ) around the address"),
        ("见[文](../b/article.zh.md）", ("bad-link", 1, 5), "write ( and ) around the address"),
        ("[文]（https://e.org/a_b_c）", ("bad-link", 1, 4), "write ( and ) around the address"),
        ("[文](https://例子.org/路 径)", ("bad-link", 1, 21), "write %20 for the space"),
        ("[文](../我的 稿/article.zh.md)", ("bad-link", 1, 10), "write %20 for the space"),
        ("这＊＊重点＊＊。", ("stray-asterisks", 1, 2), "write **, not the full-width ＊＊"),
        ("文[^1]\n\n[^1]：注", ("unknown-footnote", 3, 1), "write [^1]: with ':' and a space"),
        ("文\n\n[^1] ：注", ("unknown-footnote", 3, 1), "write [^1]: with ':' and a space"),
        ("文［^1］\n\n[^1]: 注，[^1]", ("unknown-footnote", 1, 2), "write [^1], not full-width"),
        ("文[＾1]", ("unknown-footnote", 1, 2), "write [^1], not full-width"),
        ("文[^1]\n\n［^1］：注", ("unknown-footnote", 3, 1), "write [^1]: with ':' and a space"),
        ("文[^1-9]\n\n[^1-1]: 注[^1-1]", ("unknown-footnote", 1, 2), "add a line"),
    ],
)
def test_what_did_not_take(text: str, problem: tuple[str, int, int], hint: str) -> None:
    assert set(found(text)) == {problem}
    assert all(p.hint.startswith(hint) for p in read(text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "｛人物｝与｛person",
        "`｛person｝`与`[文]（article.zh.md）`",
        "```\n｛person｝`a`\n＊＊重＊＊\n```",
        "[报告]（二〇二一年）与 [1]（见下）",
        "[1](see also below)",
        "\\[文\\]（article.zh.md）",
        '[文](https://example.org/ "题 目")',
        "[文](<../b c/article.zh.md>)",
        "张＊＊、李＊＊，＊＊＊，＊注",
        "\\｛person｝",
        '[^1-9]，[^a-zA-Z_]+，[^"<>]，[^\\\\s]',
        "［编者注］，【图】，［注］（见下）",
    ],
)
def test_what_is_sound(text: str) -> None:
    assert found(text) == []


def test_only_articles_that_may_hold_markup_of_others_are_looked_at_block_by_block() -> None:
    nobody: frozenset[str] = frozenset()
    assert not context_of("## Streets {#streets}\n\nA street.\n", nobody, nobody).may_be_stray
    assert context_of("## Streets {#streets}\n\n~~A street~~.\n", nobody, nobody).may_be_stray
