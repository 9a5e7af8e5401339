"""Blocks without words, which readers would see as a bullet, a line or a gap."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.model.characters import UNSEEN
from site_builder.problems import Problem, warning
from site_builder.read.markdown.block_parser import TOO_DEEP
from site_builder.read.markdown.definitions import definitions_in
from site_builder.read.source import Source

_MARKS = {"strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"}
_UNSEEN = re.compile(rf"[\s{UNSEEN}]*")
_END = Token("", "", 0)
_NAMES = {"list_item": "list item", "blockquote": "quotation"}


def has_words(inline: Token) -> bool:
    """Whether there is anything to be seen of a block's text."""
    return any(not is_unseen(t) and t.type not in _MARKS for t in inline.children or ())


def is_unseen(token: Token) -> bool:
    """Whether it is text that nobody sees."""
    return token.type == "text" and _UNSEEN.fullmatch(token.content) is not None


def empty_blocks(
    tokens: list[Token], env: EnvType, line_offset: int, source: Source
) -> Iterator[Problem]:
    """The warnings for list items, quotations, tables and code that hold nothing; `line_offset`
    lines stand before the tokens' text. What is empty because of a definition, or because it
    is nested too deeply, is reported as that."""
    known = {definition["map"][0] for definition in definitions_in(env)} | env.get(TOO_DEEP, set())
    table = None
    for token, following in pairwise((*tokens, _END)):
        kind, line = token.type.removesuffix("_open"), token.map[0] if token.map else -1
        if kind in _NAMES and following.type == f"{kind}_close" and line not in known:
            yield _problem(_NAMES[kind], line, line_offset, source)
        elif kind == "fence" and not (token.content.strip() or token.info):
            yield _problem("block of code", line, line_offset, source)
        elif kind == "table":
            table = line
        elif kind == "inline" and token.content:
            table = None
        elif kind == "table_close" and table is not None:
            yield _problem("table", table, line_offset, source)


def _problem(name: str, line: int, line_offset: int, source: Source) -> Problem:
    where = source.line_start(line + line_offset + 1)
    return warning(where, "empty-block", f"this {name} is empty", "write its words, or delete it")
