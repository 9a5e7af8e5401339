"""Names of people and places, as they are compared."""

import re
from unicodedata import normalize

_SIGNS = re.compile(r"[\W_]+")


def folded_name(name: str) -> str:
    """The same text for all spellings of a name that differ in spaces, signs, case, or how their
    letters are coded; '' for a text without letters and digits."""
    return _SIGNS.sub("", normalize("NFKC", name)).casefold()
