"""The keys of a site's languages, and what is said of those that cannot be one."""

import pytest

from site_builder.model.site import Language
from site_builder.read.language_keys import check_keys, record_problems
from site_builder.text.yaml import Marks

MARKS = Marks("content/site.yaml", {}, {})


@pytest.mark.parametrize("key", ["zh", "en", "yue", "zh-hant", "pt-br", "zh-hant-hk"])
def test_sound_keys(key: str) -> None:
    assert check_keys({key: {}}, MARKS) == []


@pytest.mark.parametrize(
    ("key", "tag", "words", "hint"),
    [
        ("ZH", "zh", "lowercase letters", "did you mean 'zh'?"),
        ("zh_Hant", "zh-Hant", "lowercase letters", "did you mean 'zh-hant'?"),
        ("hant", "zh-Hant-HK", "two or three letters", "did you mean 'zh-hant-hk'?"),
        ("chinese", None, "two or three letters", ""),
        ("ｚｈ", "zh", "letters from a to z", "did you mean 'zh'? It has 'z' as character 1"),
        ("z\u200bh", "zh", "letters from a to z", "did you mean 'zh'? It lacks U+200B"),
        ("中文", "zh-Hans", "letters from a to z", "did you mean 'zh-hans'?"),
        ("con", "con", "Windows", "add a part to it, as in 'con-latn'"),
        ("aux", None, "Windows", "add a part"),
    ],
)
def test_keys_that_cannot_be_one(key: str, tag: str | None, words: str, hint: str) -> None:
    (problem,) = check_keys({key: {"tag": tag} if tag else None}, MARKS)
    assert problem.code == "bad-language"
    assert words in problem.message
    assert problem.hint.startswith(hint)
    assert bool(problem.hint) == bool(hint)


def test_records_of_languages_that_nothing_is_translated_into() -> None:
    derived = Language("zh-tw", "zh-Hant-TW", "繁", "zh", "s2twp")
    languages = (Language("zh", "zh", "中", derived=(derived,)), Language("en", "en", "E"))
    records = {key: f"translation.{key}.yaml" for key in ("zh", "en", "zh-tw", "xx")}
    found = [(one.location.path, one.code) for one in record_problems(records, languages, "zh")]
    assert found == [
        ("translation.zh.yaml", "unknown-file"),
        ("translation.zh-tw.yaml", "unknown-file"),
        ("translation.xx.yaml", "unknown-language"),
    ]
