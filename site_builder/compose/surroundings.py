"""What each feature's pages show of the rest of the site."""

from collections.abc import Mapping, Sequence

from site_builder.compose.scope import ShareImage, Surroundings
from site_builder.model.outline import Announcement, Outline
from site_builder.rules.links import linked_slugs

Neighbours = dict[str, tuple[Announcement | None, Announcement | None]]


def surroundings_of(
    outlines: Mapping[str, Outline],
    listed: Mapping[str, Sequence[Announcement]],
    cards: Mapping[str, dict[str, ShareImage]],
) -> dict[str, Surroundings]:
    """The surroundings by slug. `listed` are the features of each language, newest first;
    `cards` are the share cards by slug and language."""
    neighbours = {language: _neighbours(order) for language, order in listed.items()}
    return {
        slug: Surroundings(
            newer={
                language: newer
                for language in outline.languages
                if (newer := neighbours[language][slug][0])
            },
            older={
                language: older
                for language in outline.languages
                if (older := neighbours[language][slug][1])
            },
            targets={s: outlines[s].languages for s in sorted(linked_slugs(outline))},
            cards=cards.get(slug, {}),
        )
        for slug, outline in outlines.items()
    }


def _neighbours(order: Sequence[Announcement]) -> Neighbours:
    around = [None, *order, None]
    return {a.slug: (around[i], around[i + 2]) for i, a in enumerate(order)}
