"""Spaces in Chinese text; `slips.txt` has more of them."""

from site_builder.copydesk.chinese_spaces import spaces_between_characters
from tests.copydesk.support import ZH, codes


def test_only_running_text_is_looked_at() -> None:
    assert codes("他来 了。") == ["copy-space"]
    assert codes("他来 了") == []
    assert list(spaces_between_characters("他来 了。", ZH._replace(is_title=True))) == []


def test_the_space_of_a_meant_line_break_is_none() -> None:
    assert codes("他来了。\n走了。") == []


def test_credits() -> None:
    assert codes("新华社记者 王靖 摄。") == []
    assert codes("作者 王靖。他来 了。") == ["copy-space"]
