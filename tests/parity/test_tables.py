"""How tables of words are written."""

from site_builder.parity.tables import by_word, words


def test_words() -> None:
    assert words(" one  two\nthree ") == {"one", "two", "three"}


def test_meanings_by_word() -> None:
    assert by_word({"over": "more beyond", "under": "less"}) == {
        "more": "over",
        "beyond": "over",
        "less": "under",
    }
