"""Which texts are language tags (RFC 5646 §2.1 and its Appendix A)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.tags import tag_fault


@pytest.mark.parametrize(
    "tag",
    [
        "zh", "zh-Hans", "zh-Hant-HK", "zh-yue-HK", "zh-cmn-Hans-CN", "yue", "en", "pt-BR",
        "es-419", "de-CH-1901", "sl-rozaj-biske-1994", "sl-IT-nedis", "de-DE-u-co-phonebk",
        "en-a-bbb-x-a-ccc", "en-u-ca-gregory-t-ja", "az-Arab-x-aze-derbend", "x-whatever",
        "x-1-2", "tlh", "iw", "ZH-HANS",
    ],
)  # fmt: skip
def test_tags(tag: str) -> None:
    assert tag_fault(tag) == ""


@pytest.mark.parametrize(
    "tag",
    [
        "", "a", "zh_CN", "zh-", "-zh", "zh--Hans", "xx-nonsense-tag-zzz", "chinese_simplified",
        "de-419-DE", "a-DE", "en-x", "x", "x-", "en-a", "en-Latn-Cyrl", "zh-Hans-", "中文",
        "zh-waytoolongpart", "en-abc-def-ghi-jkl", "zh\n", "ar-a-aaa-b-b",
    ],
)  # fmt: skip
def test_malformed_ones(tag: str) -> None:
    assert tag_fault(tag) == "isn't a language tag"


@pytest.mark.parametrize("tag", ["de-DE-1901-1901", "ar-a-aaa-b-bbb-a-ccc"])
def test_a_part_that_stands_twice(tag: str) -> None:
    assert tag_fault(tag) == "isn't a language tag: one of its parts occurs twice"


@pytest.mark.parametrize("tag", ["xx", "xx-Latn", "qqq", "klingon"])
def test_a_language_that_nobody_knows(tag: str) -> None:
    language = tag.partition("-")[0]
    assert tag_fault(tag) == f"doesn't name a known language: '{language}'"


@given(st.from_regex(r"[A-Za-z0-9-]{0,24}", fullmatch=True))
def test_letter_case_makes_no_difference(tag: str) -> None:
    assert (tag_fault(tag) == "") == (tag_fault(tag.swapcase()) == "")
