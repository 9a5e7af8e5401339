"""Share cards as values: planned while the site is settled, and made."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.compose.scope import ShareImage
from site_builder.making.picture_tasks import PictureContext
from site_builder.model.canonical import canonical_digest
from site_builder.model.cards import CardPlan
from site_builder.model.fonts import FontFile
from site_builder.problems.problems import Problem
from site_builder.share_cards.fonts.wordless import Wordless, no_font


@dataclass(frozen=True, slots=True)
class Fonts:
    """Those of this machine and the site's own folder, and by language those that site.yaml
    names. `key` stands for all of them."""

    files: tuple[FontFile, ...]
    named: Mapping[str, FontFile]

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


@dataclass(frozen=True, slots=True)
class CardContext:
    """`pictures` is what pictures are made with; `artist` stands for what cards are drawn by."""

    pictures: PictureContext
    artist: str
