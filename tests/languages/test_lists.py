"""Lists in a sentence, and names in a byline."""

import pytest

from site_builder.languages.lists import format_list, format_names

LISTS = [
    ("zh-Hans", ["甲", "乙", "丙"], "甲、乙和丙"),
    ("zh-Hans", ["甲", "乙"], "甲和乙"),
    ("zh-Hant-HK", ["甲", "乙", "丙"], "甲、乙及丙"),
    ("en", ["A", "B", "C"], "A, B and C"),
    ("en-US", ["A", "B"], "A and B"),
    ("en", ["bread and butter", "jam", "tea"], "bread and butter, jam, and tea"),
    ("fr", ["A", "B", "C"], "A, B et C"),
    ("ja", ["A", "B", "C"], "A、B、C"),
    ("tlh", ["A", "B", "C"], "A, B and C"),
    ("en", ["A"], "A"),
    ("en", [], ""),
]


@pytest.mark.parametrize(("tag", "items", "text"), LISTS)
def test_list(tag: str, items: list[str], text: str) -> None:
    assert format_list(items, tag) == text


NAMES = [
    ("zh-Hans", ["王永红", "聂文辉", "袁嘉临"], "王永红、聂文辉、袁嘉临"),
    ("zh-Hant", ["甲", "乙"], "甲、乙"),
    ("en", ["Wang Jing", "Wang Di"], "Wang Jing and Wang Di"),
    ("zh-Hans", [], ""),
]


@pytest.mark.parametrize(("tag", "names", "text"), NAMES)
def test_names(tag: str, names: list[str], text: str) -> None:
    assert format_names(names, tag) == text
