"""Structured data: the JSON-LD of a page parses, and has what its types need (schema.org)."""

import json
from collections.abc import Iterator
from json import JSONDecodeError
from typing import Any

from site_builder.check.addresses import resolve
from site_builder.check.values import Code, Context, Finding, Page
from site_builder.problems.problems import shown

TYPE = "application/ld+json"

NEEDS: dict[str, tuple[str, ...]] = {
    "NewsArticle": ("headline", "datePublished", "publisher", "url", "inLanguage"),
    "ImageObject": ("contentUrl",),
    "ItemList": ("itemListElement",),
    "ListItem": ("position",),
    "Event": ("name", "startDate"),
    "Person": ("name",),
    "Organization": ("name",),
    "CreativeWork": ("name",),
    "CollectionPage": ("name", "url"),
    "WebSite": ("name", "url"),
    "WebPage": ("name", "url"),
}
"""What each type must say for its readers: Google's guides to article, image and list markup, and
schema.org where these are silent. Of types that are not here nothing is asked."""

_ADDRESSES = {"url", "contentUrl", "thumbnailUrl"}


def structured_data(page: Page, context: Context) -> Iterator[Finding]:
    for code in page.codes:
        if code.kind == "script" and code.type == TYPE:
            yield from _script(page, code, context)


def _script(page: Page, code: Code, context: Context) -> Iterator[Finding]:
    data, fault = parse_json(code.text)
    if fault:
        message = f"the JSON-LD cannot be parsed: {fault}"
        yield Finding(page.path, code.spot, "bad-json-ld", message)
        return
    tops = data if isinstance(data, list) else [data]
    if not all(isinstance(top, dict) and "@context" in top for top in tops):
        message = "the JSON-LD has no '@context', so that its words mean nothing"
        yield Finding(page.path, code.spot, "bad-json-ld", message)
    for item in _items(data):
        yield from _lacks(page, code, item)
        yield from _addresses(page, code, item, context)


def parse_json(text: str) -> tuple[Any, str]:
    """The value that a text of JSON stands for, and '' or what is wrong with it."""
    try:
        return json.loads(text), ""
    except JSONDecodeError as error:
        return None, f"{error.msg} at {error.pos}"
    except (ValueError, RecursionError):
        return None, "too deep"


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """Every object, however deep: not by recursion, which a hostile page could exhaust."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _lacks(page: Page, code: Code, item: dict[str, Any]) -> Iterator[Finding]:
    kinds = item.get("@type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        for key in NEEDS.get(kind, ()) if isinstance(kind, str) else ():
            if item.get(key) in (None, "", [], {}):
                message = f"the JSON-LD has a '{shown(kind)}' without '{key}'"
                yield Finding(page.path, code.spot, "incomplete-json-ld", message)


def _addresses(page: Page, code: Code, item: dict[str, Any], context: Context) -> Iterator[Finding]:
    for key in sorted(_ADDRESSES & item.keys()):
        address = item[key]
        if not isinstance(address, str) or not address:
            continue
        target = resolve(context.base_url, page.path, address)
        if target.kind == "inside" and target.path not in context.sizes:
            message = f"the JSON-LD names '{shown(address)}', which is not there"
            yield Finding(page.path, code.spot, "dead-link", message, needle=address)
