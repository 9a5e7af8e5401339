"""The English words for numbers."""

from site_builder.parity.english.words import (
    FOLDS,
    MULTIPLES,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TEENS,
    ORDINAL_TENS,
    TEENS,
    TENS,
    singular,
)


def test_the_tables_count_up() -> None:
    assert (ONES["nine"], TEENS["nineteen"], TENS["ninety"]) == (9, 19, 90)
    assert (ORDINAL_ONES["ninth"], ORDINAL_TEENS["nineteenth"]) == (9, 19)
    assert (ORDINAL_TENS["twentieth"], ORDINAL_SCALES["millionth"]) == (20, 10**6)
    assert (MULTIPLES["trebled"], FOLDS["hundred"]) == (3, 100)


def test_singulars() -> None:
    assert [singular(word) for word in ("fifths", "thousands", "six", "s")] == [
        "fifth", "thousand", "six", "s",
    ]  # fmt: skip
