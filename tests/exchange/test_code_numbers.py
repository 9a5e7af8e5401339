"""A code has the same number in a text and in its translation."""

from hypothesis import given

from site_builder.exchange.code_numbers import Inline, Mark, marks_in, numbered
from site_builder.exchange.inline import pieces_of
from tests.support.handovers import texts


def both(source: str, target: str) -> tuple[list[str], list[str]]:
    ours, theirs = numbered(
        pieces_of(source, "paragraph", "zh"), pieces_of(target, "paragraph", "en")
    )
    return labels(ours), labels(theirs)


def labels(text: tuple[Inline, ...]) -> list[str]:
    return [
        f"{one.number} {one.text if isinstance(one, Mark) else one.end}" for one in marks_in(text)
    ]


def test_codes_have_their_number_wherever_they_stand() -> None:
    ours, theirs = both("{number}`a`和{number}`b`", "{number}`b` of {number}`a`")
    assert ours == ["1 {number}`a`", "2 {number}`b`"]
    assert theirs == ["2 {number}`b`", "1 {number}`a`"]


def test_the_same_code_again_is_the_next_one() -> None:
    assert both("[^1][^1]", "[^1][^1]") == (["1 [^1]", "2 [^1]"], ["1 [^1]", "2 [^1]"])


def test_codes_of_the_translation_alone_come_last() -> None:
    assert both("[a](b)", "*x* [c](b)") == (["1 ](b)"], ["2 *", "1 ](b)"])


@given(source=texts, target=texts)
def test_numbers_are_given_once_on_each_side(source: str, target: str) -> None:
    for side in numbered(pieces_of(source, "note", "zh"), pieces_of(target, "note", "en")):
        numbers = [code.number for code in marks_in(side)]
        assert len(set(numbers)) == len(numbers)
