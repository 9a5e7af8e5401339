"""Where the places in a sentence are when it has been converted as a whole.

A converter sees whole sentences, as 头 in 头发 is another word than alone. But prose is marked up:
of 头发, only one character may be emphasised.
"""

from collections.abc import Callable, Iterable, Sequence

Convert = Callable[[str], str]

_LONGEST = 300
"""In a longer sentence (in characters), places are in proportion. To look for each would take time
that grows with the square of its length."""


def places_alike(
    words: str, result: str, cuts: Sequence[int], convert: Convert | None
) -> list[int]:
    """Where places in `words` (indexes, in order) are in the result of converting them; without a
    way to convert, in proportion."""
    places: list[int] = []
    start, end = (0, 0), (len(words), len(result))
    for cut in cuts:
        before, after = start, end
        if convert and len(words) <= _LONGEST:
            before = _nearest(words, result, range(cut, 0, -1), convert) or start
            after = _nearest(words, result, range(cut, len(words)), convert) or end
        places.append(max(_between(before, after, cut), places[-1] if places else 0))
    return places


def _nearest(
    words: str, result: str, cuts: Iterable[int], convert: Convert
) -> tuple[int, int] | None:
    """The first of these places at which the result begins with what the words before it become,
    and that beginning's end. None is inside a word that becomes another one (内存, 記憶體)."""
    for cut in cuts:
        beginning = convert(words[:cut])
        if result.startswith(beginning):
            return cut, len(beginning)
    return None


def _between(before: tuple[int, int], after: tuple[int, int], cut: int) -> int:
    """The place in the result of a cut between two places that are known in both."""
    (start, from_place), (end, to_place) = before, after
    if start == end:
        return from_place
    return from_place + round((cut - start) * (to_place - from_place) / (end - start))
