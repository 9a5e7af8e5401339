"""The text of a block as its readers see it, and where each of its characters is written."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

NO_TEXT = "\0"
"""What stands for a fact, code or an address: no text can be taken to go on across it."""

_ADDRESS = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]")
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uff60]+")
_LONGEST_ENTITY = 34
"""Of HTML's named character references the longest, `&CounterClockwiseContourIntegral;`."""


def seen_text(children: list[Token]) -> str:
    """The text of a block's tokens. Line breaks that are left are spaces, unless they are meant."""
    return "".join(_seen(children))


def _seen(children: list[Token]) -> Iterator[str]:
    is_address = False
    for child in children:
        kind = child.type
        if kind == "text":
            yield NO_TEXT * len(child.content) if is_address else _without_addresses(child.content)
        elif kind == "ruby":
            yield child.content
        elif kind in ("softbreak", "hardbreak"):
            yield " " if kind == "softbreak" else "\n"
        elif kind in ("code_inline", "myst_role", "image"):
            yield NO_TEXT
        elif kind in ("link_open", "link_close"):
            is_address = kind == "link_open" and child.markup == "autolink"


def _without_addresses(text: str) -> str:
    if "://" not in text and "www." not in text:
        return text
    return _WEB_ADDRESS.sub(lambda match: NO_TEXT * len(match[0]), text)


def seen_places(children: list[Token], source: str, start: int, end: int) -> list[int]:
    """The offset in the source of each character of `seen_text`; the block stands between `start`
    and `end` there."""
    found: list[int] = []
    at = start
    for child in children:
        kind = child.type
        if kind == "text":
            at = _find_text(child.content, source, at, end, found)
        elif kind == "ruby":
            at = _find_text(child.content, source, at, end, found)
            at = max(source.find("}", at, end), at)
        elif kind in ("softbreak", "hardbreak"):
            at = max(source.find("\n", at, end), at)
            found.append(at)
        elif kind in ("code_inline", "myst_role", "image"):
            at = max(source.find(child.content, at, end), at)
            found.append(at)
            at += len(child.content)
        elif kind == "link_close" and child.markup != "autolink":
            closing = _ADDRESS.search(source, at, end)
            at = closing.end() if closing else at
    return found


def _find_text(text: str, source: str, at: int, end: int, found: list[int]) -> int:
    """Put the places of a text's characters into `found`; give where it ends."""
    place = source.find(text, at, end)
    if place >= 0:
        found += range(place, place + len(text))
        return place + len(text)
    # It has escapes or entities in it.
    for character in text:
        place = source.find(character, at, min(end, at + _LONGEST_ENTITY))
        at = max(place, at)
        found.append(at)
        at += place >= 0
    return at
