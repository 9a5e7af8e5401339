"""Claims that have no equal in the other language."""

import pytest

from site_builder.parity.answering import Said
from site_builder.parity.claims import claims_in
from site_builder.parity.matching import MOST, Open, close_across, close_between, match, near


def said(text: str, tag: str) -> Said:
    return Said(text, claims_in(text, tag))


def opened(chinese: str, english: str) -> Open:
    return match(said(chinese, "zh-Hans"), said(english, "en"))


@pytest.mark.parametrize(
    ("chinese", "english", "lost", "added"),
    [
        ("12人和30人", "12 and 30 people", [], []),
        ("12人和30人", "12 people", ["30"], []),
        ("12人", "12 and 30 people", [], ["30"]),
        ("12人，又12人", "12 people", [], []),
        ("3至5天", "three days, at most five days", [], []),
        ("GB 18030标准", "the standard GB 18030", [], []),
        ("1秒", "a second", [], []),
        ("九二共识", "the 1992 Consensus", [], []),
        ("估计共有300人", "about 300 people", [], []),
    ],
)
def test_what_is_open(chinese: str, english: str, lost: list[str], added: list[str]) -> None:
    pair = opened(chinese, english)
    assert [claim.written for claim in pair.open_source] == lost
    assert [claim.written for claim in pair.open_target] == added


def test_digits_that_claim_something_are_no_mere_digits() -> None:
    pair = opened("144万人", "144 million people")
    assert len(pair.open_source) == len(pair.open_target) == 1


def test_a_value_may_move_to_another_unit() -> None:
    pairs = [opened("有97座城市。", "There are cities."), opened("好。", "They are 97.")]
    close_across(pairs)
    assert not any(pair.open_source or pair.open_target for pair in pairs)


def test_a_value_that_was_changed_is_not_taken_for_one_elsewhere() -> None:
    pairs = [opened("有97座。", "There are 98."), opened("有98人。", "There are 98 people.")]
    close_across(pairs)
    assert [claim.written for claim in pairs[0].open_source] == ["97"]
    assert [claim.written for claim in pairs[0].open_target] == ["98"]


def test_a_value_may_move_to_another_section() -> None:
    sections = [[opened("有97座城市。", "There are cities.")], [opened("好。", "They are 97.")]]
    close_between(sections)
    assert not any(pair.open_source or pair.open_target for pairs in sections for pair in pairs)


def test_values_that_change_sections_with_each_other_have_not_moved() -> None:
    sections = [[opened("有97座。", "There are 98.")], [opened("有98人。", "There are 97 people.")]]
    close_between(sections)
    assert all(pair.open_source and pair.open_target for pairs in sections for pair in pairs)


def test_of_too_many_values_the_first_are_compared() -> None:
    numbers = range(2000, 2000 + 4 * MOST, 2)
    chinese = "，".join(f"{number}人" for number in numbers)
    english = ", ".join(f"{number + 1} people" for number in numbers)
    pair = opened(chinese, english)
    assert [claim.written for claim in pair.open_source] == [str(n) for n in numbers[:MOST]]
    # What is plainly the same doesn't count.
    pair = opened(f"{chinese}，7人", f"{chinese}，8 people")
    assert [claim.written for claim in pair.open_source] == ["7"]


def test_what_is_near() -> None:
    things = list(range(3 * MOST))
    assert list(near(things, 0)) == things[1 : MOST + 1]
    assert list(near(things, MOST + 5)) == [*things[5 : MOST + 5], *things[MOST + 6 : 2 * MOST + 6]]
