"""The short ways through the parser come to the very tokens of markdown-it's own."""

from typing import Any

import markdown_it.rules_core as rules_core
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token

from site_builder.read.markdown.parser import parser

SIGNS = "ab *_[]()!`\\\n&;<>{}#^:-+=|~1.中，。“”\"' \t\u3000\xa0"


def stock() -> MarkdownIt:
    """The same dialect without the short ways."""
    markdown = parser.__wrapped__()
    block, inline = ParserBlock(), ParserInline()
    block.ruler = markdown.block.ruler
    inline.ruler, inline.ruler2 = markdown.inline.ruler, markdown.inline.ruler2
    markdown.block, markdown.inline = block, inline
    markdown.core.ruler.at("inline", rules_core.inline)
    markdown.disable("plain_paragraph")
    return markdown


STOCK = stock()


def tokens(markdown: MarkdownIt, text: str) -> list[Any]:
    env: dict[str, Any] = {"language": "zh-Hans", "han_tag": "", "holes": []}
    return [plain(token) for token in markdown.parse(text, env)]


def plain(token: Token) -> tuple[Any, ...]:
    shown = token.as_dict(children=False)
    return (shown, [plain(child) for child in token.children or []])


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS, max_size=80))
def test_signs_of_every_kind(text: str) -> None:
    assert tokens(parser(), text) == tokens(STOCK, text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(SIGNS, max_size=20), max_size=8))
def test_lines_and_paragraphs(lines: list[str]) -> None:
    for gap in ("\n", "\n\n", "\n> ", "\n- ", "\n    "):
        text = gap.join(lines)
        assert tokens(parser(), text) == tokens(STOCK, text)


LINES = """word
- item
* item
+ item
-
1. one
7) seven
> said
# head
---
===
| a | b |
|---|---|
:::{quote} x
:::
：：：
[^1]: note
[a]: b
```
~~~
***
_
[
    code
a[^1]
"""
LINE = st.sampled_from(LINES.split("\n"))
INDENT = st.sampled_from(["", " ", "  ", "   ", "    ", "     ", "\t", "- ", "> ", "1. ", "\u3000"])


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.lists(INDENT, max_size=3), LINE), max_size=9))
def test_blocks_of_every_kind_in_each_other(lines: list[tuple[list[str], str]]) -> None:
    text = "\n".join("".join(indents) + line for indents, line in lines)
    assert tokens(parser(), text) == tokens(STOCK, text)
