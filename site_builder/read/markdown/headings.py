"""The ids of headings, in the form `## Words {#id}`."""

import re

from markdown_it.token import Token

from site_builder.model.ids import ID, LONGEST_ID, reserved_prefix, suggest_id
from site_builder.problems import Location, Problem, shown
from site_builder.read.source import Source

HEADING_HINT = "begin sections with ##"
_ID = re.compile(r"\s*\{#([^}]*)\}\s*$")


def take_heading_id(inline: Token, where: Location, source: Source) -> tuple[str, Problem | None]:
    """The id at a heading's end, which is removed from its text; '' where there is none.

    With a problem it is the id as it was written, so that it is not reported as missing too.
    """
    children = inline.children or []
    last = children[-1] if children else None
    match = _ID.search(last.content) if last is not None and last.type == "text" else None
    if last is None or match is None:
        return "", None
    last.content = last.content[: match.start()]
    name = match[1]
    start, end = source.offset(where.line), source.offset(where.line + 1)
    found = source.text.rfind("{#", start, end)
    place = source.location(found + len("{#")) if found >= 0 else where
    if not ID.fullmatch(name) or len(name) > LONGEST_ID:
        message = f"'{shown(name)}' cannot be an id: small letters, digits and '-' only"
        return name, Problem(place, "bad-id", message, suggest_id(name))
    if prefix := reserved_prefix(name):
        message = f"'{name}' is kept for the page's own anchors (#{prefix}-…)"
        return name, Problem(place, "reserved-id", message, "choose another id")
    return name, None
