"""Suggested ids, and those of the page's own anchors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ids import (
    ID,
    LONGEST_ID,
    folded_name,
    nearest_id,
    reserved_prefix,
    suggest_id,
)
from site_builder.model.kinds import RESERVED


def test_suggestions() -> None:
    assert suggest_id("Wang Di") == "did you mean 'wang-di'?"
    assert suggest_id("-a_b.") == "did you mean 'a-b'?"
    assert suggest_id("ｌｉ-na").startswith("did you mean 'li-na'? It has 'l' as character 1")
    assert suggest_id("li\u200b-na").startswith("did you mean 'li-na'? It lacks U+200B")
    assert suggest_id("Café") == "did you mean 'cafe'?"
    assert suggest_id("王迪").startswith("choose a short one in Latin letters")


@given(st.text())
def test_what_is_suggested_is_an_id(text: str) -> None:
    hint = suggest_id(text)
    if hint.startswith("did you mean"):
        name = hint.split("'")[1]
        assert ID.fullmatch(name)
        assert len(name) <= LONGEST_ID


def test_the_nearest_id() -> None:
    assert nearest_id("Tea Market") == nearest_id("tea-market") == "tea-market"
    assert nearest_id("茶市") == ""


def test_reserved() -> None:
    assert all(reserved_prefix(name) == name for name in RESERVED)
    assert reserved_prefix("photo-street") == "photo"
    assert reserved_prefix("photos") == ""
    assert reserved_prefix("my-photo") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("彭 斌", "彭斌"),
        ("彭\u3000斌", "彭斌"),
        ("PENG BIN", "Peng Bin"),
        ("Peng-Bin", "Peng Bin"),
        ("阿·卜杜勒", "阿・卜杜勒"),
        ("Ｐｅｎｇ", "Peng"),
        ("Rene\u0301", "René"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other) != ""


def test_other_names_stay_apart() -> None:
    assert len({folded_name(name) for name in ("彭斌", "王翟", "Wang Di", "Wang Ding")}) == 4


def test_what_is_no_name() -> None:
    assert folded_name(" …… _") == ""
