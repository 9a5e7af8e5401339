"""Language tags: the nearest locale, the script, the direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.resolve.locale import text_direction
from site_builder.resolve.locale.tags import house_key, locale_of

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


@given(st.one_of(st.text(), st.from_regex(r"[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,8}){0,3}")))
def test_no_tag_fails(tag: str) -> None:
    assert locale_of(tag).language
    assert text_direction(tag) in ("ltr", "rtl")
