"""The colours of share cards.

They stand alone because cards are drawn again when anything changes that their drawing imports
(`pipeline/versions.py`).
"""

from typing import NamedTuple

Colour = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""


class CardColours(NamedTuple):
    """Words are of `ink` on a sheet of `paper`, and the square is of the `accent`; without a
    picture there is a `band` above."""

    paper: Colour
    ink: Colour
    accent: Colour
    band: Colour
