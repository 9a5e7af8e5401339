"""The short ways through the parser come to the very tokens of markdown-it's own."""

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.markdown.parser import parser
from tests.support.stock_markdown import STOCK, tokens

SIGNS = "ab *_[]()!`\\\n&;<>{}#^:-+=|~1.中，。“”\"' \t\u3000\xa0"


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
