"""Blocks without text, which readers would see as a bullet, a line or a gap."""

import re
from collections.abc import Iterator

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.languages.characters import UNSEEN
from site_builder.markdown.block_parser import TOO_DEEP
from site_builder.markdown.definitions import definitions_in
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, warning
from site_builder.text.source import Source

_MARKS = {"strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"}
_UNSEEN = re.compile(rf"[\s{UNSEEN}]*")


def has_words(inline: Token) -> bool:
    """Whether a block's text has anything to see in it."""
    return any(not is_unseen(t) and t.type not in _MARKS for t in inline.children or ())


def is_unseen(token: Token) -> bool:
    """Whether a token is text that shows nothing."""
    return token.type == "text" and _UNSEEN.fullmatch(token.content) is not None


def empty_blocks(
    tokens: list[Token], env: EnvType, line_offset: int, source: Source
) -> Iterator[Problem]:
    """The warnings for empty list items, quotations, tables and code blocks. `line_offset` lines of
    the file come before the tokens' text. A block that is empty because it holds a definition, or
    is nested too deeply, has a problem of its own."""
    known = {definition["map"][0] for definition in definitions_in(env)} | env.get(TOO_DEEP, set())
    for at, token in enumerate(tokens):
        if token.type not in _BLOCKS:
            continue
        message, is_empty = _BLOCKS[token.type]
        line = token.map[0] if token.map else -1
        if line not in known and is_empty(tokens, at):
            where = source.line_start(line + line_offset + 1)
            yield warning(where, "empty-block", message, _("fill it in, or delete it"))


def _is_closed_at_once(tokens: list[Token], at: int) -> bool:
    return tokens[at + 1].nesting < 0


def _is_blank(tokens: list[Token], at: int) -> bool:
    """Whether a block of code holds nothing, and doesn't say its language either."""
    return not (tokens[at].content.strip() or tokens[at].info)


def _has_no_cells(tokens: list[Token], at: int) -> bool:
    while tokens[at].type != "table_close":
        if tokens[at].content:
            return False
        at += 1
    return True


_BLOCKS = {
    "list_item_open": (_("this list item is empty"), _is_closed_at_once),
    "blockquote_open": (_("this quotation is empty"), _is_closed_at_once),
    "fence": (_("this code block is empty"), _is_blank),
    "table_open": (_("this table is empty"), _has_no_cells),
}
"""The tokens that blocks begin with: what to say of an empty one, and whether one is empty."""
