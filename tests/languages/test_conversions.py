"""The conversions that OpenCC knows."""

import opencc
import pytest

from site_builder.languages.conversions import CONVERSIONS, usual_conversion


def test_each_is_one_of_opencc() -> None:
    known = {name.removesuffix(".json") for name in opencc.CONFIGS}
    assert known - {"t2jp", "jp2t"} == set(CONVERSIONS)


@pytest.mark.parametrize(
    ("origin", "tag", "found"),
    [
        ("zh-Hans", "zh-Hant-TW", "s2twp"),
        ("zh", "zh-TW", "s2twp"),
        ("zh", "zh-Hant-HK", "s2hk"),
        ("zh", "zh-Hant", "s2t"),
        ("zh-Hant-TW", "zh-Hans", "tw2sp"),
        ("zh-HK", "zh-CN", "hk2s"),
        ("zh-Hant-TW", "zh-Hant-HK", "t2hk"),
        ("zh", "zh-SG", ""),
        ("zh", "fr", ""),
    ],
)
def test_what_is_usual(origin: str, tag: str, found: str) -> None:
    assert usual_conversion(origin, tag) == found
