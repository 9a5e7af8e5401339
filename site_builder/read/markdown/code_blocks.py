"""Directives that stand in code, where they are shown and not obeyed."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.problems.problems import Problem, shown, warning
from site_builder.read.markdown.directive_blocks import place_of
from site_builder.read.markdown.directives import NAMES
from site_builder.text.html_comments import OPENING
from site_builder.text.source import Source

_NAME = rf"[{{｛](?:{'|'.join(NAMES)})[}}｝]"
_INFO = re.compile(rf"\s*({_NAME}.*?)\s*$")
_INDENTED = re.compile(rf"\s*[:：]{{3,}}{_NAME}")


def fenced_markup(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of a block between backquotes with a directive's name, as other programs write
    directives, or with words behind its language. `line` is where the block begins in the source.
    """
    match = _INFO.match(token.info)
    if match:
        where = place_of(source, token.markup, line)
        message = f"'{token.markup}{shown(match[1])}' opens nothing"
        hint = f"write :::{shown(match[1])}, and close it with a line :::"
        yield Problem(where, "stray-fence", message, hint)
        return
    language, _, lost = token.info.strip().partition(" ")
    if lost.strip():
        where = place_of(source, lost, line)
        message = f"only the language, '{shown(language)}', belongs here: what follows it is lost"
        yield warning(where, "lost-text", message, "delete it, or write it above the code")


def indented_markup(token: Token, line: int, source: Source) -> Iterator[Problem]:
    """The problem of an indented block that begins with a directive or a comment. It may be meant
    as code."""
    if _INDENTED.match(token.content) or token.content.lstrip().startswith(OPENING):
        where = place_of(source, token.content.strip()[:3], line)
        message = "this is shown as code, as it stands four spaces or more from the edge"
        hint = "begin it at the edge of the line; put what is code between two lines of ```"
        yield warning(where, "stray-fence", message, hint)
