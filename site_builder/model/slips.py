"""Slips of the keyboard in what was meant as YAML, and the hints that name them.

A Chinese keyboard gives full-width signs, and word processors give spaces that only look plain.
"""

import re

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.messages.message import NOTHING, Message, _

COLON_HINT = _("write ':' and a space, not the full-width '：'")
SPACE_HINT = _("write a space after ':'")
_ODD_SPACE = re.compile(f"(?:^-?|:) *([{UNSEEN}])")
_GLUED_KEY = re.compile(r"[A-Za-z_-]+:(?!//)\S")


def comma_hint(sign: str) -> Message:
    """The hint where a comma of a Chinese keyboard stands for one that divides."""
    return _("write ',' and a space, not '{comma}'", comma=sign)


def slip_hint(text: str) -> Message:
    """The hint for words that were meant as a key with its value; NOTHING for others."""
    if "：" in text:
        return COLON_HINT
    if found := _ODD_SPACE.search(text):
        return _("write a plain space, not {character}", character=character_name(found[1]))
    return SPACE_HINT if _GLUED_KEY.match(text) else NOTHING


def bracket_hint(text: str) -> Message:
    """The hint for words that start with a full-width bracket, or NOTHING."""
    plain = {"｛": "{", "［": "[", "【": "["}.get(text[:1])
    if plain is None:
        return NOTHING
    return _("write '{plain}', not the full-width '{written}'", plain=plain, written=text[0])
