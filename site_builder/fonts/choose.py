"""The face that a text is set in: the best that has a glyph for each of its characters."""

from collections.abc import Iterable, Iterator

from site_builder.fonts.faces import FontHead, missing_characters, ranges_of, read_heads
from site_builder.fonts.families import (
    HAN,
    families_for,
    family_of,
    region_rank,
    scripts_in,
    wished_families,
)
from site_builder.languages.unicode import category, normalize
from site_builder.model.fonts import Face, FaceChoice, FontFile
from site_builder.share_cards.typeface import can_draw

ELLIPSIS = "…"
"""What a shortened title ends in, so that its face must have it."""

BLACK, BOLD = 900, 700
_BLANK = ("lastresort", "adobeblank")
"""Families that claim every character, and have a box or nothing for it."""
_LAST = ("unifont", "emoji", "symbol", "mono", "code", "console")
"""Words in the names of fonts that have a great many characters, and are fit for no headline."""
_SERIF = ("serif", "song", "ming", "roman", "times", "naskh")


def choose_face(
    files: tuple[FontFile, ...],
    tag: str,
    text: str,
    named: tuple[FontFile, ...] = (),
    wished: tuple[str, ...] = (),
) -> FaceChoice:
    """The face for a text in the language of a BCP 47 tag.

    The faces of the files that are `named` in site.yaml come first, then the families that are
    `wished` for, then those that suit the language, bold ones first, then any other. Of the
    system's fonts only those are looked into that claim to have the text's scripts. A damaged font
    counts as not there.
    """
    wanted = needed_characters(text)
    nearest = wanted
    for face in _faces(files, tag, text, named, wished):
        missing = missing_characters(face, wanted)
        if not missing and can_draw(face, wanted, tag):
            return FaceChoice(face)
        if missing and len(missing) < len(nearest):
            nearest = missing
    return FaceChoice(None, nearest)


def needed_characters(text: str) -> str:
    """Each character that a text needs a glyph for, once, by code point, and the ellipsis.

    Spaces, controls and format characters are seen in no face; a variation selector only asks for
    another form of the character before it.
    """
    composed = normalize("NFC", text + ELLIPSIS)
    return "".join(sorted(c for c in set(composed) if is_drawn(c)))


_UNSEEN = ("Zs", "Zl", "Zp", "Cc", "Cf", "Cs")


def is_drawn(character: str) -> bool:
    """Whether a character needs a glyph of its own."""
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return category(character) not in _UNSEEN and not is_selector


def _faces(
    files: tuple[FontFile, ...],
    tag: str,
    text: str,
    named: tuple[FontFile, ...],
    wished: tuple[str, ...],
) -> Iterator[Face]:
    """Every face that may do, the best first; files are opened only when their turn comes."""
    weight = BLACK if scripts_in(text) & set(HAN) else BOLD
    claimed = ranges_of(text)
    yield from faces_of(named, tag, weight)
    by_family: dict[str, list[FontFile]] = {}
    for file in files:
        by_family.setdefault(family_of(file.name), []).append(file)
    for family in (*wished_families(wished), *families_for(tag, text)):
        yield from faces_of(tuple(by_family.pop(family, ())), tag, weight, claimed)
    for family in sorted(by_family.keys() - set(_BLANK), key=_fitness):
        yield from faces_of(tuple(by_family[family]), tag, weight, claimed)


def faces_of(
    files: tuple[FontFile, ...], tag: str, weight: int, claimed: frozenset[int] = frozenset()
) -> list[Face]:
    """The faces of a family's files: upright, of the language's cut, and bold, before others."""
    heads = [head for file in files for head in read_heads(file)]
    heads = [head for head in heads if not head.ranges or claimed <= head.ranges]
    return [head.at_weight(weight) for head in in_order(heads, tag, weight)]


def in_order(heads: Iterable[FontHead], tag: str, weight: int) -> list[FontHead]:
    """Faces by how well they suit a language and a weight: the best first."""
    return sorted(heads, key=lambda head: _unfitness(head, tag, weight))


def _unfitness(head: FontHead, tag: str, weight: int) -> tuple[int, ...]:
    return (
        head.is_slanted,
        region_rank(head.family, tag),
        head.is_wide_or_narrow,
        abs(head.at_weight(weight).weight - weight),
    )


def _fitness(family: str) -> tuple[bool, bool, str]:
    """The order of families of which only the names are known."""
    is_last = any(word in family for word in _LAST)
    return is_last, not any(word in family for word in _SERIF), family
