"""What a sentence is about."""

import pytest

from site_builder.parity.subjects import is_about, sentence_at, words_of
from tests.parity.support import plain


def spelled(mention: object) -> str:
    return "Civilized City"


@pytest.mark.parametrize(
    ("label", "text", "found"),
    [
        ("全市注册志愿者", "全市的注册志愿者有144万人。", True),
        ("全市注册志愿者", "志愿者有144万人。", False),
        ("Score in the annual evaluation", "It scored 94.7 in the annual evaluations.", True),
        ("Score in the annual evaluation", "It scored 94.7. The evaluation is annual.", False),
        ("Nominated for Civilized City", "97 were nominated for {term}`city`.", True),
        ("要求", "18字的要求。", False),
    ],
)
def test_most_words_of_a_label(label: str, text: str, *, found: bool) -> None:
    assert is_about(sentence_at(plain(text), 3, spelled), words_of(label)) == found


def test_the_unit_of_what_is_measured_says_enough() -> None:
    sentence = sentence_at(plain("桥长144米。"), 2, spelled)
    assert is_about(sentence, words_of("桥长"), is_measured=True)


def test_a_sentence_goes_on_behind_an_abbreviation() -> None:
    text = "It is No. 2 of 97 in the U.S. list. Then more"
    sentence = sentence_at(plain(text), 10, spelled)
    assert sentence.text == "It is No. 2 of 97 in the U.S. list."
    assert sentence.is_whole
    assert not sentence_at(plain("the 18-character rule"), 5, spelled).is_whole
