"""The languages of a new site: their keys, tags and names, and what can't be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.tags import tag_fault
from site_builder.read.language_keys import LANGUAGE_KEY
from site_builder.scaffold.languages import LanguagesError, parse_languages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zh,en", [("zh", "zh-Hans", "中文"), ("en", "en", "English")]),
        (
            "zh，fr、 ar",
            [("zh", "zh-Hans", "中文"), ("fr", "fr", "Français"), ("ar", "ar", "العربية")],
        ),
        ("ZH-hant", [("zh-hant", "zh-Hant", "中文")]),
        ("pt_br", [("pt-br", "pt-BR", "Português")]),
        ("zh zh-TW", [("zh", "zh-Hans", "中文 (简体)"), ("zh-tw", "zh-TW", "中文 (繁體, 台灣)")]),
        ("sr-Latn", [("sr-latn", "sr-Latn", "Srpski")]),
    ],
)
def test_each_has_a_key_a_tag_and_its_own_name(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(each.key, each.tag, each.name) for each in parse_languages(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Name at least one language"),
        (" , ", "Name at least one language"),
        ("en,EN", "'en' is named twice"),
        ("zh,zh-Hans", "'zh' and 'zh-Hans' are the same language"),
        ("cn", "did you mean 'zh'?"),
        ("jp", "did you mean 'ja'?"),
        ("english language", "'english' doesn't name a known language"),
        ("x-mine", "can't be a language key"),
        ("../en", "isn't a language tag"),
    ],
)
def test_what_is_none_is_refused_with_the_reason(text: str, words: str) -> None:
    with pytest.raises(LanguagesError) as refused:
        parse_languages(text)
    assert words in str(refused.value)


@given(st.text(alphabet="abchnrtxzHT-_, ", max_size=24))
def test_what_is_taken_is_what_the_settings_take(text: str) -> None:
    try:
        found = parse_languages(text)
    except LanguagesError:
        return
    assert all(LANGUAGE_KEY.fullmatch(language.key) for language in found)
    assert not any(tag_fault(language.tag) for language in found)
    assert len({language.tag.lower() for language in found}) == len(found)
