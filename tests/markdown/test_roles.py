"""Roles are those that the plugin finds."""

from hypothesis import given
from hypothesis import strategies as st
from mdit_py_plugins.myst_role.index import myst_role

from site_builder.markdown.parser import parser
from tests.support.stock_markdown import stock, tokens

STOCK = stock()
STOCK.inline.ruler.at("myst_role", myst_role)

PIECES = st.sampled_from(
    ["{number}", "{a+b:c_d-1}", "{}", "{é}", "`", "``", "x", "\n", "\\", "[", "](a)"]
)


@given(st.lists(PIECES, max_size=12))
def test_roles_are_those_of_the_plugin(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert tokens(parser(), text) == tokens(STOCK, text)
