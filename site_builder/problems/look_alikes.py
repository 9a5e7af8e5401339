"""Names that look alike: which of the known names is meant, and what tells the two apart."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

# As in model/unicode.py, which is above this.
from unicodedata2 import category, normalize
from unicodedata2 import name as unicode_name

_SPACE = re.compile(r"\s+")
# The letters and marks that show nothing; what else does is of the categories below.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# Hyphens, dashes and quotation marks that word processors write instead of the keyboard's.
_PLAIN = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")) | str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc", "'") | dict.fromkeys("\u201c\u201d", '"')
)
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""The alphabets with letters that look like those of another."""


def twin(name: str, known: Iterable[str]) -> str:
    """The known name that looks the same as `name` and isn't; '' where there is none."""
    looks = _appearance(name)
    return next(
        (other for other in sorted(known) if other != name and _appearance(other) == looks), ""
    )


def difference(name: str, other: str) -> str:
    """What tells `name` from `other`, where a reader may not see it: the first character that
    differs, by its number and its place. '' for names that anybody can tell apart.

    They look the same when they differ in spaces, in characters that show nothing, in the kind of
    hyphens or apostrophes, in full-width letters, in how an accent is coded, and when a letter is
    of another alphabet.
    """
    pieces = SequenceMatcher(None, name, other, autojunk=False).get_opcodes()
    changes = [(name[i:j], i, other[k:m], k) for kind, i, j, k, m in pieces if kind != "equal"]
    if not changes:
        return ""
    if _appearance(name) != _appearance(other):
        changes = [change for change in changes if _is_of_two_alphabets(change[0], change[2])]
        if not changes:
            return ""
    mine, at, theirs, there = changes[0]
    if len(mine) == len(theirs):
        mine, theirs = mine[0], theirs[0]
    if not theirs:
        return f"it lacks {_named(mine)}, which this has as character {at + 1}"
    lacks = f"where this has {_named(mine)}" if mine else "which this lacks"
    return f"it has {_named(theirs)} as character {there + 1}, {lacks}"


def _appearance(text: str) -> str:
    """The same for all texts that look alike: compatibility forms are one (Unicode Standard Annex
    15), all spaces are one, and what shows nothing is left out."""
    if text.isascii():
        return text
    spaced = _SPACE.sub(" ", normalize("NFKC", _BLANK.sub("", text)))
    spaced = spaced.translate(_PLAIN)
    return "".join(c for c in spaced if c == " " or category(c) not in _UNSEEN)


def _is_of_two_alphabets(one: str, other: str) -> bool:
    alphabets = [{a for c in text if (a := _alphabet(c))} for text in (one, other)]
    return bool(alphabets[0] and alphabets[1]) and alphabets[0] != alphabets[1]


def _alphabet(character: str) -> str:
    first = unicode_name(character, "").partition(" ")[0]
    return first if first in _ALPHABETS else ""


def _named(characters: str) -> str:
    return " and ".join(map(name_of, characters))


def name_of(character: str) -> str:
    """How a character is named in a message: by itself where a keyboard has it, else by its number
    and its name, `U+202F (narrow no-break space)`."""
    if character == " ":
        return "a plain space"
    if "!" <= character <= "~":
        return f"'{character}'" if character != "'" else '"\'"'
    name = unicode_name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")
