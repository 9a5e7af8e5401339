"""Whether two texts plainly say the same values in the same order, so that none has changed places.

To read all their values would take ten times as long.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from site_builder.parity.anchors import MEASURES, Anchor
from site_builder.parity.claims import language_of
from site_builder.parity.pairs import Side
from site_builder.parity.plain import Plain
from site_builder.parity.plainly import Placed, plain_figures

_CITED = ("number", "date")
_PAIR = 2
_DIGITS = re.compile("[0-9０-９]+")
_CHINESE_YEAR, _ENGLISH_YEAR = re.compile("[今去明前后]年"), re.compile("(?:last|this|next) year")
_SENTENCE_END = re.compile(r"[。！？；;\n!?]|(?<=[a-z]{5})\.(?=\s)")
"""Surely the end of a sentence; a full stop behind a shorter word may be that of `Sept. 5`."""

Words = Sequence[Anchor]


class PlainText(NamedTuple):
    """A text of which all figures are plain: with their places, in its order."""

    plain: Plain
    figures: Sequence[Placed]

    @property
    def is_of_one(self) -> bool:
        """Whether it has no two different values of a kind."""
        cited = cited_in(self.plain)
        if len(self.figures) + cited < _PAIR:
            return True
        units = [figure[1] for figure in {figure for _at, figure in self.figures if figure}]
        return not units if cited == 1 else not cited and len(units) == len({*units})

    @property
    def values(self) -> list[object]:
        """Its values and the facts that it cites, in its order. How exact they are doesn't matter:
        it's often left to the verb."""
        cited = (
            (one.at, (one.role, one.target)) for one in self.plain.mentions if one.role in _CITED
        )
        figures = ((at, figure and figure[:2]) for at, figure in self.figures)
        return [value for _at, value in sorted([*figures, *cited], key=itemgetter(0))]

    def telling(self, words: Words) -> list[Anchor]:
        """Of the words that say what values are of, those that can be of any: what is counted
        stands behind its number, in the same sentence."""
        measures = [one.start for one in words if one.table.startswith(MEASURES)]
        reached = set(self._behind_values(measures))
        return [one for one in words if one.start in reached or not one.table.startswith(MEASURES)]

    def _behind_values(self, places: Iterable[int]) -> Iterator[int]:
        text = self.plain.text
        values = {at for at, _figure in self.figures} | {one.at for one in self.plain.mentions}
        known = sorted(values.union(values_in(text)))
        ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
        for place in places:
            start = ends[bisect_right(ends, place) - 1]
            if bisect_left(known, start) < bisect_left(known, place):
                yield place


def plain_texts(
    ours: Plain, theirs: Plain, source: Side, target: Side
) -> tuple[PlainText, PlainText] | None:
    """Both texts with their figures; None if not all of these are plain."""
    found = None
    match language_of(source.tag), language_of(target.tag):
        case "zh", "en":
            found = plain_figures(ours.text, theirs.text)
        case "en", "zh":
            found = plain_figures(theirs.text, ours.text)
            found = found and (found[1], found[0])
    return found and (PlainText(ours, found[0]), PlainText(theirs, found[1]))


def values_in(text: str) -> list[int]:
    """Where a text has digits, or a year that is told from that of its publication."""
    found = [match.start() for match in _DIGITS.finditer(text)]
    small = text.lower()
    for sign, pattern in (("年", _CHINESE_YEAR), (" year", _ENGLISH_YEAR)):
        if sign in small:
            found += [match.start() for match in pattern.finditer(small)]
    return found


def cited_in(plain: Plain) -> int:
    """How many values a text cites."""
    return sum(mention.role in _CITED for mention in plain.mentions) if plain.mentions else 0


def are_in_order(source: PlainText, target: PlainText, ours: Words, theirs: Words) -> bool:
    """Whether two texts have the same values in the same order, and so, table by table, the words
    that both have."""
    if source.values != target.values:
        return False
    return _are_alike(ours, theirs) or _are_alike(source.telling(ours), target.telling(theirs))


def _are_alike(ours: Words, theirs: Words) -> bool:
    both = {one[2:] for one in ours} & {one[2:] for one in theirs}
    return _by_table(ours, both) == _by_table(theirs, both)


def _by_table(words: Words, both: set[tuple[str, int | str]]) -> list[tuple[str, int | str]]:
    """What words mean, each once, in their order in each table."""
    meanings = dict.fromkeys(one[2:] for one in sorted(words) if one[2:] in both)
    return sorted(meanings, key=itemgetter(0))
