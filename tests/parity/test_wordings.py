"""Approved wordings, in all their forms."""

import pytest

from site_builder.parity.plain import HIDDEN
from site_builder.parity.wordings import has_form, wordings, words_near


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("National Civilized City", "a national civilized city"),
        ("National Civilized City", "NATIONAL CIVILIZED CITIES"),
        ("red vests", "a red vest"),
        ("red vests", "the red vests’ owners"),
        ("moved back", "they move back"),
        ("grid-based management", "grid based\nmanagement"),
        ("a “new face”", "and a “new face,” too"),
        ("Hengyang’s 12th Party congress", "Hengyang's 12th Party Congress"),
        ("全国文明城市", "创建全国文明城市"),
        ("cafe\u0301s", "the cafés"),
    ],
)
def test_a_form(words: str, text: str) -> None:
    assert has_form(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [("art", "a party"), ("tea", "teas"), ("National City", "National Civic City"), ("", "a")],
)
def test_no_form(words: str, text: str) -> None:
    assert not has_form(words, text)


def test_the_longer_wording_counts() -> None:
    known = wordings([("city", "文明城市"), ("nominee", "文明城市提名"), ("none", "")])
    text = "获文明城市提名，不是文明城市"
    assert [(one.id, text[one.start : one.end]) for one in known.found_in(text)] == [
        ("nominee", "文明城市提名"),
        ("city", "文明城市"),
    ]


def test_masking_keeps_all_places() -> None:
    known = wordings([("three", "Three Hundreds Project")])
    masked = known.masked("The Three\u200b Hundreds Project of 300")
    assert masked == "The " + HIDDEN * len("Three\u200b Hundreds Project") + " of 300"
    assert known.masked("nothing") == "nothing"


def test_words_that_may_be_names() -> None:
    found = [(m["first"], m["last"]) for m in words_near("Then Wang Yonghung Li came")]
    assert found == [("Then", "Wang"), ("Wang", "Yonghung"), ("Yonghung", "Li")]
