"""What readers see of an article's prose, HTML with holes, and its words exchanged for others."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from site_builder.model.article import Part, Parts, Reference

BREAK = "\u2029"
"""In the words of runs one after the other, the end of a paragraph: nothing goes beyond it."""
OBJECT = "\ufffc"
"""There, something that counts as a word: code, an address, a fact."""

_PIECE = re.compile(
    r"<(?P<code>code|pre)(?=[ >])[^>]*>.*?</(?P=code)>"
    r"|(?P<note><sup class=\"noteref\".*?</sup>|<rp>.*?</rt><rp>[^<]*</rp>)"
    r"|</?(?P<tag>[a-z0-9]+)[^>]*>"
    r"|(?P<entity>&[#A-Za-z0-9]+;)",
    re.DOTALL,
)
_WITHIN = frozenset({"a", "em", "ruby", "strong", "span", "bdi", "data", "time"})
"""Elements inside a line; any other ends it."""
_EMPTY = frozenset({"br", "hr"})
_LANG = re.compile(r'\slang="([^"]*)"')


class Run(NamedTuple):
    """Words that readers see, with their place in a part and their language (BCP 47). An entity, or
    what counts as one character, is a run of its own."""

    words: str
    part: int
    start: int
    end: int
    tag: str


def runs_of(parts: Parts, tag: str) -> Iterator[Run]:
    """What readers see of a block. What holds no words of the text, such as code, is one character;
    a tag inside a line is none."""
    inside = [("", tag)]
    for number, part in enumerate(parts):
        if isinstance(part, Reference):
            if part.role != "link":
                yield Run(OBJECT, number, 0, 0, inside[-1][1])
            continue
        done = 0
        for match in _PIECE.finditer(part):
            here = inside[-1][1]
            if done < match.start():
                yield Run(part[done : match.start()], number, done, match.start(), here)
            done = match.end()
            _enter(inside, match)
            if words := _seen(match):
                yield Run(words, number, match.start(), done, here)
        if done < len(part):
            yield Run(part[done:], number, done, len(part), inside[-1][1])


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


def edited(part: Part, changes: Sequence[tuple[int, int, str]]) -> Part:
    """A part with other words from a start to an end, for each of the changes in order."""
    if isinstance(part, Reference) or not changes:
        return part
    pieces: list[str] = []
    done = 0
    for start, end, words in changes:
        pieces += part[done:start], words
        done = end
    return "".join([*pieces, part[done:]])
