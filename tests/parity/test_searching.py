"""A search by the first sign finds what a search for the whole pattern finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.parity.searching import late, matches

PATTERN = re.compile(r"(?<![0-9])[0-9]{2}(?:-[0-9]{2})?|(?<=[ab])B+")
FIRST = re.compile("[0-9B]")


@given(st.text("0123-abB "))
def test_the_same_matches(text: str) -> None:
    found = [match.span() for match in matches(PATTERN, FIRST, text)]
    assert found == [match.span() for match in PATTERN.finditer(text)]


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    pattern = late("(a)b", re.IGNORECASE)
    assert list(vars(pattern)) == ["written"]
    assert pattern.fullmatch("AB")
    assert "finditer" in vars(pattern)
