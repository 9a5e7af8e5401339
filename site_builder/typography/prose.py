"""The quotation marks of an article's prose: HTML whose tags, code and addresses stay the same."""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from site_builder.model.article import Part, Parts, Reference
from site_builder.typography.marks import marks_of
from site_builder.typography.quotes import STRAIGHT, straight_marks, typographic
from site_builder.typography.runs import edited, runs_of

_MARK = re.compile("'|&quot;|&#x27;|&#39;")
"""How straight marks are written in HTML, outside tags: `"` is always escaped."""


def typographic_prose(parts: Parts, tag: str) -> Parts:
    """The parts of a block with the marks of its language (BCP 47), or of the language that an
    element inside it is marked with."""
    if not any(map(_has_marks, parts)):
        return parts
    parts = tuple(_titled(part, tag) if isinstance(part, Reference) else part for part in parts)
    runs = list(runs_of(parts, tag))
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
    return tuple(edited(part, changed.get(number, [])) for number, part in enumerate(parts))


def _has_marks(part: Part) -> bool:
    if isinstance(part, Reference):
        return STRAIGHT.search(part.title) is not None
    # A search for one sign is much quicker.
    return "'" in part or ("&" in part and _MARK.search(part) is not None)


def _titled(reference: Reference, tag: str) -> Reference:
    """A link whose title has the marks too."""
    title = typographic(reference.title, tag)
    return reference if title == reference.title else replace(reference, title=title)
