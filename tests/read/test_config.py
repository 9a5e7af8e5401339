"""site.yaml. Whole bad ones are in tests/sites/bad/site-*."""

from pathlib import Path

import pytest

from site_builder.read.config import ConfigReading, missing_config, read_config
from site_builder.read.inventory import take_inventory
from site_builder.text.source import Source

GOOD = """\
title: {zh: 站, en: Site}
description: {zh: 站, en: A site}
base_url: https://user.github.io/repo
languages:
  zh: {tag: zh-Hans, name: 中文}
  en: {tag: en, name: English}
nav:
  - {label: {zh: 桥, en: Bridge}, link: bridge/article.zh.md}
"""


def read(text: str) -> ConfigReading:
    return read_config(Source("content/site.yaml", text))


def heads(text: str) -> list[str]:
    reading = read(text)
    assert reading.site is None or not any(p.is_error for p in reading.problems)
    return [f"{p.location.line}:{p.location.column} {p.code}" for p in reading.problems]


def test_a_sound_one() -> None:
    reading = read(GOOD)
    assert reading.problems == ()
    assert reading.site
    assert reading.site.base_url == "https://user.github.io/repo/"
    assert reading.site.keys == ("zh", "en")
    assert reading.site.default.tag == "zh-Hans"
    assert reading.site.nav[0].link == "bridge/article.zh.md"
    assert reading.marks.value(("nav", 0, "link")).line == 8


@pytest.mark.parametrize(
    ("good", "bad", "problems"),
    [
        ("https://user.github.io/repo", "http://localhost:8000", []),
        ("https://user.github.io/repo", "user.github.io", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a/?b=1", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a/?", ["3:11 bad-url"]),
        ("https://user.github.io/repo", '"https://a/#b"', ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a:b@c/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https://a:99999/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "https:///a", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "ftp://a/", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "[a]", ["3:11 bad-url"]),
        ("https://user.github.io/repo", "", ["3:10 bad-url"]),
        ("zh-Hans", "zh_CN", ["5:13 bad-tag"]),
        ("zh-Hans", "xx-nonsense-tag-zzz", ["5:13 bad-tag"]),
        ("zh-Hans", "xx", ["5:13 bad-tag"]),
        ("zh-Hans", "en", ["6:13 bad-tag"]),
        ("tag: en", "tag: 12", ["6:13 bad-tag"]),
        ("English", '" "', ["6:23 empty-text"]),
        ("name: English", "title: English", ["6:7 missing-key", "6:17 unknown-key"]),
        ("bridge/article.zh.md", "12", ["8:40 wrong-type"]),
        ("bridge/article.zh.md", "http://", ["8:40 bad-url"]),
        ("title: {zh: 站, en: Site}", "titel: {zh: 站, en: Site}", ["1:1 unknown-key"]),
        (", en: Site", ", fr: Site", ["1:16 unknown-language"]),
        (", en: Site", "", ["1:8 missing-text"]),
    ],
)
def test_bad_ones(good: str, bad: str, problems: list[str]) -> None:
    assert good in GOOD
    assert heads(GOOD.replace(good, bad, 1)) == problems


@pytest.mark.parametrize("languages", ["", "{}", "[zh, en]", "zh"])
def test_without_languages(languages: str) -> None:
    text = (
        f"title: {{zh: 站}}\ndescription: {{zh: 站}}\nbase_url: https://a/\nlanguages: {languages}"
    )
    assert [head.partition(" ")[2] for head in heads(text)] == ["wrong-type"]
    assert read(text).languages == ()


def test_the_languages_are_known_when_something_else_is_wrong() -> None:
    reading = read(GOOD.replace("https:", "mail:").replace("zh-Hans", "zh_CN"))
    assert reading.site is None
    assert [language.key for language in reading.languages] == ["zh", "en"]


def test_no_file_is_blamed_for_a_wrong_key_of_a_language() -> None:
    reading = read(GOOD.replace("  zh:", "  ZH:").replace("{zh:", "{ZH:"))
    assert [p.code for p in reading.problems] == ["bad-language"]
    assert reading.languages == ()


def test_fonts() -> None:
    site = read(GOOD + "fonts: {en: Charter.TTC}\n").site
    assert site
    assert site.fonts == {"en": "Charter.TTC"}


def test_fonts_of_one_language_lack_no_text() -> None:
    assert heads(GOOD + "fonts: {en: Charter.TTC}\n") == []


def test_a_label_of_the_navigation_without_a_language() -> None:
    assert heads(GOOD.replace("{zh: 桥, en: Bridge}", "{zh: 桥}")) == ["8:13 missing-text"]


@pytest.mark.parametrize(
    ("fonts", "problems"),
    [
        ("{en: fonts/a.ttf}", ["9:13 outside-root"]),
        ('{en: "..\\\\a.ttf"}', ["9:13 outside-root"]),
        ("{en: a.woff2}", ["9:13 bad-font"]),
        ("{en: 12}", ["9:13 wrong-type"]),
        ("{en: }", ["9:13 wrong-type"]),
        ("{fr: a.ttf}", ["9:9 unknown-language"]),
        ("{fr: a.ttf, en: a.png}", ["9:9 unknown-language", "9:24 bad-font"]),
        ("a.ttf", ["9:8 wrong-type"]),
    ],
)
def test_bad_fonts(fonts: str, problems: list[str]) -> None:
    assert heads(f"{GOOD}fonts: {fonts}\n") == problems


def test_a_wrong_key_is_not_proposed_as_its_own_mend() -> None:
    (problem,) = read(GOOD.replace("  zh:", "  chinese:").replace("{zh:", "{chinese:")).problems
    assert problem.code == "bad-language"
    assert problem.hint == "did you mean 'zh-hans'?"


def test_wrapped_texts_are_joined_by_their_language_whatever_its_key() -> None:
    text = GOOD.replace("zh: {tag", "cn: {tag").replace("{zh: ", "{cn: ")
    reading = read(text.replace("{cn: 站, en: A site}", "{cn: 站\n  A, en: 站\n  A}"))
    assert reading.problems == ()
    assert reading.site
    assert reading.site.description == {"cn": "站A", "en": "站 A"}


@pytest.mark.parametrize(
    ("made", "code"),
    [
        ([], "missing-folder"),
        (["content/"], "missing-file"),
        (["content/story/"], "missing-file"),
        (["content/site.yaml/"], "unreadable"),
    ],
)
def test_missing(tmp_path: Path, made: list[str], code: str) -> None:
    for path in made:
        (tmp_path / path).mkdir(parents=True)
    assert missing_config(take_inventory(tmp_path)).code == code
