"""What lists of features are about: a tag, a series, or a person; and which features each has."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.model.facts import Person, Series, Tag
from site_builder.model.outline import Announcement
from site_builder.model.presence import Fallback
from site_builder.model.site import Text

Listed = dict[str, list[Announcement]]
"""The features that the readers of each language get: in their own language, or what stands in for
it."""


class Topic(NamedTuple):
    """`folder` is one of `routes.TOPIC_FOLDERS`."""

    folder: str
    record: Tag | Series | Person


class TopicList(NamedTuple):
    """The features of a topic by language, for the languages whose readers get any: newest first,
    or in the order of their series."""

    topic: Topic
    listed: Listed


def text_about(topic: Topic) -> Text | None:
    """The description, or the biography."""
    record = topic.record
    return record.bio if isinstance(record, Person) else record.description


def topic_lists(
    topics: Sequence[Topic], listed: Listed, fallback: Fallback
) -> tuple[TopicList, ...]:
    """The lists that aren't empty. `listed` are the features of the site, newest first; `fallback`
    is the site's."""
    found: dict[tuple[str, str], Listed] = {(t.folder, t.record.id): {} for t in topics}
    for language, order in listed.items():
        for announcement in order:
            for key in _topics_of(announcement, language, fallback):
                if key in found:
                    found[key].setdefault(language, []).append(announcement)
    return tuple(
        TopicList(topic, {language: _ordered(topic, order) for language, order in lists.items()})
        for topic, lists in zip(topics, found.values(), strict=True)
        if lists
    )


def _topics_of(
    announcement: Announcement, language: str, fallback: Fallback
) -> Iterator[tuple[str, str]]:
    """What a feature is listed under for the readers of a language: folders and ids."""
    for tag in announcement.tags:
        yield "tags", tag.id
    if announcement.series:
        yield "series", announcement.series
    offer = announcement.presence(fallback).offer(language)
    credited = announcement.credits_in(offer.text) if offer else ()
    for person in dict.fromkeys(name for credit in credited for name in credit.pages):
        yield "people", person


def _ordered(topic: Topic, order: list[Announcement]) -> list[Announcement]:
    """The features newest first, as given, or in the order of a series: its `parts`, and then all
    others by date, and within one date by slug."""
    if not isinstance(topic.record, Series):
        return order
    place = {slug: number for number, slug in enumerate(topic.record.parts or ())}
    return sorted(
        order, key=lambda a: (place.get(a.slug, len(place)), a.published.sort_key, a.slug)
    )
