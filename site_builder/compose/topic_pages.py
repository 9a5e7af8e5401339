"""The pages and the feeds of tags, series and people: the features of each."""

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from site_builder.compose import social
from site_builder.compose.borrowed import as_words, filled, filled_text, phrase
from site_builder.compose.cards import card
from site_builder.compose.feeds import FeedAbout, feed
from site_builder.compose.page_style import with_style
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.site_pages import (
    count_pages,
    first_place,
    list_items,
    newest_first,
    on_page,
)
from site_builder.compose.topic_index import index_outputs, index_versions
from site_builder.compose.topic_output import TopicOutput
from site_builder.compose.versions import Versions, topic_versions
from site_builder.model import routes
from site_builder.model.facts import Person
from site_builder.model.outline import Announcement
from site_builder.model.site import Site
from site_builder.model.topics import Topic, TopicList, text_about
from site_builder.views.feeds import Feed
from site_builder.views.pages import ListedCard, TopicPage
from site_builder.views.shell import Link


def topic_outputs(frame: Frame, lists: Sequence[TopicList]) -> Iterator[TopicOutput]:
    """Every page and every feed of the lists, none of them made yet."""
    yield from index_outputs(frame, lists)
    for one in lists:
        topic, counts = one.topic, _page_counts(one)
        name = (topic.folder, topic.record.id)
        for key, order in one.listed.items():
            for number in range(1, counts[key] + 1):
                chosen = on_page(order, number)
                yield TopicOutput(
                    route=routes.topic(key, *name, number),
                    template="topic.html",
                    shown=(topic, counts, chosen),
                    make=partial(_page, frame, one, key, number),
                )
            yield TopicOutput(
                route=routes.topic_feed(key, *name),
                template="feed.xml",
                shown=(topic, order),
                make=partial(_feed, frame, topic, key, order),
            )


def all_topic_versions(site: Site, lists: Sequence[TopicList]) -> Iterator[Versions]:
    """The pages of the lists, each with its languages."""
    yield from index_versions(site, lists)
    for one in lists:
        counts = _page_counts(one)
        for number in range(1, max(counts.values()) + 1):
            yield topic_versions(site, number, one, counts)


def _page_counts(one: TopicList) -> dict[str, int]:
    return {key: count_pages(len(order)) for key, order in one.listed.items()}


def _page(frame: Frame, one: TopicList, key: str, number: int) -> TopicPage:
    topic, counts, reader = one.topic, _page_counts(one), frame.reader(key)
    folder, record = topic.folder, topic.record
    route = partial(routes.topic, key, folder, record.id)
    here, total = route(number), counts[key]
    chosen = on_page(one.listed[key], number)
    said, of_total = reader.strings["page_position"], {"number": str(number), "total": str(total)}
    name, about = reader.plain(record.name), _about(reader, topic)
    head = Head(
        title=name if number == 1 else f"{name} · {filled_text(said, **of_total)}",
        description=about,
        versions=topic_versions(frame.site, number, one, counts),
        open_graph=social.open_graph(
            frame, reader, here, one.listed, (_OPEN_GRAPH[folder], name, about)
        ),
        json_ld=social.script_json(_json_ld(frame, reader, topic, chosen, number)),
    )
    text = text_about(topic)
    page = TopicPage(
        shell=shell(frame, key, here, head),
        folder=folder,
        kicker=_kicker(reader, topic),
        heading=phrase(reader.words(record.name)),
        text=reader.words(text) if text and number == 1 else None,
        cards=tuple(_cards(reader, topic, chosen, here, number)),
        feed=Link(
            routes.relative(here, routes.topic_feed(key, folder, record.id)),
            reader.words(record.name),
        ),
        all_topics=Link(
            routes.relative(here, routes.topics(key, folder)),
            as_words(reader.strings[f"all_{folder}"]),
        ),
        number=number,
        total=total,
        position=filled(said, **of_total),
        previous=routes.relative(here, route(number - 1)) if number > 1 else "",
        next=routes.relative(here, route(number + 1)) if number < total else "",
    )
    return with_style(page)


_OPEN_GRAPH = {"tags": "website", "series": "website", "people": "profile"}
"""The type of each folder's pages (ogp.me)."""


def _kicker(reader: Reader, topic: Topic) -> Markup:
    """What the page is about; for a person, their role."""
    if not isinstance(topic.record, Person):
        return phrase(as_words(reader.strings[f"kind_{topic.folder}"]))
    return phrase(reader.words(topic.record.role)) if topic.record.role else Markup("")


def _about(reader: Reader, topic: Topic) -> str:
    """The description in one line, or one made of the name."""
    if text := text_about(topic):
        return " ".join(reader.plain(text).split("\n\n"))
    said = reader.strings[f"about_{topic.folder}"]
    return filled_text(said, name=reader.plain(topic.record.name))


def _cards(
    reader: Reader, topic: Topic, chosen: Sequence[Announcement], here: str, number: int
) -> Iterator[ListedCard]:
    """The cards of a page, each part of a series with its number."""
    for place, announcement in enumerate(chosen, first_place(number)):
        is_part = topic.folder == "series"
        kicker = filled(reader.strings["part"], number=str(place)) if is_part else Markup("")
        yield ListedCard(kicker, card(reader, announcement, here))


def _json_ld(
    frame: Frame, reader: Reader, topic: Topic, chosen: Sequence[Announcement], number: int
) -> social.Data:
    name = reader.plain(topic.record.name)
    first = frame.url(routes.topic(reader.key, topic.folder, topic.record.id))
    url = frame.url(routes.topic(reader.key, topic.folder, topic.record.id, number))
    items = list_items(frame, reader, chosen, number)
    page: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": url,
        "url": url,
        "name": name,
        "description": _about(reader, topic),
        "inLanguage": reader.tag,
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }
    if topic.folder == "series":
        return {**page, "about": social.series(name, first)}
    if not isinstance(topic.record, Person):
        return page
    role = reader.plain(topic.record.role) if topic.record.role else ""
    about = reader.plain(topic.record.bio) if topic.record.bio else ""
    person = social.person(name, role, first, about)
    works = [social.creative_work(one["name"], one["url"], None) for one in items]
    return {**page, "@type": "ProfilePage", "mainEntity": person, "hasPart": works}


def _feed(frame: Frame, topic: Topic, key: str, order: Sequence[Announcement]) -> Feed:
    """The features newest first, as in every feed."""
    reader, name = frame.reader(key), topic.record.id
    title = f"{reader.plain(topic.record.name)} · {reader.plain(frame.site.title)}"
    route, page = routes.topic_feed(key, topic.folder, name), routes.topic(key, topic.folder, name)
    return feed(
        frame, key, newest_first(order), FeedAbout(title, _about(reader, topic), route, page)
    )
