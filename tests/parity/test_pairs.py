"""Aligned units, by section."""

from site_builder.model.translation import UnitKind, UnitStanding
from site_builder.parity.pairs import sections_of, spot_of, targets, whole
from tests.parity.support import plain, unit


def standing(address: str, kind: UnitKind = "paragraph", *, both: bool = True) -> UnitStanding:
    source = unit("文", address=address, kind=kind)
    return UnitStanding("unreviewed", source, unit("text") if both else None)


def test_the_sections() -> None:
    standings = [
        standing("article.title", "text"),
        standing("top-1"),
        standing("old-town", "heading"),
        standing("old-town-1"),
        standing("old-town-2.1", "item"),
        standing("note.1", "note"),
        standing("photos/street.caption", "text"),
        standing("photos/street.alt", "text"),
        standing("photos/market.alt", "text"),
    ]
    assert [len(section) for section in sections_of(standings)] == [1, 1, 3, 1, 2, 1]


def test_a_missing_translation() -> None:
    ((pair,),) = sections_of([standing("top-1", both=False)])
    assert pair.target is None
    assert list(targets((pair,))) == []


def test_spots() -> None:
    text = plain("a **b** c")
    assert spot_of(text, 2, 3)[1:] == (4, 5)
    assert whole(text)[1:] == (0, 0)
