"""The preview's own words: each browser in its language, and none in the scripts themselves."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from site_builder.messages.message import _, ngettext
from site_builder.preview.handlers import CLIENT_FOLDER
from site_builder.preview.texts import BrowserLanguage, own_page, rendered, texts_attribute

SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in CLIENT_FOLDER.glob("*.js")}
COMMENT = re.compile(r"^\s*//.*$|\s//\s.*$", re.MULTILINE)
SENTENCE = re.compile(r"""['"`][A-Z][a-z]+ [^'"`]*['"`]|[\u4e00-\u9fff]""")


@pytest.mark.parametrize(
    ("languages", "accepted", "chosen"),
    [
        (BrowserLanguage(), "zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        (BrowserLanguage(), "en-GB", "en"),
        (BrowserLanguage(fallback="zh"), "fr", "zh"),
        (BrowserLanguage(), "", "en"),
        (BrowserLanguage("en", "zh"), "zh-CN", "en"),
    ],
)
def test_which_language(languages: BrowserLanguage, accepted: str, chosen: str) -> None:
    assert languages.chosen(accepted) == chosen


@pytest.mark.parametrize(
    ("environment", "lang", "languages"),
    [
        ({}, "", BrowserLanguage("", "en")),
        ({"LANG": "zh_CN.UTF-8"}, "", BrowserLanguage("", "zh")),
        ({"LANG": "zh_CN.UTF-8"}, "en", BrowserLanguage("en", "zh")),
        ({"SITE_BUILDER_LANG": "zh"}, "", BrowserLanguage("zh", "zh")),
        ({"SITE_BUILDER_LANG": "zh"}, "en", BrowserLanguage("en", "zh")),
    ],
)
def test_what_was_asked_for(
    environment: dict[str, str], lang: str, languages: BrowserLanguage
) -> None:
    assert BrowserLanguage.asked_for(environment, lang) == languages


def test_messages_are_rendered_wherever_they_are() -> None:
    told = {"a": [_("Close"), "Close"], "b": {"c": ngettext("{count} error", "{count} errors", 2)}}
    assert rendered(told | {"n": 1}, "zh") == {
        "a": ["关闭", "Close"],
        "b": {"c": "2处错误"},
        "n": 1,
    }
    assert rendered(told, "en") == told


def told_scripts(language: str) -> dict[str, str]:
    attribute = texts_attribute(language)
    script = BeautifulSoup(f"<script {attribute}></script>", "html.parser").script
    assert script
    told: dict[str, str] = json.loads(str(script["data-texts"]))
    return told


def test_a_script_gets_its_words_and_how_to_mark_them() -> None:
    told = told_scripts("zh")
    assert (told["close"], told["lang"], told["dir"]) == ("关闭", "zh-Hans", "ltr")


def test_a_page_of_its_own_says_its_language() -> None:
    soup = BeautifulSoup(own_page(_("Not built yet"), "zh"), "html.parser")
    assert soup.html
    assert (soup.html["lang"], soup.html["dir"]) == ("zh-Hans", "ltr")
    assert soup.title
    assert soup.h1
    assert soup.title.text == soup.h1.text == "尚未构建"


def test_scripts_use_the_words_that_they_are_given() -> None:
    used = {key for script in SCRIPTS.values() for key in re.findall(r"\btexts\.(\w+)", script)}
    destructured = {"lang", "dir"}
    assert used | destructured == set(told_scripts("en"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_hold_no_words_of_their_own(name: str) -> None:
    assert SENTENCE.findall(COMMENT.sub("", SCRIPTS[name])) == []
