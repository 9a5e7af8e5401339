"""Ids: what names a record, a section, or a feature's folder."""

import re

from site_builder.languages.characters import INVISIBLE
from site_builder.languages.unicode import fold, normalize, words_alone
from site_builder.messages.message import Message, _
from site_builder.problems.problems import suggestion


def folded_name(name: str) -> str:
    """The same text for all spellings of a name that differ in spaces, signs, case, or how their
    letters are coded; '' for a text without letters and digits."""
    return fold(words_alone(normalize("NFKC", name)))


ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]|[\u0300-\u036f]")
LONGEST_ID = 80
"""An id becomes part of a file's name."""


RESERVED = ("top", "photo", "event", "award", "number", "person", "note", "main", "more")
"""What the page's own anchors begin with: `#photo-street`, `#event-congress`, `#note-1`."""


def reserved_prefix(name: str) -> str:
    """The anchor of the page's own that an id of a heading would clash with, or ''."""
    return next((p for p in RESERVED if name == p or name.startswith(f"{p}-")), "")


def nearest_id(text: str) -> str:
    """The id that is most like a text; '' for one without Latin letters and digits. Full-width
    letters, accents and characters that nobody sees count as what they look like."""
    plain = text if text.isascii() else _INVISIBLE.sub("", normalize("NFKD", text))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def suggest_id(text: str) -> Message:
    """The hint with the nearest allowed id."""
    near = nearest_id(text)
    if near and near != text and len(near) <= LONGEST_ID:
        return suggestion(text, near)
    return _("choose a short one in Latin letters, such as 'wang-di' or 'street-1'")
