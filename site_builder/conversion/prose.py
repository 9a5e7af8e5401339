"""The prose of an article converted: HTML whose tags, code and addresses stay the same."""

import re
from dataclasses import replace
from html import escape, unescape
from itertools import accumulate

from site_builder.conversion.wording import Wording
from site_builder.model.article import Part, Parts, Reference
from site_builder.typography.runs import OBJECT, edited, runs_of

_TITLED_LINK = re.compile('(?<=<a href=")([^"]*" title=")([^"]*)')


def converted_prose(parts: Parts, wording: Wording, tag: str) -> Parts:
    """The parts of a block in the derived language. `tag` (BCP 47) is that of its own: what is
    marked with another language is left alone."""
    runs = list(runs_of(parts, tag))
    words = "".join(run.words if run.tag == tag else OBJECT * len(run.words) for run in runs)
    changed: dict[int, list[tuple[int, int, str]]] = {}
    if not words.isascii():
        cuts = list(accumulate(len(run.words) for run in runs))[:-1]
        for run, piece in zip(runs, wording.pieces(words, cuts), strict=True):
            if run.tag == tag and piece != run.words:
                change = run.start, run.end, escape(piece, quote=False)
                changed.setdefault(run.part, []).append(change)
    return tuple(
        _titled(edited(part, changed.get(number, [])), wording) for number, part in enumerate(parts)
    )


def _titled(part: Part, wording: Wording) -> Part:
    """A part whose links have their titles in the derived language, too."""
    if isinstance(part, Reference):
        title = wording.words(part.title)
        return part if title == part.title else replace(part, title=title)
    if ' title="' not in part:
        return part
    return _TITLED_LINK.sub(lambda m: m[1] + escape(wording.words(unescape(m[2]))), part)
