"""Where a sentence begins, and the capital that it begins with."""

import re

from site_builder.languages.idioms import idiom_of
from site_builder.languages.unicode import is_letter

_OPENING = "\"'“‘«‹„‚([{（【《「『¿¡*_"
_CLOSING = "\"'”’»›)]}）】》」』"
# The marks of the scripts that have capitals, and those of Chinese and Japanese.
_END = re.compile(
    rf"(?:[.!?‽։][{re.escape(_CLOSING)}]{{0,3}}\s+|[。！？｡][{re.escape(_CLOSING)}]{{0,3}}\s*)\Z"
)
_WORD_BEFORE = re.compile(r"(\S{0,20})\.\s+\Z")
_LONGEST = 40
_ABBREVIATIONS = frozenset({
    "approx", "ca", "cf", "dr", "est", "excl", "fig", "gen", "gov", "incl", "lt",
    "max", "min", "mr",
    "mrs", "ms", "mt", "prof", "rep", "rev", "sen", "sgt", "viz", "vs",
    "abb", "bspw", "bzw", "bzgl", "env", "inkl", "mme", "núm", "nr", "sra", "srta",
    "str", "usw", "vgl",
    "zzgl", "г", "им", "млн", "млрд", "тыс", "ул",
})  # fmt: skip
"""Words whose point ends no sentence before a number."""
_ORDINAL_DAY = re.compile(r"[0-9]{1,3}")


def begins_sentence(before: str, tag: str) -> bool:
    """Whether a sentence begins behind the text of a block up to some place: the text ends in the
    mark that ends a sentence, or there is none. What can be an abbreviation ends no sentence, nor
    does a number with a point where the language writes ordinals so (German `am 3. Mai`)."""
    text = before[-_LONGEST:].rstrip(_OPENING)
    if not text.strip():
        return not before.strip(_OPENING + " \t\n\u00a0")
    if not _END.search(text):
        return False
    word = _WORD_BEFORE.search(text)
    return word is None or not _is_abbreviated(word[1].lstrip(_OPENING), tag)


def _is_abbreviated(word: str, tag: str) -> bool:
    """Whether the word before a point keeps that point within a sentence."""
    if _ORDINAL_DAY.fullmatch(word):
        dates = idiom_of(tag).dates
        return dates is not None and dates.day.startswith("{d}.")
    parts = word.split(".")  # e.g. "U.S", of which the last point is gone
    is_initials = all(len(part) == 1 and is_letter(part) for part in parts)
    return is_initials or word.lower() in _ABBREVIATIONS


def capitalized(text: str) -> str:
    """A text of our own with a capital as its first letter; in a script without, as it is."""
    return text[:1].upper() + text[1:]
