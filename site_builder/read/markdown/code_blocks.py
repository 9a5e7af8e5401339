"""Directives that stand in code, where they are shown and not obeyed."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.problems import Location, Problem, shown, warning
from site_builder.read.markdown.directive_blocks import place_of
from site_builder.read.markdown.directives import NAMES
from site_builder.read.source import Source

_NAME = rf"[{{｛](?:{'|'.join(NAMES)})[}}｝]"
_INFO = re.compile(rf"\s*({_NAME}.*?)\s*$")
_INDENTED = re.compile(rf"\s*[:：]{{3,}}{_NAME}")


def directive_in_fence(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of a block between backquotes with a directive's name, as other programs write
    directives. `line` is where the block begins in the file."""
    match = _INFO.match(token.info)
    if match:
        where = place_of(source, token.markup, Location(source.path, line, 1))
        message = f"'{token.markup}{shown(match[1])}' opens nothing"
        hint = f"write :::{shown(match[1])}, and close it with a line :::"
        yield Problem(where, "stray-fence", message, hint)


def indented_directive(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of an indented block that begins with a directive. It may be meant as code."""
    if _INDENTED.match(token.content):
        where = place_of(source, token.content.strip()[:3], Location(source.path, line, 1))
        message = "this is shown as code, as it stands four spaces or more from the edge"
        hint = "begin it at the edge of the line; put what is code between two lines of ```"
        yield warning(where, "stray-fence", message, hint)
