"""The words that readers see before a place in a block, back to where the block begins."""

import re
from collections.abc import Sequence
from html import unescape

from site_builder.languages.ruby import without_readings
from site_builder.model.article import Part

_ENOUGH = 40
"""Characters that tell whether a sentence ends there."""
_MOST_READ = 2000
_NOTE = re.compile('<sup class="noteref"[^>]*>(?:<a [^>]*>)?[^<]*(?:</a>)?</sup>')
_TAG = re.compile("<(/?[a-z]+(?![a-z])[0-9]?)[^<>]*>")
_WITHIN_LINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "br", "code", "data", "del", "em", "i", "img",
    "ins", "mark", "q", "ruby",
    "s", "small", "span", "strong", "sub", "sup", "time",
})  # fmt: skip
_ANY_WORD = "word"


def text_before(parts: Sequence[Part], at: int) -> str:
    """The end of the text that the parts before an index make. What a reference says is not known
    here: it is some word. A link is an opening tag, which says nothing."""
    text = ""
    for part in (parts[index] for index in range(at - 1, -1, -1)):
        if isinstance(part, str):
            words, is_begun = _words(part[-_MOST_READ:])
            text = words + text
            if is_begun:
                return text
        elif part.role != "link":
            text = _ANY_WORD + text
        if len(text) >= _ENOUGH:
            return text
    return text


def _words(html: str) -> tuple[str, bool]:
    """The words of a run of HTML behind its last tag of a block, and whether it has such a tag."""
    html = _NOTE.sub("", without_readings(html))
    begun, start = False, 0
    for tag in _TAG.finditer(html):
        if tag[1].lstrip("/") not in _WITHIN_LINE:
            begun, start = True, tag.end()
    return unescape(_TAG.sub(_space_of_break, html[start:])), begun


def _space_of_break(tag: re.Match[str]) -> str:
    return " " if tag[1] == "br" else ""
