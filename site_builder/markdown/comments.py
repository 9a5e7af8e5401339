"""Comments taken out of an article before it is parsed, as if they had never been written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.markdown.asides import Asides
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem
from site_builder.text.html_comments import Span
from site_builder.text.source import Edit, Source

# What is left of a line that held nothing but comments, in a quotation or outside of one.
_NOTHING = re.compile(r"[ \t>]*")
_CLOSING_MARKS = (" ", "\t", ",", ".", ";", ":", "!", "?", ")")


def without_comments(source: Source, found: Asides) -> Source:
    """The source without its comments. A line that holds nothing else goes altogether, so that a
    paragraph or a list continues below it."""
    edits = (_cut(source.text, group) for group in _groups(source.text, found.comments))
    return source.edited(edit for cuts in edits for edit in cuts) if found.comments else source


def unclosed_comment(where: Location) -> Problem:
    """The problem of a comment without an end: nobody knows where the note stops."""
    message, hint = _("this comment is never closed"), _("end it with -->")
    return Problem(where, "unclosed-comment", message, hint)


def _groups(text: str, comments: Sequence[Span]) -> Iterator[list[Span]]:
    """The comments in groups; those in a group share a line."""
    group = list(comments[:1])
    for one, other in pairwise(comments):
        if "\n" in text[one.end : other.start]:
            yield group
            group = []
        group.append(other)
    yield group


def _cut(text: str, group: list[Span]) -> list[Edit]:
    start = text.rfind("\n", 0, group[0].start) + 1
    end = text.find("\n", group[-1].end)
    end = len(text) if end < 0 else end
    edges = (start, *(edge for span in group for edge in span), end)
    kept = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    if _NOTHING.fullmatch("".join(kept)):
        return [Edit(start, min(end + 1, len(text)))]
    begins_line = not text[start : group[0].start].strip(" \t>")
    return [_spaced(text, span, begins_line=begins_line and span is group[0]) for span in group]


def _spaced(text: str, span: Span, *, begins_line: bool) -> Edit:
    """The edit for a comment between words; it takes the spaces that would be left over."""
    start, end = span
    if begins_line:
        while text.startswith((" ", "\t"), end):
            end += 1
    elif end == len(text) or text.startswith(("\n", *_CLOSING_MARKS), end):
        while text.startswith((" ", "\t"), start - 1):
            start -= 1
    return Edit(start, end)
