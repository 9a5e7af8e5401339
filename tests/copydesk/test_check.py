"""The warnings about a feature's copy: their places, and what is left alone."""

import pytest

from site_builder.copydesk.check import check_copy, quotes_of
from site_builder.model.site import Language
from tests.copydesk.features import MATTER, copy_of, files, found_in

LINES = MATTER.count("\n")
PEOPLE = "- id: li\n  name: {zh: 李娜,Lina, en: Li Na}\n".replace("李娜,Lina", "'李娜,Lina'")


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("一,二", [(1, 2)]),
        ("第一行\n**第二行**,第三行", [(2, 8)]),
        ("- 甲,乙\n- [丙](https://a.org/甲,乙),丁", [(1, 4), (2, 25)]),
        ("| 甲,乙 | 丙 |\n| - | - |\n| 丁 | 戊,己 |", [(1, 4), (3, 8)]),
        ("## 一座,城 {#city}", [(1, 6)]),
        ("注[^1]\n\n[^1]: 甲,乙", [(3, 8)]),
        ("甲&amp;乙\\*,丙", []),
        ("行末 \n**甲** ,乙", [(2, 7)]),
        ("第一行。  \n第二行。", []),
        ("`甲,乙` ``丙,丁`` <https://a.org/甲,乙> https://a.org/甲,乙", []),
        ("```\n甲,乙\n```", []),
        ("> 甲,乙", []),
        (":::{quote}\n甲,乙\n—— 丙,丁\n:::", []),
        ("李娜,Lina走了", []),
        ("李娜,走了", [(1, 3)]),
        (":::{acknowledge} copy-punctuation\n原文如此\n:::\n\n甲,乙\n\n丙,丁", [(7, 2)]),
    ],
)
def test_places_in_an_article(body: str, places: list[tuple[int, int]]) -> None:
    found = found_in(files(body, people=PEOPLE))
    assert [(line - LINES, column) for _code, _file, line, column in found] == places


def test_places_in_front_matter_and_facts() -> None:
    matter = '---\ntitle: 甲 乙\ndeck: "丙,丁"\nsummary: >\n  戊，\n  己...\n---\n'
    photos = (
        "- id: a\n  kind: photo\n  caption:\n    zh: |\n      甲,乙\n\n      丙,丁\n    en: A  b\n"
        "  alt: {zh: '甲,乙', en: A}\n  credit: {zh: '甲,乙', en: A}\n"
    )
    assert found_in(files(matter=matter, photos=photos)) == [
        ("copy-punctuation", "article.zh.md", 3, 9),
        ("copy-punctuation", "article.zh.md", 6, 4),
        ("copy-punctuation", "photos.yaml", 5, 8),
        ("copy-punctuation", "photos.yaml", 7, 8),
        ("copy-space", "photos.yaml", 8, 10),
        ("copy-punctuation", "photos.yaml", 9, 15),
    ]


def test_what_differs_within_a_story() -> None:
    body = "“甲”2021年3月5日。\n\n“乙”2021年3月6日，「丙」2021-03-07。"
    copy = copy_of(files(body))
    found = sorted(check_copy(copy, {}))
    assert [(p.code, p.location.line - LINES, p.location.column) for p in found] == [
        ("copy-mixed", 3, 14),
        ("copy-mixed", 3, 17),
    ]
    assert [p.related[0].location.line - LINES for p in found] == [1, 1]
    assert [p.end for p in found] == [(8, 15), (8, 27)]


def test_a_style_is_for_its_language() -> None:
    given = files("甲。", "It is 5 percent.")
    assert found_in(given) == []
    assert found_in(given, "ap") == [("copy-style", "article.en.md", LINES + 1, 8)]


def test_the_marks_of_a_story() -> None:
    hant = Language("zh", "zh-Hant", "中文")
    assert quotes_of(copy_of(files("“甲”"), (hant,)).stories[0]) == "「」『』"
    assert [
        quotes_of(copy_of(files(body)).stories[0])[0] for body in ("甲", "「甲」", "「甲」“乙”")
    ] == [*("“", "「", "“")]
