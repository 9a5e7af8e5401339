"""Marks of Chinese text; `slips.txt` has more of them."""

from site_builder.copydesk.chinese_marks import ellipses, full_width_letters, half_width_stops
from tests.copydesk.support import MANNERS, ZH, codes


def test_the_place_of_a_slip_is_its_mark() -> None:
    (slip,) = half_width_stops("甲 , 乙", ZH)
    assert (slip.start, slip.end) == (2, 3)
    assert slip.edits == ((1, 4, "，"),)


def test_a_name_may_be_meant() -> None:
    (slip,) = half_width_stops("约翰.史密斯", ZH)
    assert slip.hint == "write '。', or '·' in a name"
    assert slip.edits == ()


def test_the_nearest_right_thing_is_told() -> None:
    assert [slip.hint for slip in ellipses("甲...乙…", ZH)] == ["write '……'"] * 2
    assert [slip.hint for slip in full_width_letters("Ａ１", ZH)] == ["write 'A1'"]


def test_taiwan_has_another_dot() -> None:
    assert codes("馬丁‧路德", MANNERS["hant"]) == []
    assert codes("马丁‧路德") == ["copy-punctuation"]
