"""Where everything is published, and how pages link to each other.

A route is a path below the site's root without a leading '/': for a page, a folder (`zh/story/`)
that holds its `index.html`; for a file, its own path (`zh/feed.xml`). Links are relative to the
page, so that the site works under any base path.
"""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from site_builder.model.picture_formats import FORMATS
from site_builder.model.pictures import Picture
from site_builder.model.renditions import Rendition

CHOOSER = ""
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
NO_JEKYLL = ".nojekyll"
TOPIC_FOLDERS = ("tags", "series", "people")
"""In the folder of each language: those with the lists of features by tag, series and person."""
SEARCH_FOLDER = "search"
"""In the folder of each language: that with the search page and its index."""

FONTS = "assets/fonts/"
"""The folder of the fonts that pages bring along."""

_PLAIN_PATH = re.compile("[A-Za-z0-9_./~-]*")


def home(language: str, number: int = 1) -> str:
    """The route of a page of the list of features; pages count from 1."""
    return f"{language}/" if number == 1 else f"{language}/page/{number}/"


def topics(language: str, folder: str) -> str:
    """The route of the page of all tags, series or people: `zh/tags/`."""
    return f"{language}/{folder}/"


def topic(language: str, folder: str, name: str, number: int = 1) -> str:
    """The route of a page of the features of a tag, a series or a person: `zh/tags/river/`."""
    return home(f"{language}/{folder}/{name}", number)


def search(language: str, number: int = 1) -> str:
    """The route of the page with the search box; it and those that follow list all features."""
    return home(f"{language}/{SEARCH_FOLDER}", number)


def search_index(language: str) -> str:
    """The route of what a search loads first."""
    return f"{language}/{SEARCH_FOLDER}/index.bin"


def search_shard(language: str, volume: str, number: int) -> str:
    return f"{language}/{SEARCH_FOLDER}/index/{volume}-{number}.bin"


def search_piece(language: str, slug: str, number: int) -> str:
    """The route of a piece of a feature's text, for searches."""
    return f"{language}/{SEARCH_FOLDER}/text/{slug}-{number}.bin"


def feature(language: str, slug: str) -> str:
    return f"{language}/{slug}/"


def facts(language: str, slug: str) -> str:
    return f"{language}/{slug}/facts.json"


def feed(language: str) -> str:
    return f"{language}/feed.xml"


def topic_feed(language: str, folder: str, name: str) -> str:
    return feed(f"{language}/{folder}/{name}")


def photos(language: str, slug: str) -> str:
    """The page that shows a feature's photographs large."""
    return f"{language}/{slug}/photos/"


def parallel(language: str, slug: str, source: str) -> str:
    """The page that shows a feature's translation beside its source."""
    return f"{language}/{slug}/with-{source}/"


def media(slug: str, photo_id: str, picture: Picture, rendition: Rendition) -> str:
    """The route of a file of a published picture, which changes with the file's content."""
    width = "" if rendition.kind == "SVG" else f"-{rendition.width}"
    ending = FORMATS[rendition.kind].endings[0]
    return f"media/{slug}/{photo_id}.{picture.mark}{width}{ending}"


def font_licence(mark: str) -> str:
    """The route of the licence of published fonts; `mark` stands for its text."""
    return f"{FONTS}LICENSE.{mark[:10]}.txt"


def document(slug: str, name: str) -> str:
    """The route of a document, which others can cite: it stays when the document is corrected."""
    return f"media/{slug}/files/{name}"


def card(slug: str, language: str, mark: str) -> str:
    """The route of a feature's share card; `mark` stands for its content."""
    return f"media/{slug}/card.{language}.{mark}.jpg"


def output_path(route: str) -> str:
    """The file that is published for a route."""
    return f"{route}index.html" if route == "" or route.endswith("/") else route


@lru_cache(maxsize=4096)
def relative(here: str, there: str) -> str:
    """The link from the page at route `here` to route `there`; `./` to its own folder."""
    above = here.split("/")[:-1]
    steps = there.split("/")
    shared = 0
    while shared < min(len(above), len(steps) - 1) and above[shared] == steps[shared]:
        shared += 1
    link = "../" * (len(above) - shared) + "/".join(steps[shared:])
    return _quoted(link) or "./"


@lru_cache(maxsize=4096)
def absolute(base_url: str, there: str) -> str:
    """The address of a route; `base_url` ends in '/'."""
    return base_url + _quoted(there)


def rooted(base_url: str, there: str) -> str:
    """The link to a route from any address of the site's host, such as `/repo/zh/`."""
    return urlsplit(base_url).path + _quoted(there)


def _quoted(path: str) -> str:
    """The path as it is written in an address. Nearly all need no quoting."""
    return path if _PLAIN_PATH.fullmatch(path) else quote(path, safe="/")
