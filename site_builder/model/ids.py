"""Ids, which name records, sections and the folders of features."""

import re

from site_builder.languages.characters import INVISIBLE
from site_builder.languages.unicode import fold, normalize, words_alone
from site_builder.messages.message import Message, _
from site_builder.model.kinds import RESERVED
from site_builder.problems.suggestions import suggestion


def folded_name(name: str) -> str:
    """The same text for all spellings of a name that differ in spaces, signs, case, or how their
    letters are coded; '' for a text without letters and digits."""
    return fold(words_alone(normalize("NFKC", name)))


ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]|[\u0300-\u036f]")
LONGEST_ID = 80
"""An id becomes part of a file name."""


def reserved_prefix(name: str) -> str:
    """The prefix of the page's own anchors that a heading's id would clash with, or ''."""
    return next((p for p in RESERVED if name == p or name.startswith(f"{p}-")), "")


def nearest_id(text: str) -> str:
    """The id that is most like a text; '' if it has no Latin letters or digits. Full-width letters,
    accents and invisible characters count as what they look like."""
    plain = text if text.isascii() else _INVISIBLE.sub("", normalize("NFKD", text))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def suggest_id(text: str) -> Message:
    """The hint with the nearest allowed id."""
    near = nearest_id(text)
    if near and near != text and len(near) <= LONGEST_ID:
        return suggestion(text, near)
    return _("choose a short one in Latin letters, such as 'wang-di' or 'street-1'")
