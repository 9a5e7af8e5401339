"""Suggested ids, and those of the page's own anchors."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ids import ID, LONGEST_ID, RESERVED, nearest_id, reserved_prefix, suggest_id


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
