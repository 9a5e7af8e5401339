"""Values that have changed places: both are in both texts, but each is said of the other thing.

That a value is of something is taken for sure only where a clause has no other. And both values
must be in both texts; of most words, two must have changed their values with each other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
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
    shared,
)
from site_builder.parity.bindings import Bindings, bindings, has_ends
from site_builder.parity.cited import Cited
from site_builder.parity.claims import Claim, claims_in, compare, language_of
from site_builder.parity.pairs import Finding, Section, Side, spot_of
from site_builder.parity.plain import Plain
from site_builder.parity.plainly import Placed, plain_figures
from site_builder.parity.value_rules import Masked

Named = Callable[[Plain, Side], list[Anchor]]
"""The names and terms of the facts in a text, as anchors."""

_PAIR = 2
_CITED = ("number", "date")
_DIGITS = re.compile("[0-9０-９]+|[今去明前后]年|(?:last|this|next) year", re.IGNORECASE)
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
        if _has_too_few(pair.source, pair.target, source, target):
            continue
        ours = _read(pair.source, pair.target, source, facts)
        theirs = None
        if ours and _may_be_swapped(ours, ours):
            theirs = _read(pair.target, pair.source, target, facts)
        if ours and theirs and _may_be_swapped(ours, theirs) and not _is_in_order(ours, theirs):
            yield from _swaps(_claiming(ours, facts), _claiming(theirs, facts))


class _Read(NamedTuple):
    """A text with the words that say what its values are of, and all that it claims."""

    plain: Plain
    side: Side
    figures: int
    anchors: list[Anchor]
    claims: Sequence[Claim] = ()


def _read(plain: Plain, other: Plain, side: Side, facts: Facts) -> _Read | None:
    """A text before its values are read, which takes longest; None where it has no two of them."""
    cited = _cited(plain)
    if len(_FIGURES.findall(plain.text)) + cited < _PAIR and language_of(side.tag) == "zh":
        return None
    figures = len(_DIGITS.findall(plain.text)) + cited
    anchors = [
        *anchors_in(plain.text, side.tag),
        *latin_in(plain.text, other.text),
        *facts.named(plain, side),
    ]
    return _Read(plain, side, figures, anchors)


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


def _has_too_few(ours: Plain, theirs: Plain, source: Side, target: Side) -> bool:
    """Whether one of the texts plainly has no two values of a kind."""
    found = _plain(ours, theirs, source, target)
    return found is not None and any(
        _most_alike(figures) + _cited(plain) < _PAIR
        for figures, plain in zip(found, (ours, theirs), strict=True)
    )


def _most_alike(figures: Sequence[Placed]) -> int:
    """How many different figures there are of the unit that has most."""
    units = Counter(figure[1] for figure in {figure for _start, figure in figures if figure})
    return max(units.values(), default=0)


def _plain(
    ours: Plain, theirs: Plain, source: Side, target: Side
) -> tuple[list[Placed], list[Placed]] | None:
    """The figures of both texts if all of them are plain, in the order of the texts."""
    match language_of(source.tag), language_of(target.tag):
        case "zh", "en":
            return plain_figures(ours.text, theirs.text)
        case "en", "zh":
            found = plain_figures(theirs.text, ours.text)
            return found and (found[1], found[0])
    return None


def _cited(plain: Plain) -> int:
    return sum(mention.role in _CITED for mention in plain.mentions)


def _is_in_order(source: _Read, target: _Read) -> bool:
    """Whether both texts plainly have the same values, in the same order, and so the words that
    both have: then nothing has changed places. To read all values would take ten times as long."""
    found = _plain(source.plain, target.plain, source.side, target.side)
    if found is None or _ordered(source, found[0]) != _ordered(target, found[1]):
        return False
    both = {one[2:] for one in source.anchors} & {one[2:] for one in target.anchors}
    ours, theirs = (
        list(dict.fromkeys(one[2:] for one in sorted(read.anchors) if one[2:] in both))
        for read in (source, target)
    )
    return ours == theirs


def _ordered(read: _Read, figures: Sequence[Placed]) -> list[object]:
    """The figures of a text and the facts that it cites, in its order."""
    cited = [(one.at, (one.role, one.target)) for one in read.plain.mentions if one.role in _CITED]
    return [value for _start, value in sorted([*figures, *cited], key=itemgetter(0))]


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
