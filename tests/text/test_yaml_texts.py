"""Text that a YAML file wraps over lines."""

import json
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from site_builder.text.yaml_nodes import Data
from site_builder.text.yaml_texts import joined, offsets
from tests.support.markdown import EN, ZH, body_html

TAGS = {"zh": "zh-Hans", "en": "en"}
WORDS = st.text(st.sampled_from("中文，。“”an't…𱍐\U000e0100㊗각\\\"é"), min_size=1, max_size=6)
LINES = st.lists(WORDS.map(lambda words: f"字{words}x" if words[0] == "\U000e0100" else words))
PARAGRAPHS = st.lists(LINES.filter(bool), min_size=1, max_size=3)
LANGUAGES = pytest.mark.parametrize("key", ["zh", "en"])


def plain(text: str) -> str:
    return text.replace("\n", "\n    ")


def single(text: str) -> str:
    return f"'{plain(text.replace(chr(39), chr(39) * 2))}'"


def double(text: str) -> str:
    lines = (json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n"))
    return f'"{plain(chr(10).join(lines))}"'


def literal(text: str) -> str:
    return "|\n" + textwrap.indent(text, "    ")


def folded(text: str) -> str:
    return ">-\n" + textwrap.indent(text, "    ")


STYLES = [single, double, literal, folded]


def read(text: str, key: str = "zh") -> Data:
    document = read_yaml(Source("a.yaml", text), tags=TAGS, tag=TAGS[key])
    assert document.problems == ()
    return document.data


@LANGUAGES
@pytest.mark.parametrize("style", STYLES)
@given(paragraphs=PARAGRAPHS)
def test_every_style_is_joined_alike(style, key: str, paragraphs: list[list[str]]) -> None:  # type: ignore[no-untyped-def]
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)
    expected = joined(text, TAGS[key])
    assert read(f"- {key}: {style(text)}\n- a: b\n") == [{key: expected}, {"a": "b"}]
    assert expected.count("\n\n") == len(paragraphs) - 1


HARMLESS = st.lists(st.text(st.sampled_from("中文，。“”…·an㊗각é𱍐"), min_size=1, max_size=5))


@LANGUAGES
@given(lines=HARMLESS.filter(bool))
def test_lines_are_joined_as_in_an_article(key: str, lines: list[str]) -> None:
    html = body_html("\n".join(lines), ZH if key == "zh" else EN)
    shown = html.replace('<span lang="zh-Hans">', "").replace("</span>", "")
    text = joined("\n".join(lines), TAGS[key])
    assert shown.replace("\n", " ").strip() == f'<p id="top-1">{text}</p>'


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 会议在\n  衡阳举行", {"a": "会议在衡阳举行"}),
        ("a: 会议在\n\n  衡阳", {"a": "会议在\n\n衡阳"}),
        ("{zh: 甲\n  乙, en: one\n  two}", {"zh": "甲乙", "en": "one two"}),
        ("en: {who: [甲\n  and 乙]}", {"en": {"who": ["甲 and 乙"]}}),
        ("zh: {who: [甲\n  and 乙]}", {"zh": {"who": ["甲and 乙"]}}),
        ("a: >\n  甲\n    更靠里\n  乙\n\n\n\n  丙\n\nb: 1", {"a": "甲更靠里乙\n\n丙", "b": 1}),
        ("a: > # 说明\n  甲\n  乙", {"a": "甲乙"}),
        ("a: |+\n  甲 \n  乙\n \n  \nb: x", {"a": "甲乙", "b": "x"}),
        ('a: "甲\\\n  乙 \\\n  two\\n\\\n  丙\\n\\n\n  丁"', {"a": "甲乙 two丙\n\n丁"}),
        ('a: "\n  甲\n  "', {"a": "甲"}),
        ("a: 'it''s\n  so'", {"a": "it's so"}),
        ("a: &x 甲\n  乙\nb: *x", {"a": "甲乙", "b": "甲乙"}),
        ("a: 甲 \n  乙 # 注\nb: 丙", {"a": "甲乙", "b": "丙"}),
        ('a: "甲\\n乙"', {"a": "甲乙"}),
        ("a: 城\U000e0100\n  B", {"a": "城\U000e0100B"}),
        ("a: \ue000甲\n  \ue001乙", {"a": "\ue000甲\ue001乙"}),
        ('a: ""\nb: "\n  "', {"a": "", "b": ""}),
        ("a: 12\n  34", {"a": "12 34"}),
    ],
)
def test_texts(text: str, data: Data) -> None:
    assert read(text) == data


def test_a_language_joins_what_stands_under_it_and_the_files_language_the_rest() -> None:
    text = "- zh: 甲\n   B\n  en: 甲\n   B\n  x: 甲\n   B\n"
    assert read(text, "zh") == [{"zh": "甲B", "en": "甲 B", "x": "甲B"}]
    assert read(text, "en") == [{"zh": "甲B", "en": "甲 B", "x": "甲 B"}]


def test_places_stay_as_they_are_written() -> None:
    marks = read_yaml(Source("a.yaml", "a: >\n  甲\n  乙\nb: [甲\n  乙, 丙]"), tags=TAGS).marks
    assert marks.values == {
        (): (0, 0),
        ("a",): (0, 3),
        ("b",): (3, 3),
        ("b", 0): (3, 4),
        ("b", 1): (4, 5),
    }


@LANGUAGES
@pytest.mark.parametrize("style", STYLES)
@given(paragraphs=PARAGRAPHS)
def test_each_character_is_found_where_it_is_written(  # type: ignore[no-untyped-def]
    style, key: str, paragraphs: list[list[str]]
) -> None:
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)
    source = f"{key}: {style(text)}\nnext: 1\n"
    value = read(source)[key]
    places = offsets(source, len(f"{key}: "), value)
    assert places == sorted(places)
    for character, place in zip(value, places, strict=True):
        written = source[place]
        assert written == character or (character + written == " \n") or written == "\\"


def test_escapes_are_found_where_they_begin() -> None:
    source = 'a: "\\u7532\\n\\n\\"乙\\\n  \\\\丙\\x41"'
    value = read(source)["a"]
    assert value == '甲\n\n"乙\\丙A'
    places = offsets(source, 3, value)
    assert [source[place:][:2] for place in places] == [
        *("\\u", "\\n", "\\n", '\\"', "乙\\", "\\\\", "丙\\", "\\x"),
    ]


def test_characters_without_a_meaning_stay_where_they_are() -> None:
    """Even those that are only written by their numbers: two of them stand for line breaks."""
    written = '"\ue000 \\ue001 \\uE002 \\U0000E003\n  b\n\n  c"'
    assert read(written, "en") == "\ue000 \ue001 \ue002 \ue003 b\n\nc"
