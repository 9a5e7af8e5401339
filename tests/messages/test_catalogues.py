"""Which language the program speaks."""

import pytest

from site_builder.messages.catalogues import (
    LANGUAGES,
    accepted_language,
    catalogue,
    known_language,
    language_of,
    tag_of,
)
from site_builder.messages.message import _, listed, render


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": "POSIX"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_SG.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "SITE_BUILDER_LANG": "en"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C", "SITE_BUILDER_LANG": "zh-Hans"}, "zh"),
        ({"LANG": "zh_CN", "SITE_BUILDER_LANG": "tlh"}, "en"),
    ],
)
def test_the_environment(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "otherwise"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("fr, en-GB;q=0.7, zh;q=0.3", "en"),
        ("fr, zh;q=0.5, en;q=0.5", "zh"),
        ("zh;q=0, en;q=0", "otherwise"),
        ("fr", "otherwise"),
        ("*", "otherwise"),
        ("zh;q=1.2.3, en;q=0.1", "en"),
        (",;,zh ; q = 0.1", "zh"),
    ],
)
def test_what_a_browser_accepts(header: str, language: str) -> None:
    assert accepted_language(header, "otherwise") == language


def test_tags() -> None:
    assert [known_language(tag) for tag in ("zh-Hant-TW", "EN_us", "zho", "")] == [
        "zh",
        "en",
        "",
        "",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_catalogue(language: str) -> None:
    said = render(_("{start} and {end}", start=listed(["a", "b"]), end="c"), catalogue(language))
    assert said == {"en": "a, b and c", "zh": "a、b和c"}[language]


def test_the_tag_of_each_language() -> None:
    assert [tag_of(language) for language in LANGUAGES] == ["en", "zh-Hans"]
