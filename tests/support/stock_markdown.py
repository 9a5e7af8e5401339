"""The dialect as markdown-it's own parsers read it, to compare ours with."""

from typing import Any

import markdown_it.rules_core as rules_core
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token

from site_builder.markdown.parser import parser


def stock() -> MarkdownIt:
    """The same dialect without the short ways."""
    markdown = parser.__wrapped__()
    block, inline = ParserBlock(), ParserInline()
    block.ruler = markdown.block.ruler
    inline.ruler, inline.ruler2 = markdown.inline.ruler, markdown.inline.ruler2
    markdown.block, markdown.inline = block, inline
    markdown.core.ruler.at("inline", rules_core.inline)
    markdown.core.ruler.at("text_join", rules_core.text_join)
    markdown.disable("plain_paragraph")
    return markdown


STOCK = stock()


def tokens(markdown: MarkdownIt, text: str) -> list[Any]:
    env: dict[str, Any] = {"language": "zh-Hans", "han_tag": "", "holes": []}
    found = markdown.parse(text, env)
    return [plain(part) for token in found for part in in_three(token)]


def in_three(token: Token) -> list[Token]:
    """A paragraph that is one token for us, as markdown-it has it."""
    if token.type != "inline" or token.tag != "p":
        return [token]
    opening = Token("paragraph_open", "p", 1, map=token.map, block=True)
    closing = Token("paragraph_close", "p", -1, block=True)
    return [opening, token.copy(tag="", level=1), closing]


def plain(token: Token) -> tuple[Any, ...]:
    shown = token.as_dict(children=False)
    return (shown, [plain(child) for child in token.children or []])
