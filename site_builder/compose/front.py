"""The composition of the home page: which features lead, above all others."""

from collections.abc import Sequence

from site_builder.model.theme import HomeLayout
from site_builder.views.pages import Card

_LEAD_AND_SECONDS = 3
_PAIR = 2


def layout_of(home: HomeLayout, number: int) -> HomeLayout:
    """The layout of a page of the list: what follows a front page is an archive."""
    return "list" if home == "front" and number > 1 else home


def count_leading(layout: HomeLayout, cards: Sequence[Card]) -> int:
    """How many cards stand above the rows of the others, the first of them large.

    Two features are a pair. Beside the picture of a lead there is room for two more, unless that
    would leave one feature alone in a row.
    """
    count = len(cards)
    if layout != "front" or count <= _PAIR:
        return count if layout == "front" else 0
    has_room = cards[0].cover is not None and bool(cards[0].cover.src)
    return _LEAD_AND_SECONDS if has_room and count != _LEAD_AND_SECONDS + 1 else 1
