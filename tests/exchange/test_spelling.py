"""Texts as a translator writes them, and as they are written in an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exchange.spelling import normal, spelled
from site_builder.model.translation import UnitKind
from tests.support.translated_site import files_of, state_of


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("  a _b_ \n", "paragraph", "a *b*"),
        ("a\n\n b", "note", "a\nb"),
        ("|a|b\\|c|", "row", r"| a | b\|c |"),
        ("a | b", "row", "| a | b |"),
        ("  a\n    b", "code", "  a\n    b"),
        ("a  b", "text", "a b"),
        (" ", "row", ""),
        ("", "code", ""),
    ],
)
def test_the_normal_form_is_that_of_units(text: str, kind: UnitKind, expected: str) -> None:
    assert normal(text, kind, "en") == expected


@given(unit=st.sampled_from(state_of(files_of()).theirs))
def test_a_normal_form_is_its_own(unit) -> None:  # type: ignore[no-untyped-def]
    assert normal(unit.text, unit.kind, "en") == unit.text


@pytest.mark.parametrize(
    ("text", "kind", "before", "expected"),
    [
        ("a\nb", "item", "  - ", "a\n\n    b"),
        ("a\nb", "item", "> 1. ", "a\n>\n>    b"),
        ("a\nb", "note", "[^1]: ", "a\n\n    b"),
        ("a\\\nb", "paragraph", "> ", "a\\\n> b"),
        ("a\n  b", "code", "  ", "a\n    b"),
    ],
)
def test_lines_have_the_signs_that_they_need(
    text: str, kind: UnitKind, before: str, expected: str
) -> None:
    assert spelled(text, kind, before) == expected
