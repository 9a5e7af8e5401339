"""Marks behind characters that nobody sees are read as they were meant."""

import pytest

from site_builder.languages.characters import character_name
from site_builder.markdown.unseen import unseen_lines
from tests.support.markdown import LINES_BEFORE, body_html, read

SPACES = "\xa0\u1680\u2002\u2003\u2009\u202f\u205f\u2800\u3000"
ZERO_WIDTH = (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u3164\ufe0e\ufe0f\ufeff"
)

BEFORE_MARKS = [
    "@:::{timeline}\n@:::",
    "@## 小标题",
    "@- 甲\n@- 乙",
    "@1. 甲\n@2. 乙",
    "@> 引",
    "@```\n码\n@```",
    "@| 甲 |\n@|---|\n@| 乙 |",
    "甲[^1]\n\n@[^1]: 注",
    "[甲][a]\n\n@[a]: https://example.org/",
    "甲\n\n@---\n\n乙",
    "> @> 题",
    "甲\n@\n乙",
    "## 题 {#a}@\n\n字",
    "## 题 ##@\n\n字",
    "## 题@{#a}\n\n字",
    "## 题 {#a@}\n\n字",
    "## 题 {@#a}\n\n字",
    ":::{timeline}@\n:::@",
    ":::{photo} street@\n:::",
    ":::{photo}@ street\n:::",
    "| 甲 |\n|---|@\n| 乙 |@",
    "| 甲 | 乙 |\n|@---|---|\n| 丙 | 丁 |",
    "甲\n\n---@\n\n乙",
    "```\n码\n```@\n\n甲",
]
"""A sound text with `@` where a character may stand that is then as if it weren't there."""

AS_SPACES = [
    ("##@小标题", "## 小标题"),
    ("-@甲\n-@乙", "- 甲\n- 乙"),
    ("1.@甲\n2.@乙", "1. 甲\n2. 乙"),
    (">@引", "> 引"),
    (":::{photo}@street\n:::", ":::{photo} street\n:::"),
    (":::{gallery} a@b\n:::", ":::{gallery} a b\n:::"),
    ("## 题@##\n\n字", "## 题 ##\n\n字"),
]

INSIDE_MARKS = [
    ":@::{timeline}\n::@:",
    "#@# 小标题",
    "-@ 甲\n-@ 乙",
    "##@ 题 {#a}\n\n字",
    "## 题 {#a@b}\n\n字",
    "[甲]@(https://example.org/)",
    "甲[^@1]\n\n[^1]: 注",
    "甲[@^1]\n\n[^1]: 注",
    "甲[^1]\n\n[^@1]: 注",
    "甲[^1]\n\n[^1]@: 注",
    "[甲][a]\n\n[a]@: https://example.org/",
    "{@number}`a`",
    "{number}@`a`",
    "{number}`a@`",
    ":::{time@line}\n:::",
    "`@``\n码\n```",
]


@pytest.mark.parametrize("character", SPACES + ZERO_WIDTH, ids=character_name)
@pytest.mark.parametrize("text", BEFORE_MARKS)
def test_what_stands_around_marks_is_as_if_it_were_not_there(text: str, character: str) -> None:
    odd, sound = text.replace("@", character), text.replace("@", "")
    assert body_html(odd) == body_html(sound)
    assert read(odd)[1] == read(sound)[1] == []


@pytest.mark.parametrize("character", ZERO_WIDTH, ids=character_name)
@pytest.mark.parametrize("text", INSIDE_MARKS)
def test_what_has_no_width_is_not_part_of_a_mark(text: str, character: str) -> None:
    odd, sound = text.replace("@", character), text.replace("@", "")
    assert body_html(odd) == body_html(sound)
    assert read(odd)[1] == read(sound)[1] == []


@pytest.mark.parametrize("character", SPACES, ids=character_name)
@pytest.mark.parametrize(("text", "sound"), AS_SPACES)
def test_odd_spaces_are_spaces_behind_marks(text: str, sound: str, character: str) -> None:
    odd = text.replace("@", character)
    assert body_html(odd) == body_html(sound)
    assert read(odd)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "\u3000\u3000正文，下一句。",
        "\u3000\u30001980年，",
        "\u3000\u3000#话题#与文字",
        "#\ufe0f\u20e3 话题",
        "1\ufe0f\u20e3 甲\n\n2\ufe0f\u20e3 乙",
        "\u2764\ufe0f 与 \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "می\u200cخواهم **می\u200cخواهم**",
        "甲\u3000乙 a\xa0b in\xadformation",
        "**重点**\u200b后",
        "`\u200b- 甲`",
        "```\n\u3000- 甲\n\u200b:::{photo}\n```",
        "葛\U000e0100**（字）**",
    ],
)
def test_other_texts_keep_them(text: str) -> None:
    kept = [c for c in text if ord(c) > 0x7F and not c.isalnum() and c != "\u3000"]
    html = body_html(text)
    assert all(character in html for character in kept)
    assert read(text)[1] == []


def test_texts_without_them_are_not_looked_at() -> None:
    assert unseen_lines("# a\n- b\n", 0) == []
    assert unseen_lines("\u3000\u3000正文。\n\n\u3000\u3000正文。", 0) == []
    assert unseen_lines("\u3000- 甲\n乙\n\u200b# 丙", 5) == [7]


@pytest.mark.parametrize(
    ("text", "code", "place", "name"),
    [
        ("[甲]\u3000(https://a.b)", "bad-link", 4, "U+3000 (ideographic space)"),
        ("*\u200b*重点**", "stray-asterisks", 2, "U+200B (zero width space)"),
        ("甲**\u3000重点。", "stray-asterisks", 2, "U+3000 (ideographic space)"),
    ],
)
def test_where_it_is_not_certain_the_character_is_named(
    text: str, code: str, place: int, name: str
) -> None:
    problem = next(p for p in read(text)[1] if p.code == code)
    assert problem.location[1:] == (LINES_BEFORE + 1, place)
    assert name in problem.message + problem.hint


def test_places_behind_them_are_those_of_the_file() -> None:
    text = "\u3000\u3000:::{photo}\u200b street\u3000market\n\u200b:::\n"
    (problem,) = read(text)[1]
    assert (problem.code, *problem.location[1:]) == ("directive-arguments", LINES_BEFORE + 1, 3)
