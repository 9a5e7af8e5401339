"""Which value of a text belongs to which of its anchors, where the clauses leave no doubt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from site_builder.parity.anchors import ENDS, MEASURES, NOUNS, VALUES, Anchor, Meaning, group_of
from site_builder.parity.claims import Claim, language_of

Bindings = dict[tuple[str, str], dict[Meaning, Claim]]
"""By table of anchors and group of values: the value of each anchor."""

_SENTENCE = re.compile(r"[。！？；;\n]|[.!?](?=[\s”\"’)]|\Z)")
_CLAUSES = {
    "zh": re.compile("[，、：,:（）()]|和|与|及|而|并|但|比"),
    "en": re.compile(
        r"[,:()—–]|(?<![A-Za-z])(?:and|but|while|whereas|with|or|versus|vs|compared|than|plus)"
        r"(?![A-Za-z])",
        re.IGNORECASE,
    ),
}
_ENDS = {
    "zh": re.compile(r"(?P<start>[从由自])\s*\Z|(?P<end>[到至为])\s*\Z"),
    "en": re.compile(
        r"(?<![A-Za-z])(?:(?P<start>from)|(?P<end>to|until|till|through))\s+\Z", re.IGNORECASE
    ),
}
"""What stands right before the first and the last of two values."""
_FROM_TO = {
    "zh": re.compile("[从由自].{1,80}[到至为]", re.DOTALL),
    "en": re.compile(r"from .{1,200} (?:to|until|till|through) ", re.DOTALL | re.IGNORECASE),
}
_RESPECTIVELY = re.compile("分别|依次|respectively|in that order", re.IGNORECASE)


class _Clause(NamedTuple):
    claims: Sequence[Claim]
    anchors: Sequence[Anchor]


def bindings(text: str, tag: str, claims: Sequence[Claim], anchors: Sequence[Anchor]) -> Bindings:
    """The values of a text by what they are of. A clause with one anchor of a table and one value
    of a group binds them; so do two clauses of which the first has the anchor and no value, and the
    second the value and no anchor; and a list that goes `respectively`."""
    taken = [*((one.start, one.end) for one in claims), *((one.start, one.end) for one in anchors)]
    found: Bindings = {}
    doubtful: set[tuple[tuple[str, str], Meaning]] = set()
    language = language_of(tag)
    for start, end in _between(text, _SENTENCE, 0, len(text), taken):
        here = _Clause(_within(claims, start, end), _within(anchors, start, end))
        bound = [*_ends(text, here, language), *_in_sentence(text, start, end, language, here)]
        for table, group, meaning, claim in bound:
            known = found.setdefault((table, group), {})
            if known.setdefault(meaning, claim) is not claim:
                doubtful.add(((table, group), meaning))
    for key, meaning in doubtful:
        found[key].pop(meaning, None)
    return found


Placed = TypeVar("Placed", Claim, Anchor)


def has_ends(text: str, tag: str) -> bool:
    """Whether a text may say that something goes from one value to another."""
    return _FROM_TO[language_of(tag)].search(text) is not None


_Bound = tuple[str, str, Meaning, Claim]


def _ends(text: str, here: _Clause, language: str) -> Iterator[_Bound]:
    """The ends of what goes `from` one value `to` another."""
    for claim in filter(_is_telling, here.claims):
        before = _ENDS[language].search(text, max(claim.start - 10, 0), claim.start)
        if before:
            yield ENDS, group_of(claim), before.lastgroup or "", claim


def _in_sentence(text: str, start: int, end: int, language: str, here: _Clause) -> Iterator[_Bound]:
    if _RESPECTIVELY.search(text, start, end):
        yield from _in_order(here)
        return
    spans = ((one.start, one.end) for one in here.anchors)
    taken = [*((one.start, one.end) for one in here.claims), *spans]
    waiting: dict[str, Meaning] = {}
    for first, last in _between(text, _CLAUSES[language], start, end, taken):
        clause = _Clause(_within(here.claims, first, last), _within(here.anchors, first, last))
        yield from _behind(text, clause)
        own = _only_ones(clause.anchors)
        tables = {one.table for one in clause.anchors}
        if not any(map(_is_telling, clause.claims)):
            # A small number in words is the value of what it stands with.
            waiting = {**waiting, **own} if not clause.claims else {}
            continue
        found = {table: one for table, one in waiting.items() if table not in tables} | own
        for group, listed in _by_group(clause.claims):
            if len(listed) == 1:
                for table, meaning in found.items():
                    if table != VALUES + group and not table.startswith(MEASURES):
                        yield table, group, meaning, listed[0]
        waiting = {}
    for table, meaning in _only_ones(here.anchors).items():
        for group, listed in _by_group(here.claims):
            if len(listed) == 1 and table.startswith(VALUES) and table != VALUES + group:
                yield table, group, meaning, listed[0]


def _behind(text: str, clause: _Clause) -> Iterator[_Bound]:
    """The nouns of a clause that stand behind their numbers, with nothing counted before."""
    for kind in (NOUNS, MEASURES):
        nouns = [one for one in clause.anchors if one.table.startswith(kind)]
        if not nouns or not clause.claims or nouns[0].start < clause.claims[0].start:
            continue
        for at, claim in enumerate(clause.claims):
            if not _is_telling(claim):
                continue
            end = clause.claims[at + 1].start if at + 1 < len(clause.claims) else len(text)
            noun = next((one for one in nouns if claim.end <= one.start < end), None)
            is_beside = noun is not None and noun.start == claim.end
            if noun and (is_beside or kind == NOUNS or text[claim.end : noun.start].isascii()):
                yield noun.table, group_of(claim), noun.meaning, claim


def _in_order(here: _Clause) -> Iterator[_Bound]:
    """Of the first anchor the first value, and so on, where there are as many of both."""
    for group, listed in _by_group(here.claims):
        for table in dict.fromkeys(one.table for one in here.anchors):
            meanings = dict.fromkeys(one.meaning for one in here.anchors if one.table == table)
            if table != VALUES + group and len(meanings) == len(listed) > 1:
                for meaning, claim in zip(meanings, listed, strict=True):
                    yield table, group, meaning, claim


def _is_telling(claim: Claim) -> bool:
    return claim.value is None or not claim.value.is_slight


def _by_group(claims: Iterable[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    claims = filter(_is_telling, claims)
    for group, listed in groupby(sorted(claims, key=group_of), group_of):
        yield group, list(listed)


def _only_ones(anchors: Sequence[Anchor]) -> dict[str, Meaning]:
    """The meanings of the tables of which there is one alone."""
    tables: dict[str, set[Meaning]] = {}
    for one in anchors:
        tables.setdefault(one.table, set()).add(one.meaning)
    return {table: next(iter(found)) for table, found in tables.items() if len(found) == 1}


def _between(
    text: str,
    pattern: re.Pattern[str],
    start: int,
    end: int,
    taken: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """The pieces of a text between the signs of a pattern; one inside what is `taken` is none."""
    for match in pattern.finditer(text, start, end):
        at = match.start()
        if not any(first <= at < last for first, last in taken):
            yield start, at
            start = match.end()
    yield start, end


def _within(found: Iterable[Placed], start: int, end: int) -> list[Placed]:
    return [one for one in found if start <= one.start < end]
