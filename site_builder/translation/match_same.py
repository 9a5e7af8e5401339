"""Find texts again that are the same in a new version of a document, wherever they are now.

Texts that are there once in both versions are known by themselves, and those beside them that are
the same by their neighbours (Paul Heckel, *A technique for isolating differences between files*,
CACM 21, 1978). It takes time in proportion to the length, and moved texts are found as well.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from site_builder.translation.match_order import Gaps, in_order

Keys = Sequence[Hashable]


def match_same(old: Keys, new: Keys, known: Mapping[int, int] | None = None) -> dict[int, int]:
    """By index of old, the index of the new key that is the same; each is used once. What is
    `known` stays as it is.

    Of keys that are there several times, those are paired that have the same neighbours, then
    those between the same neighbours, then in order.
    """
    pairs = dict(known or {})
    rest = _Rest(old, new, pairs)
    for ours, theirs in rest.by_key():
        if len(ours) == len(theirs) == 1:
            pairs[ours[0]] = theirs[0]
    rest.spread([(-1, -1), *in_order(pairs), (len(old), len(new))])
    gaps = Gaps(pairs)
    for ours, theirs in gaps.shared(rest.old(), rest.new()):
        rest.pair_in_order(ours, theirs)
    rest.spread(sorted(pairs.items()))
    rest.pair_in_order(rest.old(), rest.new())
    return pairs


class _Rest:
    """What isn't paired yet."""

    def __init__(self, old: Keys, new: Keys, pairs: dict[int, int]) -> None:
        self._old, self._new, self._pairs = old, new, pairs

    def old(self) -> list[int]:
        return [index for index in range(len(self._old)) if index not in self._pairs]

    def new(self) -> list[int]:
        taken = set(self._pairs.values())
        return [index for index in range(len(self._new)) if index not in taken]

    def by_key(self) -> list[tuple[list[int], list[int]]]:
        return self._grouped(self.old(), self.new())

    def pair_in_order(self, old: Iterable[int], new: Iterable[int]) -> None:
        for ours, theirs in self._grouped(old, new):
            self._pairs.update(zip(ours, theirs, strict=False))

    def spread(self, anchors: Iterable[tuple[int, int]]) -> None:
        """Pair what is the same right behind and right before the anchors, and so on from there."""
        taken = set(self._pairs.values())
        anchors = list(anchors)
        for step, rows in ((1, anchors), (-1, anchors[::-1])):
            for first, second in rows:
                ours, theirs = first + step, second + step
                while self._is_open(ours, theirs, taken):
                    self._pairs[ours] = theirs
                    taken.add(theirs)
                    ours, theirs = ours + step, theirs + step

    def _is_open(self, ours: int, theirs: int, taken: set[int]) -> bool:
        return (
            0 <= ours < len(self._old)
            and 0 <= theirs < len(self._new)
            and ours not in self._pairs
            and theirs not in taken
            and self._old[ours] == self._new[theirs]
        )

    def _grouped(self, old: Iterable[int], new: Iterable[int]) -> list[tuple[list[int], list[int]]]:
        theirs: dict[Hashable, list[int]] = {}
        for index in new:
            theirs.setdefault(self._new[index], []).append(index)
        ours: dict[Hashable, list[int]] = {}
        for index in old:
            if self._old[index] in theirs:
                ours.setdefault(self._old[index], []).append(index)
        return [(indexes, theirs[key]) for key, indexes in ours.items()]
