"""The form in which wordings are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.alike import alike, alike_with_offsets


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Ｎａｔｉｏｎａｌ", "National"),
        ("cafe\u0301", "café"),
        ("“one” ‘two’", "\"one\" 'two'"),
        ("non\u2010stop", "non-stop"),
        ("a\u200bb\xadc", "abc"),
        ("plain", "plain"),
    ],
)
def test_what_readers_see_alike(text: str, same: str) -> None:
    assert alike(text) == same


@given(st.text())
def test_each_character_knows_where_it_is(text: str) -> None:
    normal, offsets = alike_with_offsets(text)
    assert len(normal) == len(offsets)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)
