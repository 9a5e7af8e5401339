"""Links of the site's own to the lists of features: `tags.yaml#river` is those with a tag,
`tags.yaml` all tags."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model import routes
from site_builder.model.facts import Person, Series, Tag
from site_builder.model.topics import TopicList
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import Hints

_WRITTEN = re.compile(rf"({'|'.join(routes.TOPIC_FOLDERS)})\.yaml(?:#(.*))?", re.DOTALL)
_PUBLISHED = re.compile(rf"/?(?:[^/#]+/)?({'|'.join(routes.TOPIC_FOLDERS)})(?:/([a-z0-9-]+))?/?")


class TopicName(NamedTuple):
    """`folder` is one of `routes.TOPIC_FOLDERS`; without an `id`, it is all that it has."""

    folder: str
    id: str


class KnownTopics(NamedTuple):
    """The records of each folder by id, where it is certain which there are; and those with a page,
    or None if that isn't known."""

    records: Mapping[str, Mapping[str, Tag | Series | Person]]
    with_page: frozenset[tuple[str, str]] | None


def topic_in(link: str) -> TopicName | None:
    """What a link leads to, if that is a list of features."""
    match = _WRITTEN.fullmatch(link)
    return TopicName(match[1], match[2] or "") if match else None


def topic_meant(link: str) -> Message:
    """The hint for a link that is written as readers see it, such as `tags/river/`; or NOTHING."""
    match = _PUBLISHED.fullmatch(link)
    if match is None:
        return NOTHING
    return _("write {words}", words=f"{match[1]}.yaml" + (f"#{match[2]}" if match[2] else ""))


def topic_fault(
    topic: TopicName, known: KnownTopics, hints: Hints
) -> tuple[Message, Message] | None:
    """Why there is no such list, and what to write instead."""
    folder, name = topic
    records = known.records.get(folder)
    if records is None:
        return None
    file = f"content/{folder}.yaml"
    if name and name not in records:
        message = _("there is no '{name}' in {path}", name=shown(name), path=file)
        return message, hints.did_you_mean(name, records)
    record = records.get(name)
    if isinstance(record, Person) and not record.page:
        hint = _("add {words} to the person in {path}", words="page: true", path=file)
        return _("'{name}' has no page", name=name), hint
    if known.with_page is None or any(
        folder == one and name in ("", listed) for one, listed in known.with_page
    ):
        return None
    message = _("no published feature has any of {path}, so there is no page", path=file)
    if name:
        message = _("no published feature has '{name}', so there is no page", name=name)
    return message, _("link to it once a feature has it")


def topic_routes(topic: TopicName, lists: Sequence[TopicList]) -> dict[str, tuple[str, str]]:
    """By language, the route of the list and the language of the page, for those readers who get
    one."""
    folder, name = topic
    found = [one for one in lists if one.topic.folder == folder]
    if not name:
        languages = dict.fromkeys(key for one in found for key in one.listed)
        return {key: (routes.topics(key, folder), key) for key in languages}
    return {
        key: (routes.topic(key, folder, name), key)
        for one in found
        if one.topic.record.id == name
        for key in one.listed
    }
