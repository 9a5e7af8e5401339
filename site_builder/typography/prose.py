"""The quotation marks of an article's prose: HTML whose tags, code and addresses stay the same."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from site_builder.model.article import Part, Parts, Reference
from site_builder.typography.marks import marks_of
from site_builder.typography.quotes import BREAK, OBJECT, straight_marks, typographic

_MARK = re.compile("[\"']|&quot;|&#x27;|&#39;")
_PIECE = re.compile(
    r"<(?P<code>code|pre)(?=[ >])[^>]*>.*?</(?P=code)>"
    r"|(?P<note><sup class=\"noteref\".*?</sup>)"
    r"|</?(?P<tag>[a-z0-9]+)[^>]*>"
    r"|(?P<entity>&[#A-Za-z0-9]+;)",
    re.DOTALL,
)
_WITHIN = frozenset({"a", "em", "strong", "span", "bdi", "data", "time"})
"""Elements inside a line; any other ends it."""
_EMPTY = frozenset({"br", "hr"})
_LANG = re.compile(r'\slang="([^"]*)"')


class _Sign(NamedTuple):
    """A character that readers see, with its place in a part and its language (BCP 47)."""

    words: str
    part: int
    start: int
    end: int
    tag: str


def typographic_prose(parts: Parts, tag: str) -> Parts:
    """The parts of a block with the marks of its language (BCP 47), or of the language that an
    element inside it is marked with."""
    parts = tuple(_titled(part, tag) if isinstance(part, Reference) else part for part in parts)
    if not any(isinstance(part, str) and _MARK.search(part) for part in parts):
        return parts
    signs = list(_signs(parts, tag))
    changed: dict[int, list[tuple[int, int, str]]] = {}
    marks = marks_of(tag)
    openers = marks.openers if marks else frozenset()
    for at, role in straight_marks("".join(sign.words for sign in signs), openers):
        sign = signs[at]
        if marks := marks_of(sign.tag):
            change = sign.start, sign.end, getattr(marks, role)
            changed.setdefault(sign.part, []).append(change)
    return tuple(_edited(part, changed.get(number, [])) for number, part in enumerate(parts))


def _titled(reference: Reference, tag: str) -> Reference:
    """A link whose title has the marks too."""
    title = typographic(reference.title, tag)
    if title == reference.title:
        return reference
    return Reference(
        reference.role, reference.target, reference.location, title, reference.language
    )


def _signs(parts: Parts, tag: str) -> Iterator[_Sign]:
    """What readers see of a block, one character each. What holds no words of the text, such as
    code, is one character; a tag inside a line is none."""
    inside = [("", tag)]
    for number, part in enumerate(parts):
        if isinstance(part, Reference):
            if part.role != "link":
                yield _Sign(OBJECT, number, 0, 0, inside[-1][1])
            continue
        done = 0
        for match in _PIECE.finditer(part):
            here = inside[-1][1]
            yield from (_Sign(part[a], number, a, a + 1, here) for a in range(done, match.start()))
            done = match.end()
            _enter(inside, match)
            if words := _seen(match):
                yield _Sign(words, number, match.start(), done, here)
        here = inside[-1][1]
        yield from (_Sign(part[a], number, a, a + 1, here) for a in range(done, len(part)))


def _seen(match: re.Match[str]) -> str:
    """What an element, a tag or an entity counts as."""
    if match["entity"]:
        return unescape(match["entity"])[:1]
    if match["code"]:
        return OBJECT if match["code"] == "code" else BREAK
    if not match["tag"] or match["tag"] in _WITHIN:
        return ""
    return " " if match["tag"] == "br" else BREAK


def _enter(inside: list[tuple[str, str]], match: re.Match[str]) -> None:
    """Note which elements are open, each with the language in it."""
    name = match["tag"]
    if not name or name in _EMPTY:
        return
    if not match[0].startswith("</"):
        language = _LANG.search(match[0])
        inside.append((name, language[1] if language else inside[-1][1]))
    elif len(inside) > 1:
        inside.pop()


def _edited(part: Part, changes: list[tuple[int, int, str]]) -> Part:
    if isinstance(part, Reference) or not changes:
        return part
    pieces: list[str] = []
    done = 0
    for start, end, words in changes:
        pieces += part[done:start], words
        done = end
    return "".join([*pieces, part[done:]])
