"""Values that have changed places: both are in both texts, but each is said of the other thing.

That a value is of something is taken for sure only where a clause has no other. And both values
must be in both texts; of most words, two must have changed their values with each other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.parity.anchors import (
    NAMED,
    SURE,
    VALUES,
    Anchor,
    Meaning,
    anchors_in,
    latin_in,
    latin_of_both,
    shared,
)
from site_builder.parity.bindings import Bindings, bindings, has_ends
from site_builder.parity.cited import Cited
from site_builder.parity.claims import Claim, claims_in, compare, language_of
from site_builder.parity.matching import MOST
from site_builder.parity.pairs import Finding, Section, Side, spot_of
from site_builder.parity.plain import Plain
from site_builder.parity.plain_order import (
    PlainText,
    are_in_order,
    cited_in,
    plain_texts,
    values_in,
)
from site_builder.parity.value_rules import Masked

Named = Callable[[Plain, Side], list[Anchor]]
"""The names and terms of the facts in a text, as anchors."""

_PAIR = 2
_SCALED = re.compile("[万亿]|illion", re.IGNORECASE)
_FIGURES = re.compile(
    "[0-9０-９〇零一二两三四五六七八九十百千万亿]+|[今去明前后]年|(?:last|this|next) year",
    re.IGNORECASE,
)


Values = dict[Meaning, Claim]
"""The value of each anchor of a table."""


class Facts(NamedTuple):
    """What the rule asks of a feature's facts: what is cited, what holds no values, and names."""

    cited: Cited
    masked: Masked
    named: Named


def check_swaps(section: Section, source: Side, target: Side, facts: Facts) -> Iterator[Finding]:
    """Where two values of a text have changed places in its translation."""
    for pair in section:
        if pair.source is None or pair.target is None:
            continue
        plainly = plain_texts(pair.source, pair.target, source, target)
        if plainly and any(text.is_of_one for text in plainly):
            continue
        texts = _candidates(pair.source, pair.target, (source, target), facts, plainly)
        if texts and not (plainly and are_in_order(*plainly, *(one.anchors for one in texts))):
            ours, theirs = (_claiming(text, facts) for text in texts)
            if max(len(ours.claims), len(theirs.claims)) <= MOST:
                yield from _swaps(ours, theirs)


class _Read(NamedTuple):
    """A text with the words that say what its values are of, and all that it claims."""

    plain: Plain
    side: Side
    figures: int
    anchors: list[Anchor]
    claims: Sequence[Claim] = ()


def _candidates(
    ours: Plain,
    theirs: Plain,
    sides: tuple[Side, Side],
    facts: Facts,
    plainly: tuple[PlainText, PlainText] | None,
) -> tuple[_Read, _Read] | None:
    """Both texts of a pair, before their values are read, which takes longest; None where none of
    these can have changed places."""
    if not (_has_two(ours, sides[0]) and _has_two(theirs, sides[1])):
        return None
    latin = latin_of_both(ours.text, theirs.text)
    one = _read(ours, sides[0], latin, facts)
    if not _may_be_swapped(one, one):
        return None
    if plainly and _is_of_one(one.anchors) and plainly[0].values == plainly[1].values:
        return None  # whatever words the other text has
    other = _read(theirs, sides[1], latin, facts)
    return (one, other) if _may_be_swapped(one, other) else None


def _has_two(plain: Plain, side: Side) -> bool:
    """Whether a text may have two values. In English, any word may be one."""
    if language_of(side.tag) != "zh":
        return True
    return len(_FIGURES.findall(plain.text)) + cited_in(plain) >= _PAIR


def _read(plain: Plain, side: Side, latin: frozenset[str], facts: Facts) -> _Read:
    figures = len(values_in(plain.text)) + cited_in(plain)
    anchors = [
        *anchors_in(plain.text, side.tag),
        *latin_in(plain.text, latin),
        *facts.named(plain, side),
    ]
    return _Read(plain, side, figures, anchors)


def _is_of_one(anchors: Iterable[Anchor]) -> bool:
    """Whether there is one word at most of each table, so that their order says nothing."""
    words = {anchor[2:] for anchor in anchors}
    return len(words) == len({table for table, _meaning in words})


