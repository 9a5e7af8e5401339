"""The inline parser gives the tokens of the stock one, and knows its rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from site_builder.markdown.inline import FIRST_CHARACTERS, InlineParser
from site_builder.markdown.parser import parser
from tests.support.stock_markdown import STOCK, tokens

TEXTS = [
    "plain words，中文",
    "*a* **b** _c_ __d__ ***e*",
    "[a](b) [c][d] ![e](f) [g",
    "`code` \\* &amp; &nope; <https://example.org/> <b>",
    "a  \nb\\\nc\n",
    "]]] [[a](b)](c)",
    "{term}`a` {number}`b` {nope}`c` {",
    "*" * 40 + "a",
    "[" * 30 + "a" + "](b)" * 30,
]
ALPHABET = "a 中*_`[]()!<>&;\\\n{}"


@pytest.mark.parametrize("text", TEXTS)
def test_the_tokens_are_those_of_the_stock_parser(text: str) -> None:
    assert tokens(parser(), text) == tokens(STOCK, text)


@given(st.text(ALPHABET, max_size=40))
def test_any_text_is_parsed_as_by_the_stock_parser(text: str) -> None:
    assert tokens(parser(), text) == tokens(STOCK, text)


def test_every_rule_of_the_dialect_has_its_first_characters() -> None:
    assert set(parser().inline.ruler.get_active_rules()) <= set(FIRST_CHARACTERS)


def test_a_rule_without_first_characters_is_refused() -> None:
    own = InlineParser()
    own.ruler.push("own", lambda state, silent: False)
    with pytest.raises(KeyError):
        own.parse("*a*", MarkdownIt(), {}, [])
