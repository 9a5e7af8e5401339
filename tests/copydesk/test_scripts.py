"""The characters of one script in a text of the other."""

from site_builder.copydesk.character_table import EITHER, NEVER_TRADITIONAL
from site_builder.copydesk.scripts import other_script
from site_builder.copydesk.slips import Manner
from tests.copydesk.support import MANNERS


def found(text: str, manner: Manner) -> list[tuple[int, int]]:
    return [(slip.start, slip.end) for slip in other_script(text, manner)]


def test_the_table() -> None:
    pairs = [(NEVER_TRADITIONAL + EITHER)[at : at + 2] for at in range(0, 6000, 2)]
    assert {"國国", "發发", "髮发", "裡里", "後后"} & {*pairs} == {"國国", "發发", "髮发", "裡里"}
    assert NEVER_TRADITIONAL.index("發发") > NEVER_TRADITIONAL.index("髮发")
    assert len(NEVER_TRADITIONAL) > 4000
    assert set(NEVER_TRADITIONAL[::2]).isdisjoint(NEVER_TRADITIONAL[1::2])


def test_runs() -> None:
    assert found("這國家，這", MANNERS["zh"]) == [(0, 2), (4, 5)]
    assert found("这国家，这", MANNERS["hant"]) == [(0, 2), (4, 5)]
    assert found("乾隆皇后著书", MANNERS["zh"]) == []


def test_the_hint_has_the_other_form() -> None:
    (slip,) = other_script("這國", MANNERS["zh"])
    assert slip.hint == "write '这国'"
