"""Styles of English; `slips.txt` has more of them."""

from site_builder.copydesk.english_styles import NAMES, STYLES, house_style
from tests.copydesk.support import EN, MANNERS


def test_without_a_style_nothing_is_said() -> None:
    assert list(house_style("8 AM, 5 percent", EN)) == []


def test_the_entry_is_named() -> None:
    assert {*NAMES} == {*STYLES}
    (slip,) = house_style("It is 5 percent.", MANNERS["ap"])
    assert slip.message == "'percent' is not AP style (percentages)"
    assert slip.is_wording


def test_what_is_right_is_not_touched() -> None:
    right = "At 8 a.m. 12 people walked toward Mr. Lee — he was OK."
    assert list(house_style(right, MANNERS["ap"])) == []
    right = "At 8am 12 people walked towards Mr Lee – he was OK on 21 July 2008 in the US."
    assert list(house_style(right, MANNERS["guardian"])) == []
