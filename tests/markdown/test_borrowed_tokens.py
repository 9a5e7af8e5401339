"""Tokens of one article for the page of another. What becomes of them is tested with the merge."""

from site_builder.markdown.borrowed_tokens import (
    PartBorrower,
    borrowed,
    copied,
    is_borrowed,
    settle,
)
from site_builder.markdown.html import render_parts
from site_builder.markdown.parser import parser
from site_builder.markdown.units import PART
from tests.support.units import read_units

MARK = {"lang": "zh-Hans", "dir": "ltr"}


def test_copies_are_apart_from_the_tokens() -> None:
    tokens = read_units("- *甲*\n").groups[0].tokens
    copies = copied(tokens)
    assert copies == tokens
    copies[0].attrs["id"] = "x"
    copies[3].children = []
    assert copies != tokens


def test_outermost_elements_say_their_language() -> None:
    tokens = read_units(":::{quote}\n甲\n\n- 乙\n\n— 丙\n:::\n").groups[0].tokens
    quote = borrowed(tokens, "zh-Hans")
    marked = [token.type for token in quote if "lang" in token.attrs]
    assert marked == ["paragraph_open", "bullet_list_open", "attribution_open"]
    assert all(map(is_borrowed, quote))
    assert borrowed(read_units("---\n").groups[0].tokens, "zh")[0].attrs == {"id": "top-1"}


def test_texts_are_settled_by_their_own_environment() -> None:
    reading = read_units("- 甲\n")
    tokens = borrowed(reading.groups[0].tokens, "zh-Hans")
    settle(tokens, reading.env)
    english = {"han_tag": "zh-Hans", "holes": []}
    (html,) = render_parts(parser(), tokens[1:-1], english)
    assert html == "<li>甲</li>"


def test_parts_come_behind_those_that_they_follow() -> None:
    source, target = read_units("- 甲\n- 乙\n- 丙\n- 丁\n"), read_units("- A\n- D\n")
    assert [len(reading.units) for reading in (source, target)] == [7, 5]
    tokens = copied(target.groups[0].tokens)
    missing = frozenset(("top-1.2", "top-1.3"))
    pairs = {"top-1.1": "top-1.1", "top-1.4": "top-1.2"}
    PartBorrower(source.groups[0].tokens, tokens, pairs, missing, "zh-Hans").borrow()
    items = [token for token in tokens if token.type == "list_item_open"]
    assert [item.meta[PART] for item in items] == [
        *("top-1.1", "source top-1.2", "source top-1.3", "top-1.2"),
    ]
    assert [item.attrs for item in items] == [{}, MARK, MARK, {}]
