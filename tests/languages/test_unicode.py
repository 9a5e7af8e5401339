"""One version of Unicode, whatever Python runs."""

import hashlib
import sys
import unicodedata
from collections.abc import Callable

import pytest
import unicodedata2
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.east_asian import is_cjk
from site_builder.languages.unicode import (
    category,
    east_asian_width,
    fold,
    is_letter,
    is_word,
    name,
    normalize,
    words_alone,
)

ASSIGNED = st.characters(exclude_categories=("Cn", "Cs"))


def digest(of: Callable[[str], object]) -> str:
    """What a function says of every character, in short."""
    said = hashlib.sha256()
    for code in range(sys.maxunicode + 1):
        said.update(f"{of(chr(code))}\0".encode("utf-8", "surrogatepass"))
    return said.hexdigest()[:16]


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (category, "366608cdfd3554bc"),
        (east_asian_width, "fb2bd1bdcc89101a"),
        (is_cjk, "1125b04e53b1f052"),
        (fold, "a57358a1d5c8baa6"),
    ],
)
def test_every_python_says_the_same_of_every_character(
    of: Callable[[str], object], expected: str
) -> None:
    assert digest(of) == expected


def test_the_tables_are_those_of_unicode_18() -> None:
    assert unicodedata2.unidata_version == "18.0.0"
    new = "\U00031350\U0002ebf0\U000323b0"  # Extensions H (Unicode 15), I (15.1) and J (17)
    assert [category(c) for c in new] == ["Lo"] * 3
    assert [category(c) for c in "\u1c89\ua7cb🫩🫪"] == ["Lu", "Lu", "So", "So"]


@given(ASSIGNED)
def test_what_this_python_knows_is_the_same(character: str) -> None:
    if unicodedata.category(character) == category(character):
        assert (is_letter(character), is_word(character)) == (
            character.isalpha(),
            character.isalnum(),
        )
        assert name(character) == unicodedata.name(character, "")


@given(st.text(ASSIGNED))
def test_folding_is_pythons_but_for_letters_that_it_may_not_know(text: str) -> None:
    if all(fold(c) == c.casefold() for c in text):
        assert fold(text) == text.casefold()
    assert fold(fold(text)) == fold(text)


def test_new_letters_are_left_as_they_are_by_every_python() -> None:
    assert fold("\ua7cbÄß") == "\ua7cbäss"


def test_normal_forms_and_words() -> None:
    assert normalize("NFC", "cafe\u0301") == "café"
    assert normalize("NFKC", "Ａ①") == "A1"
    assert words_alone("「A-1」, 城市！\U00031350") == "A1城市\U00031350"
