"""Words that stand for others, and surnames."""

import pytest

from site_builder.conversion.exceptions import Exceptions, Found, surname_and_rest
from tests.support.growth import out_of_step, work_of


def test_the_longest_word_counts_and_none_reaches_into_another() -> None:
    words = Exceptions({"王静": "A", "王静安": "B", "静安": "C", "": "D"})
    assert list(words.found_in("王静安与王静、静安")) == [
        *(Found(0, 3, "B"), Found(4, 6, "A"), Found(7, 9, "C"))
    ]
    assert list(words.found_in("王静安", 1)) == [Found(1, 3, "C")]
    assert not list(words.found_in("王静安", 0, 0))


def test_many_words_take_no_longer() -> None:
    def search(text: str) -> None:
        words = {f"{chr(0x4E00 + number)}某": "x" for number in range(len(text))}
        list(Exceptions(words).found_in(text))

    assert not out_of_step([work_of(search, "张" * count) for count in (50, 100, 200)])


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("范冰", ("范", "冰")),
        ("余秋雨", ("余", "秋雨")),
        ("万俟卨", ("万俟", "卨")),
        ("王静", ("", "王静")),
        ("党报记者", ("", "党报记者")),
        ("范", ("", "范")),
    ],
)
def test_a_surname_that_is_written_otherwise(name: str, parts: tuple[str, str]) -> None:
    assert surname_and_rest(name) == parts
