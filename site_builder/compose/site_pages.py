"""The pages that belong to the site as a whole: homes, chooser, 404."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from site_builder.compose import social
from site_builder.compose.borrowed import as_words, filled, filled_text, phrase
from site_builder.compose.cards import card, text_language
from site_builder.compose.front import count_leading, layout_of
from site_builder.compose.page_style import with_style
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame, Head, Href, shell
from site_builder.compose.versions import NO_VERSIONS, chooser_versions, list_versions
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.outline import Announcement
from site_builder.views.pages import Choice, ChooserPage, HomePage, NotFoundMessage, NotFoundPage
from site_builder.views.shell import Link

PAGE_SIZE = 20
"""How many features a page of the list shows."""


def newest_first(announcements: Sequence[Announcement]) -> list[Announcement]:
    """Announcements by date of publication, newest first; within one date, by slug."""
    by_slug = sorted(announcements, key=lambda a: a.slug)
    return sorted(by_slug, key=lambda a: a.published.sort_key, reverse=True)


def on_page(announcements: Sequence[Announcement], number: int) -> Sequence[Announcement]:
    """Those that a page of a list shows; the first page is number 1."""
    return announcements[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def first_place(number: int) -> int:
    """The place in the whole list, from 1, of the first feature on a page."""
    return (number - 1) * PAGE_SIZE + 1


def count_pages(features: int) -> int:
    return max(1, -(-features // PAGE_SIZE))


def home_pages(
    frame: Frame,
    key: str,
    announcements: Sequence[Announcement],
    page_counts: dict[str, int],
    numbers: Iterable[int] | None = None,
) -> Iterator[tuple[str, HomePage]]:
    """The pages of a language's list with their routes; only those with these `numbers`, if given.

    `announcements` are those that its readers get, newest first; `page_counts` is the number of
    pages in each language's list.
    """
    reader = frame.reader(key)
    for number in range(1, page_counts[key] + 1) if numbers is None else numbers:
        chosen = on_page(announcements, number)
        yield routes.home(key, number), _home(frame, reader, chosen, number, page_counts)


def _home(
    frame: Frame,
    reader: Reader,
    chosen: Sequence[Announcement],
    number: int,
    page_counts: dict[str, int],
) -> HomePage:
    here = routes.home(reader.key, number)
    total = page_counts[reader.key]
    site = frame.site
    said, of_total = reader.strings["page_position"], {"number": str(number), "total": str(total)}
    title = reader.plain(site.title)
    head = Head(
        title=title if number == 1 else f"{title} · {filled_text(said, **of_total)}",
        description=reader.plain(site.description),
        versions=list_versions(site, number, page_counts),
        open_graph=_open_graph(frame, reader, here),
        json_ld=social.script_json(_json_ld(frame, reader, chosen, number)),
    )
    layout = layout_of(site.theme.home, number)
    cards = tuple(card(reader, announcement, here) for announcement in chosen)
    page = HomePage(
        shell=shell(frame, reader.key, here, head),
        heading=phrase(reader.words(site.title)),
        description=phrase(reader.words(site.description)),
        layout=layout,
        leading=count_leading(layout, cards),
        cards=cards,
        number=number,
        total=total,
        position=filled(said, **of_total),
        newer=routes.relative(here, routes.home(reader.key, number - 1)) if number > 1 else "",
        older=routes.relative(here, routes.home(reader.key, number + 1)) if number < total else "",
    )
    return with_style(page)


def _open_graph(frame: Frame, reader: Reader, here: str) -> social.Tags:
    return social.open_graph(
        frame,
        reader,
        here,
        frame.site.keys,
        ("website", reader.plain(frame.site.title), reader.plain(frame.site.description)),
    )


def _json_ld(
    frame: Frame, reader: Reader, chosen: Sequence[Announcement], number: int
) -> social.Data:
    items = list_items(frame, reader, chosen, number)
    url = frame.url(routes.home(reader.key, number))
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": url,
        "url": url,
        "name": reader.plain(frame.site.title),
        "description": reader.plain(frame.site.description),
        "inLanguage": reader.tag,
        "mainEntity": {"@type": "ItemList", "itemListElement": items} if items else None,
    }


def list_items(
    frame: Frame, reader: Reader, chosen: Sequence[Announcement], number: int
) -> list[social.Data]:
    """The features `chosen` for page `number` of a list, as schema.org's ListItem."""
    first = first_place(number)
    return [
        {
            "@type": "ListItem",
            "position": position,
            "url": frame.url(routes.feature(language, announcement.slug)),
            "name": announcement.headlines[language].title,
        }
        for position, announcement in enumerate(chosen, first)
        for language in [text_language(reader, announcement)]
    ]


def chooser_page(frame: Frame) -> ChooserPage:
    """The page at the root, which offers the languages, each in its own words."""
    reader = frame.reader(frame.site.default.key)
    here = routes.CHOOSER
    title, description = reader.plain(frame.site.title), reader.plain(frame.site.description)
    json_ld: social.Data = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": frame.site.base_url,
        "url": frame.site.base_url,
        "name": title,
        "description": description,
        "inLanguage": [language.tag for language in frame.site.languages],
        "publisher": social.publisher(frame, reader.key),
    }
    head = Head(
        title=title,
        description=description,
        versions=chooser_versions(frame.site),
        open_graph=_open_graph(frame, reader, here),
        json_ld=social.script_json(json_ld),
    )
    return ChooserPage(
        shell=shell(frame, reader.key, here, head),
        choices=tuple(_choice(frame, key) for key in frame.site.keys),
    )


def _choice(frame: Frame, key: str) -> Choice:
    reader = frame.reader(key)
    return Choice(
        lang=reader.tag,
        dir=text_direction(reader.tag),
        name=reader.language.name,
        href=routes.relative(routes.CHOOSER, routes.home(key)),
        title=phrase(reader.words(frame.site.title)),
        description=phrase(reader.words(frame.site.description)),
    )


def not_found_page(frame: Frame) -> NotFoundPage:
    """The page for addresses that don't exist.

    It is served under any address, so its links begin at the host's root. They don't name the host,
    so that they work in a local preview as well.
    """
    href = partial(routes.rooted, frame.site.base_url)
    messages = tuple(_not_found_message(frame, key, href) for key in frame.site.keys)
    head = Head(messages[0].heading, messages[0].text, NO_VERSIONS)
    return NotFoundPage(
        shell=shell(frame, frame.site.default.key, routes.NOT_FOUND, head, href),
        messages=messages,
    )


def _not_found_message(frame: Frame, key: str, href: Href) -> NotFoundMessage:
    reader = frame.reader(key)
    return NotFoundMessage(
        lang=reader.tag,
        dir=text_direction(reader.tag),
        heading=reader.strings["not_found_heading"],
        text=reader.strings["not_found_text"],
        home=Link(href(routes.home(key)), as_words(reader.strings["not_found_home"])),
    )
