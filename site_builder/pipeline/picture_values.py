"""The original photographs of the site as values: to be inspected, and inspected."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.compose.page_context import ShareImage
from site_builder.fonts.wordless import Wordless, no_font
from site_builder.model import routes
from site_builder.model.canonical import canonical_digest
from site_builder.model.cards import CardPlan
from site_builder.model.fonts import FontFile
from site_builder.model.pictures import Inspection, Picture
from site_builder.model.renditions import Rendition
from site_builder.pipeline.libraries import library_versions
from site_builder.problems.problems import Problem
from site_builder.read.inventory import FeatureFiles

NAMESPACE = "renditions"


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
    if picture.file.format == "HEIF":  # its pixels also depend on a decoder that others don't need
        encoder = canonical_digest([encoder, library_versions().get("pi-heif", "")])
    return f"{picture.file.digest}-{kind.lower()}-{width}x{height}-{encoder[:20]}"


@dataclass(frozen=True, slots=True)
class Original:
    """A file under `photos/`: its path below the site's folder, the digest of its bytes ('' if
    they cannot be read), and what it is."""

    path: str
    digest: str
    inspection: Inspection


def originals_of(files: FeatureFiles, originals: Mapping[str, Original]) -> tuple[Original, ...]:
    """Those of one feature, from all by path."""
    return tuple(originals[file.path] for file in files.photos)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Those of this machine and the site's own folder, and by language those that site.yaml
    names. `key` stands for all of them."""

    files: tuple[FontFile, ...]
    named: Mapping[str, tuple[FontFile, ...]]

    @property
    def key(self) -> str:
        return canonical_digest([self.files, dict(self.named)])


@dataclass(frozen=True, slots=True)
class Planned:
    """A card as it was planned, from what stands behind `key`; `wordless` where no font can set
    its words."""

    key: str
    plan: CardPlan | None
    wordless: Wordless | None = None


Plans = dict[str, dict[str, Planned]]
"""By slug and language."""


def problems_of(plans: Plans) -> list[Problem]:
    """The warning that cards have no words: one for all of them, so that nothing else is lost."""
    wordless = [p.wordless for cards in plans.values() for p in cards.values() if p.wordless]
    return [no_font(wordless)] if wordless else []


def share_images(plans: Plans) -> dict[str, dict[str, ShareImage]]:
    """What the features' pages say of their cards, by slug and language."""
    return {
        slug: {
            language: ShareImage(planned.plan.route, planned.plan.faces is not None)
            for language, planned in cards.items()
            if planned.plan
        }
        for slug, cards in plans.items()
    }


@dataclass(frozen=True, slots=True)
class MadeCard:
    """A card's route and the digest of its bytes, or what is wrong."""

    route: str
    digest: str
    problem: Problem | None = None
