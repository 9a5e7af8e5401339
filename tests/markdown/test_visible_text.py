"""The text of a block as it is seen, and where it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.markdown.parser import parser
from site_builder.markdown.visible_text import NO_TEXT, seen_places, seen_text

PIECES = st.sampled_from(
    ["甲", "乙。", "word", " ", "\n", "**", "*", "`", "[", "](https://a.org/甲)", "\\*", "&amp;"]
)


def blocks(text: str) -> list[tuple[str, list[int]]]:
    env = {"language": "zh-Hans", "han_tag": "", "holes": []}
    inline = [t for t in parser().parse(text, env) if t.type == "inline" and t.children]
    return [
        (seen_text(t.children or []), seen_places(t.children or [], text, 0, len(text)))
        for t in inline
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("甲\n**乙** [丙](https://a.org/)", "甲乙 丙"),
        ("one  \ntwo\nthree", "one\ntwo three"),
        ("甲`code`乙{term}`x`丙", f"甲{NO_TEXT}乙{NO_TEXT}丙"),
        ("甲<https://a.org>乙", f"甲{NO_TEXT * 13}乙"),
        ("甲 https://a.org/b，乙", f"甲 {NO_TEXT * 15}，乙"),
        ("甲[^1]乙\n\n[^1]: 注", "甲乙"),
    ],
)
def test_what_is_seen(text: str, seen: str) -> None:
    assert blocks(text)[0][0] == seen


@given(st.lists(PIECES, max_size=12).map("".join))
def test_every_character_is_written_at_its_place(text: str) -> None:
    for seen, places in blocks(text):
        assert len(places) == len(seen)
        assert places == sorted(places)
        for character, place in zip(seen, places, strict=True):
            written = text[place : place + 1]
            assert character in (NO_TEXT, written) or f"{character}{written}" in (" \n", "&&")
