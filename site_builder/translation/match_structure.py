"""Align the units of a translation with those of its source where nothing is recorded.

Units are aligned one to one and in order, by what doesn't depend on the language: their kinds, the
facts, links, footnotes, numbers and names in them, and their lengths (William A. Gale and Kenneth
W. Church, *A program for aligning sentences in bilingual corpora*, 1993).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from math import log
from typing import NamedTuple

from site_builder.languages.east_asian import HAN
from site_builder.languages.unicode import fold
from site_builder.model.translation import Unit
from site_builder.translation.match_alignment import best_in_order
from site_builder.translation.match_order import Gaps
from site_builder.translation.words import NUMBER

_SIGN = re.compile(
    rf"\{{[a-z]+\}}`[^`]*`|\[\^[^\]\s]{{1,999}}\]|(?<=\]\()[^()\s]+|[A-Za-z]{{3,}}|{NUMBER}"
)
_COUNTED = re.compile(r"(?:section|top|.*[-.])-?[0-9]+")
_HAN = re.compile(f"[{HAN}]")
_HAN_LENGTH = 3  # letters of an alphabet that say as much as a Chinese character
_PAIR = 4
"""What speaks for any pair: it takes more than a doubt to call a unit of either side missing."""


class _Signs(NamedTuple):
    """What can be told of a unit in any language."""

    kind: str
    depth: int
    signs: frozenset[str]
    length: float


def align(
    source: Sequence[Unit],
    target: Sequence[Unit],
    pairs: Mapping[int, int],
    free_source: Iterable[int],
    free_target: Iterable[int],
) -> dict[int, int]:
    """By index of the source, the index of the target unit that seems to be its translation, among
    those that are free; `pairs` are the ones that are known."""
    ours, theirs = set(free_source), set(free_target)
    found = _by_address(source, target, ours, theirs)
    ours -= found.keys()
    theirs -= set(found.values())
    told_source = {index: _signs_of(source[index]) for index in ours}
    told_target = {index: _signs_of(target[index]) for index in theirs}
    for mine, others in Gaps({**pairs, **found}).shared(ours, theirs):
        gain = partial(_gain_at, [told_source[i] for i in mine], [told_target[i] for i in others])
        pairs_here = best_in_order(len(mine), len(others), gain)
        found |= {mine[row]: others[column] for row, column in pairs_here}
    return found


def _by_address(
    source: Sequence[Unit], target: Sequence[Unit], ours: set[int], theirs: set[int]
) -> dict[int, int]:
    """Headings and footnotes with the same id or label."""
    named = {name: index for index in theirs if (name := _name_of(target[index]))}
    names = {index: _name_of(source[index]) for index in ours}
    return {index: named[name] for index, name in names.items() if name in named}


def _name_of(unit: Unit) -> str:
    """The name that a unit has in all languages; '' for those that are only counted."""
    if unit.kind == "note" or (unit.kind == "heading" and not _COUNTED.fullmatch(unit.address)):
        return unit.address
    return ""


def _signs_of(unit: Unit) -> _Signs:
    han = len(_HAN.findall(unit.text))
    length = log(len(unit.text) + (_HAN_LENGTH - 1) * han + 10)
    signs = frozenset(fold(sign) for sign in _SIGN.findall(unit.text))
    is_header = unit.address.endswith(".r0")
    return _Signs(unit.kind, -1 if is_header else unit.address.count("."), signs, length)


def _gain_at(source: list[_Signs], target: list[_Signs], row: int, column: int) -> float:
    """What speaks for a pair; 0 where it can't be one."""
    one, other = source[row], target[column]
    if one.kind != other.kind:
        return 0.0
    fewer = min(len(one.signs), len(other.signs))
    shared = len(one.signs & other.signs) / fewer if fewer else 0.3
    gain = _PAIR + 1.5 * shared - min(abs(one.length - other.length), 1) / 2
    return gain if one.depth == other.depth else gain / 2
