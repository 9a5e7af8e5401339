"""Slips in English of any style; `slips.txt` has more of them."""

from site_builder.copydesk.english_basics import chinese_marks, english_spaces, words_twice
from tests.copydesk.support import EN


def test_a_name_may_have_a_word_twice() -> None:
    assert list(words_twice("The The played", EN)) == []
    assert [slip.hint for slip in words_twice("The the band", EN)] == ["write 'The'"]


def test_names_of_files_and_faces_are_none_of_its_business() -> None:
    assert list(english_spaces("a .env file ... and :) more", EN)) == []


def test_chinese_in_english_has_its_own_marks() -> None:
    assert list(chinese_marks("the words 你好，再见 (hello)", EN)) == []
