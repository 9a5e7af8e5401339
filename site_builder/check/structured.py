"""Structured data: a page's JSON-LD is valid, and has what its types need (schema.org)."""

import json
from collections.abc import Iterator
from json import JSONDecodeError
from typing import Any

from site_builder.check.addresses import resolve
from site_builder.check.links import not_there
from site_builder.check.values import Code, Context, Finding, Page
from site_builder.messages.message import Message, _
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
"""What each type must say: Google's guides to article, image and list markup, and schema.org where
these are silent. Other types need nothing."""

_ADDRESSES = {"url", "contentUrl", "thumbnailUrl"}


def structured_data(page: Page, context: Context) -> Iterator[Finding]:
    for code in page.codes:
        if code.kind == "script" and code.type == TYPE:
            yield from _script(page, code, context)


def _script(page: Page, code: Code, context: Context) -> Iterator[Finding]:
    try:
        data = parse_json(code.text)
    except UnreadableDataError as error:
        message = _("the JSON-LD can't be read: {why}", why=error.reason)
        yield Finding(page.path, code.spot, "bad-json-ld", message)
        return
    tops = data if isinstance(data, list) else [data]
    if not all(isinstance(top, dict) and "@context" in top for top in tops):
        message = _("the JSON-LD has no '@context', so its keys have no meaning")
        yield Finding(page.path, code.spot, "bad-json-ld", message)
    for item in _items(data):
        yield from _lacks(page, code, item)
        yield from _addresses(page, code, item, context)


class UnreadableDataError(Exception):
    """A text is not JSON; `reason` says where."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def parse_json(text: str) -> Any:
    """The value of a JSON text. UnreadableDataError where it has none."""
    try:
        return json.loads(text)
    except JSONDecodeError as error:
        line, column = str(error.lineno), str(error.colno)
        reason = _("it is not JSON (line {line}, column {column})", line=line, column=column)
        raise UnreadableDataError(reason) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableDataError(_("it is nested too deeply")) from error


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """Every object at any depth, without recursion, which a hostile page could exhaust."""
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
                message = _(
                    "the JSON-LD has an object of type '{type}' without '{key}'",
                    type=shown(kind),
                    key=key,
                )
                yield Finding(page.path, code.spot, "incomplete-json-ld", message)


def _addresses(page: Page, code: Code, item: dict[str, Any], context: Context) -> Iterator[Finding]:
    for key in sorted(_ADDRESSES & item.keys()):
        address = item[key]
        if not isinstance(address, str) or not address:
            continue
        target = resolve(context.base_url, page.path, address)
        if target.kind == "inside" and target.path not in context.sizes:
            yield not_there(page.path, code.spot, target, needle=address)
