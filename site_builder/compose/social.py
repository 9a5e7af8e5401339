"""What machines read on a page: Open Graph (ogp.me) and JSON-LD (schema.org)."""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from markupsafe import Markup

from site_builder.compose.machine_dates import iso_date, iso_ends
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame
from site_builder.edtf import Edtf
from site_builder.model import routes
from site_builder.views.facts import EventView

Data = dict[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False)
Tags = tuple[tuple[str, str], ...]


def script_json(data: Data) -> Markup:
    """JSON without empty values that is safe inside <script>: '<', '>' and '&' are escaped (HTML
    §4.12.1.3)."""
    text = _ENCODER.encode(_without_empty(data))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def open_graph(
    frame: Frame,
    reader: Reader,
    here: str,
    languages: Iterable[str],
    about: tuple[str, str, str],
    *more: tuple[str, str],
) -> Tags:
    """The tags of the page at route `here`, without empty ones. `languages` are the keys of all its
    languages; `about` is its type, title and description."""
    kind, title, description = about
    others = [frame.language(key).tag for key in languages if key != reader.key]
    tags = (
        ("og:type", kind),
        ("og:title", title),
        ("og:description", description),
        ("og:url", frame.url(here)),
        ("og:site_name", frame.reader(reader.key).plain(frame.site.title)),
        ("og:locale", og_locale(reader.tag)),
        *(("og:locale:alternate", og_locale(tag)) for tag in others),
        *more,
    )
    return tuple(tag for tag in tags if tag[1])


@lru_cache(maxsize=64)
def og_locale(tag: str) -> str:
    """`zh-Hans` as `zh_CN`: Open Graph wants a territory, so the likely one of CLDR is given."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return tag.replace("-", "_")
    if locale.territory:
        return f"{locale.language}_{locale.territory}"
    likely: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    found = likely.get(str(locale)) or likely.get(locale.language)
    return f"{locale.language}_{found.rpartition('_')[2]}" if found else locale.language


def publisher(frame: Frame, key: str) -> Data:
    """The site as whoever publishes a page in a language (a key), with its accounts; its logo is
    that for light pages."""
    logo = frame.logos[0] if frame.logos else None
    return {
        "@type": "Organization",
        "name": frame.reader(key).plain(frame.site.title),
        "url": frame.url(routes.home(key)),
        "sameAs": [account.address for account in frame.site.accounts if account.address],
        "logo": logo
        and {
            "@type": "ImageObject",
            "contentUrl": frame.url(frame.assets[logo.name]),
            "url": frame.url(frame.assets[logo.name]),
            "width": logo.width,
            "height": logo.height,
        },
    }


def person(name: str, role: str = "", url: str = "", about: str = "") -> Data:
    """A person; `url` is that of their page, `about` a biography."""
    data = {"@type": "Person", "name": name, "jobTitle": role, "description": about}
    return {**data, "@id": f"{url}#person", "url": url} if url else data


def series(name: str, url: str) -> Data:
    """A series; `url` is that of its page."""
    return {"@type": "CreativeWorkSeries", "@id": f"{url}#series", "url": url, "name": name}


def creative_work(name: str, url: str, date: Edtf | None) -> Data:
    published = iso_date(date) if date else ""
    return {"@type": "CreativeWork", "name": name, "url": url, "datePublished": published}


def event_list(name: str, page_url: str, events: list[tuple[Edtf, EventView]]) -> Data:
    """A timeline as an ItemList of Events, each at its own anchor."""
    return {
        "@type": "ItemList",
        "name": name,
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": _event(page_url, date, view)}
            for position, (date, view) in enumerate(events, 1)
        ],
    }


def _event(page_url: str, date: Edtf, view: EventView) -> Data:
    """An Event has a start (Google's guide to event markup). For a decade, or for what merely ended
    on a day, none is known, so it is only called a Thing."""
    start, end = iso_ends(date)
    return {
        "@type": "Event" if start else "Thing",
        "name": view.title.text,
        "description": view.text.text if view.text else "",
        "startDate": start,
        "endDate": end if start else "",
        "url": f"{page_url}#{view.anchor}",
    }
