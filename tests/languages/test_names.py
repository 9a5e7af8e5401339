"""What languages are called in other languages."""

import pytest

from site_builder.languages.names import name_in


@pytest.mark.parametrize(
    ("tag", "reader", "name"),
    [
        ("zh-Hans", "en", "Chinese"),
        ("en", "zh-Hans", "英语"),
        ("en-GB", "fr", "anglais"),
        ("zh-Hant", "zh-Hans", "中文（繁体）"),
        ("tlh", "en", "Klingon"),
        ("x-own", "en", "otherwise"),
        ("en", "x-own", "otherwise"),
    ],
)
def test_names(tag: str, reader: str, name: str) -> None:
    assert name_in(tag, reader, "otherwise") == name
