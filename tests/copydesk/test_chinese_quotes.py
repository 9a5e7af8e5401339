"""Straight marks in Chinese text; `slips.txt` has more of them."""

from site_builder.copydesk.chinese_quotes import straight_quotes
from tests.copydesk.support import MANNERS, ZH, corrected


def test_a_mark_without_its_partner_is_only_reported() -> None:
    assert [slip.edits for slip in straight_quotes('他说"好', ZH)] == [()]
    assert [slip.edits for slip in straight_quotes('他说" 好 "', ZH)] == [()]


def test_each_script_has_its_own() -> None:
    assert corrected('他說"好"', MANNERS["hant"]) == "他說「好」"
    assert corrected("他说'好'", ZH) == "他说‘好’"