def _may_be_swapped(source: _Read, target: _Read) -> bool:
    """Whether both texts have two words of a table, or one that is sure, or two ends, or so many
    figures that some may be of others."""
    if min(source.figures, target.figures) >= _PAIR * 2:
        return True
    if any(has_ends(one.plain.text, one.side.tag) for one in (source, target)):
        return True
    tables = Counter(
        table
        for table, _meaning in {(one.table, one.meaning) for one in source.anchors}
        & {(one.table, one.meaning) for one in target.anchors}
    )
    return any(count >= _PAIR or table.startswith(SURE) for table, count in tables.items())


def _claiming(read: _Read, facts: Facts) -> _Read:
    plain, side = read.plain, read.side
    masked = facts.masked(plain, side)
    claims = _as_money(claims_in(masked, side.tag, facts.cited.published))
    # Words inside of names and terms say nothing of values.
    anchors = [
        one
        for one in read.anchors
        if one.table == NAMED or masked[one.start] == plain.text[one.start]
    ]
    return read._replace(claims=[*claims, *facts.cited.claims_of(plain, side)], anchors=anchors)


def _as_money(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a text; large figures without a unit are of its only currency: `from 12 billion
    to 15 billion yuan`."""
    values = [claim.value for claim in claims if claim.value and claim.value.units]
    money = {value.units for value in values if value.units[0].is_money}
    if len(money) != 1:
        return list(claims)
    units = money.pop()
    return [
        replace(claim, value=replace(claim.value, units=units))
        if claim.value and not claim.value.units and _SCALED.search(claim.written)
        else claim
        for claim in claims
    ]


def _swaps(source: _Read, target: _Read) -> Iterator[Finding]:
    ours, theirs = shared(source.claims, target.claims)
    there, here = _bindings(source, ours), _bindings(target, theirs)
    told: set[int] = set()
    for table, group in sorted(here.keys() & there.keys(), key=_rank):
        ours_here, theirs_here = there[table, group], here[table, group]
        beside = {anchor.start for anchor in theirs if anchor.table == table}
        other = _others(ours_here, theirs_here)
        if table.startswith(SURE):
            crossed = _displaced(ours_here, theirs_here, source.claims, target.claims)
        else:
            crossed = [one for one in other if _is_crossed(one, other, ours_here, theirs_here)]
        for meaning in crossed:
            was, is_now = ours_here[meaning], theirs_here[meaning]
            if not told & {is_now.start, *beside}:
                told |= {claim.start for claim in theirs_here.values()} | beside
                yield _finding(source.plain, was, target.plain, is_now)


def _rank(key: tuple[str, str]) -> tuple[bool, bool, str, str]:
    """What is told first: what has changed places with a word at its side, and numbers of dates."""
    table, group = key
    return table.startswith(VALUES), group.startswith("date"), table, group


def _bindings(read: _Read, values: list[Anchor]) -> Bindings:
    claims = sorted(read.claims, key=lambda claim: claim.start)
    anchors = sorted([*read.anchors, *values])
    return bindings(read.plain.text, read.side.tag, claims, anchors)


def _others(ours: Values, theirs: Values) -> list[Meaning]:
    """The anchors that have another value in the translation, in its order."""
    both = ours.keys() & theirs.keys()
    other = [meaning for meaning in both if not _is_same(ours[meaning], theirs[meaning])]
    return sorted(other, key=lambda one: theirs[one].start)


def _is_crossed(meaning: Meaning, other: Sequence[Meaning], ours: Values, theirs: Values) -> bool:
    """Whether an anchor's value in the translation is that of another anchor in the source, which
    has lost its own as well."""
    return any(_is_same(ours[one], theirs[meaning]) for one in other) and any(
        _is_same(ours[meaning], theirs[one]) for one in other
    )


def _displaced(
    ours: Values, theirs: Values, source: Iterable[Claim], target: Iterable[Claim]
) -> list[Meaning]:
    """The anchors that have another value in the translation, where each text has both values."""
    known, others = list(source), list(target)
    return [
        meaning
        for meaning in _others(ours, theirs)
        if any(_is_same(one, theirs[meaning]) for one in known)
        and any(_is_same(ours[meaning], other) for other in others)
    ]


def _is_same(one: Claim, other: Claim) -> bool:
    return compare(one, other) in ("same", "approximation")


def _finding(source: Plain, one: Claim, target: Plain, other: Claim) -> Finding:
    message = _(
        "'{here}' stands where the source has '{there}': two values have changed places",
        here=other.written,
        there=one.written,
    )
    related = spot_of(source, one.start, one.end), _("the source has '{value}'", value=one.written)
    code = "parity-date" if one.value is None or other.value is None else "parity-number"
    return Finding(code, message, spot_of(target, other.start, other.end), related)
