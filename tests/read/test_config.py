"""site.yaml. Whole bad ones are in tests/sites/bad/site-*."""

from pathlib import Path

import pytest

from site_builder.read.config import load_config, missing_config
from site_builder.read.inventory import take_inventory
from tests.support.site_yaml import GOOD, heads, read
from tests.support.sites import write


def test_a_sound_one() -> None:
    reading = read(GOOD)
    assert reading.problems == ()
    assert reading.site
    assert reading.site.base_url == "https://user.github.io/repo/"
    assert reading.site.keys == ("zh", "en")
    assert reading.site.default.tag == "zh-Hans"
    assert reading.site.nav[0].link == "bridge/article.zh.md"
    assert reading.marks.value(("nav", 0, "link")).line == 8


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


def test_a_label_of_the_navigation_without_a_language() -> None:
    assert heads(GOOD.replace("{zh: 桥, en: Bridge}", "{zh: 桥}")) == ["8:13 missing-text"]


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


@pytest.mark.parametrize("target", ["../site.yaml", "story/site.yaml"])
def test_a_link_out_of_its_folder_is_not_read(tmp_path: Path, target: str) -> None:
    write(tmp_path / "content" / target, GOOD)
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "content/site.yaml").symlink_to(target)
    data, reading = load_config(tmp_path)
    assert (data, reading.site) == (None, None)
    assert [(p.location.path, p.code) for p in reading.problems] == [
        ("content/site.yaml", "outside-root")
    ]


def test_a_style_is_for_english() -> None:
    assert read(GOOD + "style: {en: guardian}\n").site.style == {"en": "guardian"}  # type: ignore[union-attr]
    wrong = GOOD + "style: {zh: ap}\n"
    assert [head.partition(" ")[2] for head in heads(wrong)] == ["bad-choice"]
    (problem,) = read(wrong).problems
    assert problem.hint == "write {en: ap}"
    for written, code in (("{en: AP}", "bad-choice"), ("{fr: ap}", "unknown-language")):
        assert [p.code for p in read(GOOD + f"style: {written}\n").problems] == [code]
