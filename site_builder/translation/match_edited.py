"""Find texts again that were edited in a new version of a document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from heapq import nlargest
from typing import NamedTuple

from site_builder.translation.match_alignment import best_in_order
from site_builder.translation.match_order import Gaps
from site_builder.translation.words import Words, containment, count_words, likeness

ALIKE = 0.4
"""Texts that are as like each other as this are the same text, edited, wherever they are, if both
have more than `VERY_SHORT` words. Of unrelated texts, one pair in a thousand is so alike."""
RELATED = 0.2
"""Texts between the same neighbours, in order, need not be more alike than this; of unrelated
texts, one pair in a hundred is."""
CONTAINED = 0.75
"""They are the same text, too, if so much of the shorter one is in the longer one."""
BARELY, BARELY_SHORT = 0.15, 0.1
"""Where nothing else can be meant, texts need not be more alike than this; the latter is for those
of `SHORT` words at most. Of a heading, or of `VERY_SHORT` words, nothing need stay."""
SHORT, VERY_SHORT = 20, 4

_TRANSLATED = 0.01
"""What speaks for a text that stands where one in another script stood. It has been translated: a
translation may have begun as a copy of its source."""
_SAME_PLACE = 0.1  # how much more alike a text seems for being where it was
_COMMON = 16  # a word that is in more texts than this says little about any of them
_CANDIDATES = 8


class Text(NamedTuple):
    """A text and its kind."""

    kind: str
    text: str


def match_edited(old: Sequence[Text], new: Sequence[Text], pairs: dict[int, int]) -> None:
    """Add to pairs (of the indexes of old and new texts) those of texts that were edited.

    First come texts that are very much alike; then, between neighbours that are known, those that
    are alike at all, in order; then those of which there is but one of their kind.
    """
    taken = set(pairs.values())
    lost = [index for index in range(len(old)) if index not in pairs]
    added = [index for index in range(len(new)) if index not in taken]
    if not lost or not added:
        return
    counted = _Counted(
        {index: count_words(old[index].text) for index in lost},
        {index: count_words(new[index].text) for index in added},
    )
    for _score, first, second in _scored(old, new, counted, Gaps(pairs)):
        if first in counted.old and second in counted.new:
            counted.take(first, second, pairs)
    for align in (_align, _place):
        for ours, theirs in Gaps(pairs).shared(counted.old, counted.new):
            for first, second in align(old, new, counted, ours, theirs):
                counted.take(first, second, pairs)


class _Counted(NamedTuple):
    """The words of the texts that aren't paired yet."""

    old: dict[int, Words]
    new: dict[int, Words]

    def likeness(self, ours: int, theirs: int) -> float:
        return likeness(self.old[ours], self.new[theirs])

    def take(self, ours: int, theirs: int, pairs: dict[int, int]) -> None:
        pairs[ours] = theirs
        del self.old[ours], self.new[theirs]


def _scored(
    old: Sequence[Text], new: Sequence[Text], counted: _Counted, gaps: Gaps
) -> list[tuple[float, int, int]]:
    """Pairs that share words that few others have, the most alike first."""
    found = []
    for ours, theirs in _candidates(counted):
        score = counted.likeness(ours, theirs)
        shorter = min(counted.old[ours].length, counted.new[theirs].length)
        is_near = gaps.of_first(ours) == gaps.of_second(theirs)
        if score >= ALIKE and (is_near or shorter > VERY_SHORT):
            is_same_kind = old[ours].kind == new[theirs].kind
            found.append((score + _SAME_PLACE * (is_near + is_same_kind), ours, theirs))
    return sorted(found, key=lambda row: (-row[0], row[1], row[2]))


def _candidates(counted: _Counted) -> Iterator[tuple[int, int]]:
    having: dict[str, list[int]] = {}
    for index, words in counted.old.items():
        for word in words.counts:
            having.setdefault(word, []).append(index)
    limit = max(_COMMON, _COMMON * _COMMON // len(counted.new))
    for theirs, words in counted.new.items():
        shared: Counter[int] = Counter()
        for word in words.counts:
            holders = having.get(word, ())
            if len(holders) <= limit:
                shared.update(holders)
        for ours in nlargest(_CANDIDATES, shared, key=lambda index: (shared[index], -index)):
            yield ours, theirs


def _align(
    old: Sequence[Text], new: Sequence[Text], counted: _Counted, ours: list[int], theirs: list[int]
) -> Iterator[tuple[int, int]]:
    """The pairs of one gap, in order, that are together the most alike."""
    gain = partial(_gain_at, old, new, counted, ours, theirs)
    for row, column in best_in_order(len(ours), len(theirs), gain):
        yield ours[row], theirs[column]


def _gain_at(
    old: Sequence[Text],
    new: Sequence[Text],
    counted: _Counted,
    ours: list[int],
    theirs: list[int],
    row: int,
    column: int,
) -> float:
    first, second = ours[row], theirs[column]
    is_same_kind = old[first].kind == new[second].kind
    words = counted.old[first], counted.new[second]
    shortest = 2 if is_same_kind else VERY_SHORT
    if min(words[0].length, words[1].length) >= shortest and containment(*words) >= CONTAINED:
        return max(ALIKE, likeness(*words)) - RELATED
    if not is_same_kind:
        return 0
    if words[0].is_unspaced != words[1].is_unspaced:
        return max(_TRANSLATED, likeness(*words) - RELATED)
    return likeness(*words) - RELATED


def _place(
    old: Sequence[Text], new: Sequence[Text], counted: _Counted, ours: list[int], theirs: list[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of texts of which there is one of their kind in a gap, on either side."""
    first = {kind: [i for i in ours if old[i].kind == kind] for kind in {old[i].kind for i in ours}}
    second = {kind: [i for i in theirs if new[i].kind == kind] for kind in first}
    for kind, mine in sorted(first.items()):
        other = second[kind]
        if len(mine) == len(other) == 1 and (
            kind == "heading" or _may_be(counted, mine[0], other[0])
        ):
            yield mine[0], other[0]


def _may_be(counted: _Counted, ours: int, theirs: int) -> bool:
    """Whether a text can be another one, rewritten."""
    longer = max(counted.old[ours].length, counted.new[theirs].length)
    least = BARELY_SHORT if longer <= SHORT else BARELY
    return longer <= VERY_SHORT or counted.likeness(ours, theirs) >= least
