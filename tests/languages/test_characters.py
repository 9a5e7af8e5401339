"""The table of characters that nobody sees, held against the Unicode data of Python."""

import re
import sys
import unicodedata

import pytest

from site_builder.languages import characters
from site_builder.languages.characters import UNSEEN, character_name, unseen_runs

_IS_UNSEEN = re.compile(f"[{UNSEEN}]")
# Format characters that are drawn: the signs over Arabic, Syriac and Kaithi numbers, and what
# joins Egyptian hieroglyphs and shorthand.
_DRAWN = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
) | {chr(code) for code in range(0x13430, 0x13440)}


def test_every_space_and_every_format_character_is_in_it() -> None:
    for code in range(0x80, sys.maxunicode):
        character = chr(code)
        if unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cf"):
            is_unseen = bool(_IS_UNSEEN.match(character))
            assert is_unseen != (character in _DRAWN), character_name(character)


def test_nothing_that_is_seen_is_in_it() -> None:
    seen = ("L", "N", "P", "S", "Mc", "Me")
    unseen_letters = "\u115f\u1160\u3164\uffa0\u2800"  # Hangul fillers, a Braille blank
    for code in range(sys.maxunicode):
        character = chr(code)
        if unicodedata.category(character).startswith(seen) and character not in unseen_letters:
            assert not _IS_UNSEEN.match(character), character_name(character)


def test_plain_spaces_and_line_ends_are_not_in_it() -> None:
    assert not _IS_UNSEEN.search(" \t\n\r")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\xa0", "U+00A0 (no-break space)"),
        ("\u3000", "U+3000 (ideographic space)"),
        ("\u200b", "U+200B (zero width space)"),
        ("\ufeff", "U+FEFF (byte order mark)"),
        ("\xad", "U+00AD (soft hyphen)"),
        ("\u202e", "U+202E (right-to-left override)"),
        ("\ufe0f", "U+FE0F (variation selector-16)"),
        ("\u2065", "U+2065"),
    ],
)
def test_names(character: str, name: str) -> None:
    assert character_name(character) == name


def test_the_kinds_are_parts_of_the_whole() -> None:
    for kind in ("ODD_SPACES", "JOINERS", "SELECTORS", "DIRECTION_MARKS", "OVERRIDES"):
        for character in re.sub("-", "", getattr(characters, kind)):
            assert _IS_UNSEEN.match(character), kind


def test_all_are_found_in_texts() -> None:
    for code in range(0x80, sys.maxunicode):
        found = [match.span() for match in unseen_runs(f"字{chr(code)}{chr(code)}a", 1)]
        assert found == ([(1, 3)] if _IS_UNSEEN.match(chr(code)) else [])
    assert list(unseen_runs("一段文字，“引文”——é\n\tplain 😀𠮷")) == []
