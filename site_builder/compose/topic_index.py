"""The pages that list all tags, all series and all people with pages of their own."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from site_builder.compose import social
from site_builder.compose.borrowed import as_words, filled, phrase
from site_builder.compose.page_style import with_style
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.topic_output import TopicOutput
from site_builder.compose.versions import Versions, own_versions
from site_builder.model import routes
from site_builder.model.site import Site
from site_builder.model.topics import TopicList, text_about
from site_builder.views.pages import TopicIndexPage, TopicLink
from site_builder.views.shell import Link


def index_outputs(frame: Frame, lists: Iterable[TopicList]) -> Iterator[TopicOutput]:
    """The pages of a folder of lists, none of them made yet: for each language that has any."""
    for folder, found in groupby(lists, key=lambda one: one.topic.folder):
        inside = tuple(found)
        languages = _languages(inside)
        for key in languages:
            here = [one for one in inside if key in one.listed]
            yield TopicOutput(
                route=routes.topics(key, folder),
                template="topics.html",
                shown=(languages, [(one.topic, len(one.listed[key])) for one in here]),
                make=partial(_page, frame, folder, key, here, languages),
            )


def index_versions(site: Site, lists: Iterable[TopicList]) -> Iterator[Versions]:
    """These pages, each with its languages."""
    for folder, found in groupby(lists, key=lambda one: one.topic.folder):
        yield _versions(site, folder, _languages(tuple(found)))


def _languages(lists: Sequence[TopicList]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for one in lists for key in one.listed))


def _versions(site: Site, folder: str, languages: Sequence[str]) -> Versions:
    return own_versions(site, {k: routes.topics(k, folder) for k in site.keys if k in languages})


def _page(
    frame: Frame, folder: str, key: str, lists: Sequence[TopicList], languages: Sequence[str]
) -> TopicIndexPage:
    reader, here = frame.reader(key), routes.topics(key, folder)
    heading = reader.strings[f"all_{folder}"]
    title = f"{heading} · {reader.plain(frame.site.title)}"
    description = reader.plain(frame.site.description)
    head = Head(
        title=title,
        description=description,
        versions=_versions(frame.site, folder, languages),
        open_graph=social.open_graph(
            frame, reader, here, languages, ("website", title, description)
        ),
        json_ld=social.script_json(_json_ld(frame, reader, folder, lists)),
    )
    page = TopicIndexPage(
        shell=shell(frame, key, here, head),
        folder=folder,
        heading=phrase(as_words(heading)),
        topics=tuple(_link(reader, one, here) for one in lists),
    )
    return with_style(page)


def _link(reader: Reader, one: TopicList, here: str) -> TopicLink:
    record, text = one.topic.record, text_about(one.topic)
    route = routes.topic(reader.key, one.topic.folder, record.id)
    count = str(len(one.listed[reader.key]))
    return TopicLink(
        link=Link(routes.relative(here, route), reader.words(record.name)),
        text=reader.words(text) if text else None,
        size=filled(reader.strings["topic_size"], number=count),
    )


def _json_ld(frame: Frame, reader: Reader, folder: str, lists: Sequence[TopicList]) -> social.Data:
    url = frame.url(routes.topics(reader.key, folder))
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "url": frame.url(routes.topic(reader.key, folder, one.topic.record.id)),
            "name": reader.plain(one.topic.record.name),
        }
        for position, one in enumerate(lists, 1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": url,
        "url": url,
        "name": reader.strings[f"all_{folder}"],
        "inLanguage": reader.tag,
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }
