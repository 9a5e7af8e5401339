"""The site's logo: which files can be one, and how large it is shown."""

from typing import NamedTuple

LOGO_ENDINGS = (".svg", ".png", ".jpg", ".jpeg")
"""The ends of the names of pictures that all browsers and search engines read, in small letters."""

HIGHEST, WIDEST = 40, 240
"""CSS pixels of the box at the head of a page that a logo is fitted into. The home page has it up
to twice as large (`home.css`)."""
DENSITY = 4
"""The pixels of a published logo for each of these, at most."""
WORDMARK = 2.5
"""The ratio of width to height from which a logo is taken for the site's name in letters."""
LARGEST_LOGO = 512_000
"""Bytes. Every page loads it."""


class LogoFile(NamedTuple):
    """A logo to publish: its bytes, and its size in pixels."""

    data: bytes
    width: int
    height: int


class Logo(NamedTuple):
    """A published logo: the name of its asset, and its size in pixels."""

    name: str
    width: int
    height: int


def shown_size(width: int, height: int) -> tuple[int, int]:
    """The size of a logo on a page, from its own: as large as the box allows."""
    scale = min(HIGHEST / height, WIDEST / width)
    return max(1, round(width * scale)), max(1, round(height * scale))
