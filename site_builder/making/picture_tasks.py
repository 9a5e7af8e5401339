"""The published pictures of the site as values: to be made, and made."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.model import routes
from site_builder.model.pictures import Picture, Rendition
from site_builder.problems.problems import Problem
from site_builder.store.cache import Cache

NAMESPACE = "renditions"


@dataclass(frozen=True, slots=True)
class PictureContext:
    """`root` is the site's folder; `encoder` stands for what pixels are encoded by; without
    `trust`, nothing known is used."""

    root: Path
    cache: Cache
    encoder: str
    trust: bool = True


@dataclass(frozen=True, slots=True)
class PictureTask:
    """A photograph to publish."""

    slug: str
    photo_id: str
    picture: Picture

    @property
    def path(self) -> str:
        """The original's path below the site's folder."""
        return f"content/{self.slug}/photos/{self.picture.file.name}"

    @property
    def routes(self) -> dict[str, Rendition]:
        """What is published, by its route."""
        return {
            routes.media(self.slug, self.photo_id, self.picture, rendition): rendition
            for rendition in self.picture.renditions
        }


@dataclass(frozen=True, slots=True)
class MadePicture:
    """The digests of a picture's files by route, or what is wrong with it."""

    digests: dict[str, str]
    problem: Problem | None = None


def rendition_key(encoder: str, picture: Picture, rendition: Rendition) -> str:
    """The cache's key of a rendition: the original's content, the recipe, the encoder."""
    width, height, kind = rendition
    return f"{picture.file.digest}-{kind.lower()}-{width}x{height}-{encoder[:20]}"
