"""The quotation marks of an article's prose: HTML whose tags, code and addresses stay the same."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import accumulate
from typing import NamedTuple

from site_builder.model.article import Part, Parts, Reference
from site_builder.typography.marks import marks_of
from site_builder.typography.quotes import BREAK, OBJECT, STRAIGHT, straight_marks, typographic

_MARK = re.compile("'|&quot;|&#x27;|&#39;")
"""How straight marks are written in HTML, outside tags: `"` is always escaped."""
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


class _Run(NamedTuple):
    """Words that readers see, with their place in a part and their language (BCP 47). An entity, or
    what counts as one character, is a run of its own."""

    words: str
    part: int
    start: int
    end: int
    tag: str


def typographic_prose(parts: Parts, tag: str) -> Parts:
    """The parts of a block with the marks of its language (BCP 47), or of the language that an
    element inside it is marked with."""
    if not any(map(_has_marks, parts)):
        return parts
    parts = tuple(_titled(part, tag) if isinstance(part, Reference) else part for part in parts)
    runs = list(_runs(parts, tag))
    ends = list(accumulate(len(run.words) for run in runs))
    own = marks_of(tag)
    changed: dict[int, list[tuple[int, int, str]]] = {}
    openers = own.openers if own else frozenset()
    for at, role in straight_marks("".join(run.words for run in runs), openers):
        number = bisect_right(ends, at)
        run = runs[number]
        if marks := marks_of(run.tag):
            start = run.start + at - (ends[number] - len(run.words))
            end = run.end if len(run.words) == 1 else start + 1
            changed.setdefault(run.part, []).append((start, end, getattr(marks, role)))
    return tuple(_edited(part, changed.get(number, [])) for number, part in enumerate(parts))


def _has_marks(part: Part) -> bool:
    if isinstance(part, Reference):
        return STRAIGHT.search(part.title) is not None
    # A search for one sign is much quicker.
    return "'" in part or ("&" in part and _MARK.search(part) is not None)


def _titled(reference: Reference, tag: str) -> Reference:
    """A link whose title has the marks too."""
    title = typographic(reference.title, tag)
    return reference if title == reference.title else replace(reference, title=title)


def _runs(parts: Parts, tag: str) -> Iterator[_Run]:
    """What readers see of a block. What holds no words of the text, such as code, is one character;
    a tag inside a line is none."""
    inside = [("", tag)]
    for number, part in enumerate(parts):
        if isinstance(part, Reference):
            if part.role != "link":
                yield _Run(OBJECT, number, 0, 0, inside[-1][1])
            continue
        done = 0
        for match in _PIECE.finditer(part):
            here = inside[-1][1]
            if done < match.start():
                yield _Run(part[done : match.start()], number, done, match.start(), here)
            done = match.end()
            _enter(inside, match)
            if words := _seen(match):
                yield _Run(words, number, match.start(), done, here)
        if done < len(part):
            yield _Run(part[done:], number, done, len(part), inside[-1][1])


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
