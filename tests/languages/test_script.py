"""Language tags: the nearest locale, the script, the direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.script import (
    house_key,
    is_chinese,
    joins_lines,
    locale_of,
    look_up,
    text_direction,
    used_han,
    uses_han,
)

LOCALES = [
    ("zh-Hans", "zh_Hans"),
    ("zh-hans-cn", "zh_Hans_CN"),
    ("zh-TW", "zh_Hant_TW"),
    ("zh-cmn-Hans", "zh_Hans"),
    ("EN-gb", "en_GB"),
    ("en-u-ca-buddhist", "en"),
    ("de-1996", "de"),
    ("sr-Cyrl-XX", "sr_Cyrl"),
    ("x-klingon", "en"),
    ("und", "en"),
    ("root", "en"),
    ("", "en"),
]


@pytest.mark.parametrize(("tag", "identifier"), LOCALES)
def test_locale(tag: str, identifier: str) -> None:
    assert str(locale_of(tag)) == identifier


KEYS = [
    ("zh", "zh-Hans"),
    ("zh-HK", "zh-Hant"),
    ("zh-Hant-HK", "zh-Hant"),
    ("zh-yue", "zh-Hant"),
    ("yue-Hans", "zh-Hans"),
    ("zh-Latn", "zh"),
    ("en-GB", "en"),
]


@pytest.mark.parametrize(("tag", "key"), KEYS)
def test_house_key(tag: str, key: str) -> None:
    assert house_key(tag) == key


DIRECTIONS = [
    ("ar", "rtl"),
    ("he-IL", "rtl"),
    ("ug", "rtl"),
    ("az-Arab", "rtl"),
    ("pa-PK", "rtl"),
    ("dv", "rtl"),
    ("syr", "rtl"),
    ("az", "ltr"),
    ("ar-Latn", "ltr"),
    ("zh-Hans", "ltr"),
    ("en", "ltr"),
    ("", "ltr"),
]


@pytest.mark.parametrize(("tag", "direction"), DIRECTIONS)
def test_direction(tag: str, direction: str) -> None:
    assert text_direction(tag) == direction


@pytest.mark.parametrize(
    ("tag", "chinese", "unspaced", "has_han", "had_han"),
    [
        *(
            (tag, True, True, True, True)
            for tag in ("zh-Hans", "ZH", "yue-HK", "wuu", "lzh", "cmn")
        ),
        ("ja-JP", False, True, True, True),
        ("ko", False, False, True, True),
        ("vi", False, False, False, True),
        ("zh-Latn", False, False, False, True),
        *((tag, False, False, False, False) for tag in ("en", "th", "zha", "")),
    ],
)
def test_chinese_characters(
    tag: str, chinese: bool, unspaced: bool, has_han: bool, had_han: bool
) -> None:
    assert is_chinese(tag) == chinese
    assert joins_lines(tag) == unspaced
    assert uses_han(tag) == has_han
    assert used_han(tag) == had_han


@given(st.one_of(st.text(), st.from_regex(r"[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,8}){0,3}")))
def test_no_tag_fails(tag: str) -> None:
    assert locale_of(tag).language
    assert text_direction(tag) in ("ltr", "rtl")


@pytest.mark.parametrize(
    ("wanted", "tags", "found"),
    [
        ("zh-Hans", ["en", "zh-hans"], "zh-hans"),
        ("en", ["zh", "EN"], "EN"),
        ("zh-Hant-CN-x-private1-private2", ["zh-Hant"], "zh-Hant"),  # the RFC's own example
        ("zh-Hans", ["en", "zh"], "zh"),
        ("pt-BR", ["pt-PT", "pt"], "pt"),
        ("en", ["en-US", "en-GB"], "en-US"),
        ("zh-Hans", ["zh-TW", "zh-CN"], "zh-CN"),
        ("zh-Hant", ["zh-CN", "zh-TW"], "zh-TW"),
        ("zh-Hans", ["zh-Hant", "en"], None),
        ("fr", ["en", "de"], None),
        ("en", ["xx-unknown", "q", "", "-"], None),
        ("en", [], None),
    ],
)
def test_look_up(wanted: str, tags: list[str], found: str | None) -> None:
    assert look_up(wanted, tags) == found
