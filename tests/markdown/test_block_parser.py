"""Blocks found by their first characters are the very blocks that markdown-it itself finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.markdown.block_parser import BlockParser
from site_builder.markdown.parser import parser
from tests.support.stock_markdown import STOCK, tokens

LINES = """word
- item
* item
+ item
-
1. one
7) seven
> said
# head
##head
＃＃ head
#tag
---
===
| a | b |
|---|---|
:::{quote} x
:::
：：：
::{photo} x
:::{photo} x :::
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


def test_a_rule_whose_first_characters_are_not_known_is_refused() -> None:
    markdown = parser.__wrapped__()
    own = BlockParser()
    own.ruler.enableOnly(["paragraph", "html_block"])
    markdown.block = own

    with pytest.raises(KeyError, match="html_block"):
        markdown.parse("text")
