"""Slips of the keyboard in words that YAML took as they are."""

import pytest

from site_builder.model.slips import bracket_hint, slip_hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("标题：一", "write ':' and a space, not the full-width '：'"),
        ("title:one", "write a space after ':'"),
        ("zh:甲", "write a space after ':'"),
        ("zh:\u3000甲", "write a plain space, not U+3000 (ideographic space)"),
        ("\xa0 zh", "write a plain space, not U+00A0 (no-break space)"),
        ("-\u3000id", "write a plain space, not U+3000 (ideographic space)"),
        ("https://example.org/", ""),
        ("words", ""),
        ("甲\u3000乙", ""),
    ],
)
def test_words_that_were_meant_as_a_key(text: str, hint: str) -> None:
    assert slip_hint(text) == hint


def test_full_width_brackets() -> None:
    assert bracket_hint("｛zh：甲｝") == "write '{', not the full-width '｛'"
    assert bracket_hint("［a］") == "write '[', not the full-width '［'"
    assert bracket_hint("(a)") == bracket_hint("") == ""
