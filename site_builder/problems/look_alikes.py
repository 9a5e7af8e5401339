"""Names that look alike: which of the known names is meant, and what tells the two apart."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from site_builder.languages.characters import character_name
from site_builder.languages.unicode import category, normalize
from site_builder.languages.unicode import name as unicode_name
from site_builder.messages.message import NOTHING, Message, Value, _, all_of

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
_ALPHABETS: dict[str, Message] = {
    "LATIN": _("Latin"),
    "CYRILLIC": _("Cyrillic"),
    "GREEK": _("Greek"),
    "ARMENIAN": _("Armenian"),
    "CHEROKEE": _("Cherokee"),
}
"""The alphabets with letters that look like those of another, by the first word of their letters'
names in Unicode."""


def twin(name: str, known: Iterable[str]) -> str:
    """The known name that looks the same as `name` but isn't; '' for none."""
    looks = _appearance(name)
    return next(
        (other for other in sorted(known) if other != name and _appearance(other) == looks), ""
    )


def difference(name: str, other: str) -> Message:
    """What tells `name` from `other`, where a reader may not see it: the first character that
    differs, by its number and its place. NOTHING for names that anybody can tell apart.

    They look the same when they differ in spaces, in characters that show nothing, in the kind of
    hyphens or apostrophes, in full-width letters, in how an accent is coded, and when a letter is
    of another alphabet.
    """
    pieces = SequenceMatcher(None, name, other, autojunk=False).get_opcodes()
    changes = [(name[i:j], i, other[k:m], k) for kind, i, j, k, m in pieces if kind != "equal"]
    if _appearance(name) != _appearance(other):
        changes = [change for change in changes if _is_of_two_alphabets(change[0], change[2])]
    if not changes:
        return NOTHING
    mine, at, theirs, there = changes[0]
    if len(mine) == len(theirs):
        mine, theirs = mine[0], theirs[0]
    here, number = _named(mine), str((there if theirs else at) + 1)
    if not theirs:
        return _(
            "It lacks {characters}, which this has as character {number}",
            characters=here,
            number=number,
        )
    if not mine:
        return _(
            "It has {characters} as character {number}, which this lacks",
            characters=_named(theirs),
            number=number,
        )
    return _(
        "It has {characters} as character {number}, where this has {others}",
        characters=_named(theirs),
        number=number,
        others=here,
    )


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
    first = unicode_name(character).partition(" ")[0]
    return first if first in _ALPHABETS else ""


def _named(characters: str) -> Value:
    return all_of(map(name_of, characters))


def name_of(character: str) -> Message:
    """How a message names a character: by itself where a keyboard has it, else with its number too;
    one that can't be shown alone by its number and its name, `U+202F (narrow no-break space)`."""
    if character == " ":
        return _("a plain space")
    if character == "'":
        return _('"{sign}"', sign=character)
    if "!" <= character <= "~":
        return _("'{sign}'", sign=character)
    code = f"U+{ord(character):04X}"
    kind = category(character)
    if kind.startswith("M") and not _BLANK.match(character):
        return _("{code} ({name})", code=code, name=_("combining mark"))
    if kind[0] not in "LNPS" or _BLANK.match(character):
        return character_name(character)
    if alphabet := _alphabet(character):
        return _("'{sign}' ({code}, {name})", sign=character, code=code, name=_ALPHABETS[alphabet])
    return _("'{sign}' ({code})", sign=character, code=code)
