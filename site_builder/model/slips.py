"""Slips of the keyboard in what was meant as YAML, and the hints that name them.

A Chinese keyboard gives full-width signs, and word processors give spaces that only look plain.
"""

import re

from site_builder.languages.characters import UNSEEN, character_name

COLON_HINT = "write ':' and a space, not the full-width '：'"
SPACE_HINT = "write a space after ':'"
_ODD_SPACE = re.compile(f"(?:^-?|:) *([{UNSEEN}])")
_GLUED_KEY = re.compile(r"[A-Za-z_-]+:(?!//)\S")


def comma_hint(sign: str) -> str:
    """The hint where a comma of a Chinese keyboard stands for one that divides."""
    return f"write ',' and a space, not '{sign}'"


def slip_hint(text: str) -> str:
    """The hint for words that were meant as a key with its value, or '' for others."""
    if "：" in text:
        return COLON_HINT
    if found := _ODD_SPACE.search(text):
        return f"write a plain space, not {character_name(found[1])}"
    return SPACE_HINT if _GLUED_KEY.match(text) else ""


def bracket_hint(text: str) -> str:
    """The hint for words that begin with a full-width bracket, or ''."""
    plain = {"｛": "{", "［": "[", "【": "["}.get(text[:1])
    return f"write '{plain}', not the full-width '{text[0]}'" if plain else ""
