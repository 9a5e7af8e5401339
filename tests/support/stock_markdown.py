"""The dialect as markdown-it's own parsers read it, to compare ours with."""

from typing import Any

import markdown_it.rules_core as rules_core
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token

from site_builder.read.markdown.parser import parser


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
    return [plain(token) for token in markdown.parse(text, env)]


def plain(token: Token) -> tuple[Any, ...]:
    shown = token.as_dict(children=False)
    return (shown, [plain(child) for child in token.children or []])
