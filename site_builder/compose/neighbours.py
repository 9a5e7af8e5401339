"""What each feature's pages show of the other features."""

from collections.abc import Iterable, Mapping, Sequence

from site_builder.compose.page_context import Instalment, Neighbours, ShareImage
from site_builder.model.outline import Announcement, Outline
from site_builder.model.presence import Fallback, Presence
from site_builder.model.topics import TopicList
from site_builder.rules.links import linked_slugs

_Pairs = dict[str, tuple[Announcement | None, Announcement | None]]


def neighbours_of(
    outlines: Mapping[str, Outline],
    listed: Mapping[str, Sequence[Announcement]],
    cards: Mapping[str, dict[str, ShareImage]],
    fallback: Fallback,
    topics: Iterable[TopicList] = (),
) -> dict[str, Neighbours]:
    """The neighbours by slug. `listed` are the features of each language, newest first; `cards` are
    the share cards by slug and language; `fallback` is the site's; `topics` are its lists."""
    present = {slug: o.presence(fallback) for slug, o in outlines.items()}
    briefs = {slug: o.announcement.brief() for slug, o in outlines.items() if o.announcement}
    pairs = {
        language: _pairs([briefs[one.slug] for one in order]) for language, order in listed.items()
    }
    instalments = _instalments(topics, briefs)
    return {
        slug: Neighbours(
            newer=_those(0, outline, present[slug], pairs),
            older=_those(1, outline, present[slug], pairs),
            targets={s: present[s] for s in sorted(linked_slugs(outline))},
            cards=cards.get(slug, {}),
            is_scheduled=outline.is_scheduled,
            related=tuple(briefs[one.slug] for one in outline.related),
            series=instalments.get(slug, {}),
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


def _instalments(
    topics: Iterable[TopicList], briefs: Mapping[str, Announcement]
) -> dict[str, dict[str, Instalment]]:
    """The places of features in their series, by slug and language."""
    found: dict[str, dict[str, Instalment]] = {}
    for one in topics:
        for language, order in one.listed.items() if one.topic.folder == "series" else ():
            pairs = _pairs([briefs[feature.slug] for feature in order])
            for number, feature in enumerate(order, 1):
                instalment = Instalment(number, len(order), *pairs[feature.slug])
                found.setdefault(feature.slug, {})[language] = instalment
    return found


def _pairs(order: Sequence[Announcement]) -> _Pairs:
    """The features before and behind each one, by slug."""
    around = [None, *order, None]
    return {a.slug: (around[i], around[i + 2]) for i, a in enumerate(order)}
