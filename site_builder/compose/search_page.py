"""The page for searches, which lists all features and their sections for readers without
JavaScript."""

from collections.abc import Iterator, Mapping
from functools import partial

from site_builder.compose import social
from site_builder.compose.borrowed import as_words, filled, filled_text
from site_builder.compose.shell import Frame, Head, Href, shell
from site_builder.compose.versions import Versions
from site_builder.model import routes
from site_builder.search.volumes import SearchPart
from site_builder.views.pages import SearchEntry, SearchPage
from site_builder.views.shell import Link, Words

LISTED = 100
"""How many features and pages one of these pages lists."""


def search_pages(
    frame: Frame, key: str, parts: Mapping[str, SearchPart]
) -> Iterator[tuple[str, SearchPage]]:
    """A language's pages with their routes; `parts` are by slug, in the order of the list."""
    slugs = list(parts)
    total = max(1, -(-len(slugs) // LISTED))
    for number in range(1, total + 1):
        chosen = {slug: parts[slug] for slug in slugs[(number - 1) * LISTED : number * LISTED]}
        yield routes.search(key, number), _page(frame, key, chosen, number, total)


def _page(
    frame: Frame, key: str, parts: Mapping[str, SearchPart], number: int, total: int
) -> SearchPage:
    reader, route = frame.reader(key), partial(routes.search, key)
    here, site = route(number), frame.site
    said, of_total = reader.strings["page_position"], {"number": str(number), "total": str(total)}
    title = f"{as_words(reader.strings['search']).text} · {reader.plain(site.title)}"
    versions = Versions(
        {other: routes.search(other) for other in site.keys} if number == 1 else {key: here},
        routes.search(site.default.key) if number == 1 else here,
    )
    head = Head(
        title=title if number == 1 else f"{title} · {filled_text(said, **of_total)}",
        description=as_words(reader.strings["search_index"]).text,
        versions=versions,
        json_ld=social.script_json(
            {
                "@context": "https://schema.org",
                "@type": "CollectionPage",
                "@id": frame.url(here),
                "url": frame.url(here),
                "name": title,
                "inLanguage": reader.tag,
            }
        ),
    )
    href = partial(routes.relative, here)
    return SearchPage(
        shell=shell(frame, key, here, head),
        entries=tuple(_entry(key, slug, part, href) for slug, part in parts.items()),
        number=number,
        total=total,
        position=filled(said, **of_total),
        previous=href(route(number - 1)) if number > 1 else "",
        next=href(route(number + 1)) if number < total else "",
    )


def _entry(key: str, slug: str, part: SearchPart, href: Href) -> SearchEntry:
    page = href(routes.feature(key, slug))
    return SearchEntry(
        page=Link(page, Words(part.title, part.lang, part.dir)),
        sections=tuple(Link(f"{page}#{name}", Words(*label)) for name, *label in part.sections),
    )
