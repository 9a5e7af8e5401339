"""The characters of a face, as its `cmap` table has them."""

import struct
from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.read.fonts.coverage import coverage_of, has
from tests.support.fonts import make_font


def reopened(font: Any) -> Any:
    out = BytesIO()
    font.save(out)
    out.seek(0)
    return TTFont(out, lazy=True)


@settings(deadline=None)  # a font is made each time
@given(
    st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1, max_size=20),
    st.characters(exclude_categories=["Cs"]),
)
def test_what_is_put_in_is_found_and_nothing_else(text: str, other: str) -> None:
    """Characters beyond U+FFFF make a subtable in format 12; without them there is none."""
    bits = coverage_of(reopened(make_font(text)))
    assert all(has(bits, ord(c)) for c in text)
    assert has(bits, ord(other)) == (other in text + " ")


@pytest.mark.parametrize("runs", [[(97, 98), (97, 99)], [(99, 97)], [(97, 0x110000)]])
def test_a_table_that_is_out_of_order(runs: list[tuple[int, int]]) -> None:
    groups = b"".join(struct.pack(">LLL", *run, 1) for run in runs)
    head = struct.pack(">HHHHL", 0, 1, 3, 10, 12)
    size = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(runs))

    class Font:
        reader = {"cmap": head + size + groups}  # noqa: RUF012 - it stands in for a file

    with pytest.raises(ValueError, match="order"):
        coverage_of(Font)
