"""The addresses of a site: no two things may be at the same one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_builder.messages.message import Message, _
from site_builder.model import routes
from site_builder.model.aliases import Alias, claim
from site_builder.model.forms import text_name
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.problems.problems import Location, Problem, Related, shown

_DOMAIN_FILE = "CNAME"
"""What a deployment puts beside the pages, for a site with a domain of its own."""

_THE_OTHER = _("this leads there as well")
_THE_PAGE = _("this is published there")


class _Owner(NamedTuple):
    """What is at an address: an alias, or a page, which may have been written somewhere."""

    alias: Alias | None = None
    place: Location | None = None


def check_aliases(
    site: Site, outlines: Mapping[str, Outline], list_pages: int, topics: Iterable[str] = ()
) -> Iterator[Problem]:
    """The problems of aliases for addresses that something else has: each of two aliases, or the
    alias alone. `list_pages` is the number of pages in the longest list of features; `topics` are
    the routes of the lists of tags, series and people."""
    aliases = [alias for outline in outlines.values() for alias in outline.aliases]
    taken = _Taken()
    for route in topics if aliases else ():
        taken.add(claim(route), _Owner())
    for path, place in _published(site, outlines, list_pages) if aliases else ():
        taken.add(path, _Owner(place=place))
    for alias in aliases:
        owner = taken.at(claim(alias.route))
        if owner is None:
            taken.add(claim(alias.route), _Owner(alias, alias.location))
            continue
        words = _THE_OTHER if owner.alias else _THE_PAGE
        yield _problem(alias, owner.place, words)
        if owner.alias:
            yield _problem(owner.alias, alias.location, words)


class _Taken:
    """The addresses that are taken, by the paths of their files. Where a file is, no folder can
    be."""

    def __init__(self) -> None:
        self._files: dict[str, _Owner] = {}
        self._folders: dict[str, _Owner] = {}

    def add(self, path: str, owner: _Owner) -> None:
        self._files[path] = owner
        for folder in _folders(path):
            self._folders.setdefault(folder, owner)

    def at(self, path: str) -> _Owner | None:
        """What keeps a file from being at a path."""
        around = (self._files[folder] for folder in _folders(path) if folder in self._files)
        return self._files.get(path) or self._folders.get(path) or next(around, None)


def _folders(path: str) -> Iterator[str]:
    """The folders that a file is in, from inside."""
    while folder := path.rpartition("/")[0]:
        yield folder
        path = folder


def _published(
    site: Site, outlines: Mapping[str, Outline], list_pages: int
) -> Iterator[tuple[str, Location | None]]:
    """What else is published, by the paths that `claim` gives, with the text that it is made from.
    A feature that has no photographs may have some later."""
    for route in _own_routes(site, list_pages):
        yield claim(route), None
    for outline in outlines.values():
        presence, slug = outline.presence(site.fallback), outline.slug
        source = outline.source_language
        for key in presence.pages(site.keys):
            text = key if key in outline.languages else source
            place = Location(f"content/{slug}/{text_name(outline.form, text)}", 1, 1)
            found = [routes.feature(key, slug), routes.photos(key, slug), routes.facts(key, slug)]
            for route in (*found, routes.parallel(key, slug, source)):
                yield claim(route), place


def _own_routes(site: Site, list_pages: int) -> Iterable[str]:
    yield from (routes.CHOOSER, routes.NOT_FOUND, routes.SITEMAP, routes.ROBOTS, _DOMAIN_FILE)
    for key in site.keys:
        yield routes.feed(key)
        for number in range(1, list_pages + 1):
            yield routes.home(key, number)


def _problem(alias: Alias, place: Location | None, words: Message) -> Problem:
    message = _("the address '{alias}' is already taken", alias=shown(alias.written))
    related = (Related(place, words),) if place else ()
    hint = _("delete the alias, or choose another address")
    return Problem(alias.location, "taken-address", message, hint, related=related)
