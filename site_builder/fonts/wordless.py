"""The warning about share cards without words, for want of a font.

It stands apart from what reads fonts, which a build that draws no card need not load.
"""

from collections.abc import Sequence
from typing import NamedTuple

from site_builder.messages.message import _, ngettext
from site_builder.problems.problems import Location, Problem, shown, warning

_REMEDY = _(
    "install a font that has them ({command}, or Debian's fonts-noto-cjk), or name one under fonts "
    "in site.yaml",
    command="pip install manimgx-fonts manimgx-fonts-cjk",
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
    where, tag, missing = min(cards)
    if missing:
        some = " ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
        cause = _(
            "no font has all the characters of this title in '{tag}' (missing: {characters})",
            tag=shown(tag),
            characters=some,
        )
    else:
        cause = _("no font has all the characters of this title in '{tag}'", tag=shown(tag))
    message = _("{cause}, so its share card has no words", cause=cause)
    if others := len(cards) - 1:
        message = ngettext(
            "{cause}, so its share card, like {count} other, has no words",
            "{cause}, so its share card, like {count} others, has no words",
            others,
            cause=cause,
        )
    return warning(where, "no-font", message, _REMEDY)
