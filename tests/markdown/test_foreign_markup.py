"""Markup of other dialects in articles."""

import pytest

from tests.support.markdown import LINES_BEFORE, read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("~~删~~", [(1, 1)]),
        ("字~~**删**~~字", [(1, 2)]),
        ("一==重==二", [(1, 2)]),
        ("这__重__点", [(1, 2)]),
        ("__重__点", [(1, 1)]),
        ("甲{.red}与[乙](https://a.b){: .x #y}", [(1, 2), (1, 25)]),
        ("段\n{#id}", [(2, 1)]),
        ('图{width="50%"}', [(1, 2)]),
        ("> [!NOTE]\n> 字", [(1, 3)]),
        ("> [!tip]- 字", [(1, 3)]),
        ("!!! note 字", [(1, 1)]),
        ("- [ ] 甲\n- [x] 乙", [(1, 3), (2, 3)]),
        ("[TOC]", [(1, 1)]),
        ("[[toc]]", [(1, 1)]),
        ("见[[桥]]", [(1, 2)]),
        ("字^[注]", [(1, 2)]),
        ("{{ 甲 }}与{% 乙 %}", [(1, 1), (1, 9)]),
        ("<b>粗</b>", [(1, 1)]),
        ("甲&hellep;乙", [(1, 2)]),
        ("甲&nbsp 乙", [(1, 2)]),
        ("甲\n\n<div class=a>\n\n乙\n\n</div>", [(3, 1), (7, 1)]),
        ("| <br> |\n|-|\n| 甲<br>乙 |", [(1, 3), (3, 4)]),
        ('<span class="*甲*">', [(1, 1)]),
        ("甲[^1]\n\n[^1]: ~~注~~", [(3, 7)]),
        ("## <b>题</b> {#a}", [(1, 4)]),
    ],
)
def test_what_shows_as_it_stands(text: str, places: list[tuple[int, int]]) -> None:
    problems = read(text)[1]
    assert {(p.code, p.severity) for p in problems} == {("stray-markup", "warning")}
    found = [(p.location.line - LINES_BEFORE, p.location.column) for p in problems]
    assert sorted(set(found)) == places


@pytest.mark.parametrize(
    "text",
    [
        "我<3你，a < b，AT&T，5 * 3 * 2，[sic]，{注}，好~~，5~8",
        "a==b==c，x == y，snake_case，a__b__c，__强__ 调，______",
        "\\~~删\\~~，\\<b>，\\{.a}，\\[[甲]]",
        "`~~删~~`，`<b>`，`{.a}`",
        "```\n<b>~~{.a}\n```",
        "wow!!! note",
        "[x]，见 [ ] 处",
        "&copy; &amp;lt; &lt;b&gt; &amp;hellep; &amp;nbsp",
        "AT&T; R&D; ?a=1&copy=2",
        "## 题 {#a}",
        "C# 与 {a=1}",
        "2021 [TOC]",
    ],
)
def test_prose(text: str) -> None:
    assert read(text)[1] == []
