"""Share cards without words, for want of a font: what a build says of them.

Apart from what reads fonts, which a build that draws no card need not load.
"""

from collections.abc import Sequence
from typing import NamedTuple

from site_builder.problems.problems import Location, Problem, shown, warning

_REMEDY = (
    "install a font that has them (pip install manimgx-fonts manimgx-fonts-cjk, or Debian's "
    "fonts-noto-cjk), or name one under fonts in site.yaml"
)


class Wordless(NamedTuple):
    """A share card without words: where its title stands, the language's tag, and the characters
    that no face had ("" where a face is not what was missing)."""

    where: Location
    tag: str
    missing: str


def no_font(cards: Sequence[Wordless]) -> Problem:
    """The one warning of a build about the share cards that show their picture alone, for want of
    a font; it stands at the first of them."""
    where, tag, _ = first = min(cards)
    message = f"no font has all the characters of this title in '{shown(tag)}'"
    if first.missing:
        some = " ".join(first.missing[:8]) + (" …" if len(first.missing) > 8 else "")
        message += f": {some} would be missing"
    others = len(cards) - 1
    like = f", like {others} other{'s' if others > 1 else ''}," if others else ""
    message += f"; its share card{like} has no words"
    return warning(where, "no-font", message, _REMEDY)
