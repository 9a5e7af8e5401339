"""Share cards: the pictures that social networks show with a link."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.card_colours import CardColours
from site_builder.model.fonts import Face
from site_builder.model.pictures import Picture
from site_builder.model.renditions import CARD_SIZE, Rendition


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of a card. `digest` is the digest of their bytes: whatever their files are called,
    the same words come out the same."""

    title: Face
    name: Face
    digest: str


@dataclass(frozen=True, slots=True)
class CardPlan:
    """A card to draw, and its route. `cover` is None if the cover isn't an available photograph;
    `faces` is None if no font has the words, and the cover is shown alone."""

    route: str
    title: str
    site_name: str
    tag: str
    direction: Literal["ltr", "rtl"]
    focus: tuple[float, float]
    cover: Picture | None
    faces: Faces | None
    colours: CardColours


def rendition_for_card(cover: Picture) -> Rendition:
    """The narrowest published WebP that a card can be cropped from without enlarging it, or else
    the widest."""
    files = [rendition for rendition in cover.renditions if rendition.kind == "WEBP"]
    width, height = CARD_SIZE
    enough = [r for r in files if r.width >= width and r.height >= height]
    return enough[0] if enough else files[-1]
