"""An article's text as its author meant it: without comments, with marks that are hard to see."""

from site_builder.markdown.asides import asides
from site_builder.markdown.comments import unclosed_comment, without_comments
from site_builder.markdown.unseen import unseen_lines, with_marks
from site_builder.problems.problems import Problem
from site_builder.text.html_comments import OPENING
from site_builder.text.source import Source


def as_meant(source: Source, start: int) -> tuple[Source, list[Problem]]:
    """The source to parse, with its text changed from the offset `start` on, and the problem of a
    comment that is never closed. Nearly every source comes back unchanged."""
    problems: list[Problem] = []
    if source.text.find(OPENING, start) >= 0:
        found = asides(source.text, start)
        problems = [unclosed_comment(source.location(offset)) for offset in found.unclosed]
        source = without_comments(source, found)
    if lines := unseen_lines(source.text, start):
        source = with_marks(source, lines, asides(source.text, start).code)
    return source, problems
