"""What each feature's pages show of the other features."""

from collections.abc import Mapping, Sequence

from site_builder.compose.page_context import Neighbours, ShareImage
from site_builder.model.outline import Announcement, Outline
from site_builder.model.presence import Fallback, Presence
from site_builder.rules.links import linked_slugs

_Pairs = dict[str, tuple[Announcement | None, Announcement | None]]


def neighbours_of(
    outlines: Mapping[str, Outline],
    listed: Mapping[str, Sequence[Announcement]],
    cards: Mapping[str, dict[str, ShareImage]],
    fallback: Fallback,
) -> dict[str, Neighbours]:
    """The neighbours by slug. `listed` are the features of each language, newest first; `cards` are
    the share cards by slug and language; `fallback` is the site's."""
    present = {slug: o.presence(fallback) for slug, o in outlines.items()}
    briefs = {slug: o.announcement.brief() for slug, o in outlines.items() if o.announcement}
    pairs = {
        language: _pairs([briefs[one.slug] for one in order]) for language, order in listed.items()
    }
    return {
        slug: Neighbours(
            newer=_those(0, outline, present[slug], pairs),
            older=_those(1, outline, present[slug], pairs),
            targets={s: present[s] for s in sorted(linked_slugs(outline))},
            cards=cards.get(slug, {}),
            is_scheduled=outline.is_scheduled,
            related=tuple(briefs[one.slug] for one in outline.related),
        )
        for slug, outline in outlines.items()
    }


def _those(
    side: int, outline: Outline, presence: Presence, pairs: Mapping[str, _Pairs]
) -> dict[str, Announcement]:
    """The features on one side of a feature, by the languages in which it has a page. A plain page
    is in no list, and has none."""
    pages = presence.pages(pairs) if outline.announcement else ()
    found = {language: pairs[language][outline.slug][side] for language in pages}
    return {language: feature for language, feature in found.items() if feature}


def _pairs(order: Sequence[Announcement]) -> _Pairs:
    """The next newer and the next older feature of each, by slug."""
    around = [None, *order, None]
    return {a.slug: (around[i], around[i + 2]) for i, a in enumerate(order)}
