"""Numbers, dates and units of measure: each of the source's has its equal in the translation."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from site_builder.languages.idiom import Approx
from site_builder.languages.numbers import format_number
from site_builder.languages.units import NO_BREAK_SPACE
from site_builder.messages.message import NOTHING, Message, _
from site_builder.parity.answering import Said, answered
from site_builder.parity.cited import Cited
from site_builder.parity.claims import Agreement, Claim, claims_in, language_of
from site_builder.parity.couples import Couple, conflicts, couples, near_couples, with_soft
from site_builder.parity.matching import (
    MOST,
    Open,
    close_across,
    close_between,
    key_of,
    match,
    near,
)
from site_builder.parity.pairs import Finding, Pair, Section, Side, spot_of, whole
from site_builder.parity.plain import Plain
from site_builder.parity.plainly import without_plain
from site_builder.parity.values import Approximation

_APPROX: dict[Approximation, Approx] = {
    "over": "over",
    "at least": "over",
    "nearly": "nearly",
    "under": "nearly",
    "about": "about",
}

Masked = Callable[[Plain, Side], str]
"""The text of a unit that may hold values: without names and terms, which are no numbers."""


def check_values(
    sections: Iterable[Section], source: Side, target: Side, cited: Cited, masked: Masked
) -> Iterator[Finding]:
    """Where a value of one language has no equal in the other: in its unit, in its section, or
    where it may have moved to another section."""
    works = []
    for section in sections:
        if any(_may_differ(pair, source, target, cited) for pair in section):
            opened = [_opened(pair, source, target, cited, masked) for pair in section]
            if any(map(_has_open, opened)):
                works.append(_Work(section, opened, _cites(section, source, target, cited)))
    for work in works:
        close_across(work.opened)
        _close_cited(work.opened, work.cites)
    close_between([work.opened for work in works if work.is_prose])
    for work in works:
        yield from _in_section(work, target)


class Cites(NamedTuple):
    """What the texts of a pair claim by their roles."""

    source: list[Claim]
    target: list[Claim]


class _Work(NamedTuple):
    """A section that needs a closer look: what is open in each of its pairs, and what they cite."""

    section: Section
    opened: list[Open]
    cites: list[Cites]

    @property
    def is_prose(self) -> bool:
        units = (plain.unit for pair in self.section for plain in pair if plain)
        return all(unit.kind != "text" for unit in units)


def _cites(section: Section, source: Side, target: Side, cited: Cited) -> list[Cites]:
    return [
        Cites(
            cited.claims_of(pair.source, source) if pair.source else [],
            cited.claims_of(pair.target, target) if pair.target else [],
        )
        for pair in section
    ]


def _may_differ(pair: Pair, source: Side, target: Side, cited: Cited) -> bool:
    """Whether the texts of a pair need a closer look: whether anything is open in them, but for
    the numbers that are plainly the same."""
    if pair.source is None or pair.target is None:
        return False
    ours, theirs = pair.source.text, pair.target.text
    languages = language_of(source.tag), language_of(target.tag)
    if languages == ("zh", "en"):
        ours, theirs = without_plain(ours, theirs)
    elif languages == ("en", "zh"):
        theirs, ours = without_plain(theirs, ours)
    if not (ours or theirs):
        return False
    said = (
        Said(text, claims_in(text, side.tag, cited.published))
        for text, side in ((ours, source), (theirs, target))
    )
    return _has_open(match(*said))


def _opened(pair: Pair, source: Side, target: Side, cited: Cited, masked: Masked) -> Open:
    return match(
        _said(pair.source, source, cited, masked), _said(pair.target, target, cited, masked)
    )


def _said(plain: Plain | None, side: Side, cited: Cited, masked: Masked) -> Said:
    if plain is None:
        return Said()
    text = masked(plain, side)
    return Said(text, claims_in(text, side.tag, cited.published))


def _has_open(pair: Open) -> bool:
    return bool(pair.open_source or pair.open_target or conflicts(pair))


def _close_cited(opened: Sequence[Open], cites: Sequence[Cites]) -> None:
    """Answer what is spelled in one language and cited by role in the other."""
    ours = {key_of(claim): claim for pair in cites for claim in pair.source}
    theirs = {key_of(claim): claim for pair in cites for claim in pair.target}
    for pair in opened:
        pair.open_source = _unanswered(pair.open_source, theirs)
        pair.open_target = _unanswered(pair.open_target, ours)


def _unanswered(claims: Iterable[Claim], cited: Mapping[tuple[object, ...], Claim]) -> list[Claim]:
    """The claims that nothing cited answers; of very much, the first is compared."""
    first = list(islice(cited.values(), MOST))
    return [one for one in claims if key_of(one) not in cited and not answered(one, first)]


class _Left(NamedTuple):
    """What is left of a pair that differs: claims of either text that nothing answers."""

    source: Plain
    target: Plain
    lost: list[Claim]
    added: list[Claim]


def _in_section(work: _Work, side: Side) -> Iterator[Finding]:
    left = []
    for pair, found, roles in zip(work.section, work.opened, work.cites, strict=True):
        if pair.source and pair.target:
            told, lost, added = _coupled(found, roles)
            for couple in told:
                yield _differing(pair.source, pair.target, couple, side)
            left.append(_Left(pair.source, pair.target, lost, added))
    yield from _elsewhere(left, side)
    for one in left:
        yield from _left_over(one, side)


def _coupled(opened: Open, cites: Cites) -> tuple[list[Couple], list[Claim], list[Claim]]:
    """What was meant to be the same in a pair, and the claims that are left then."""
    pairs, lost, added = couples(opened.open_source, opened.open_target)
    # What is cited in one language alone may be what the other spells wrongly.
    cited_here = {claim.written for claim in cites.target}
    cited_there = {claim.written for claim in cites.source}
    ours = [claim for claim in cites.source if claim.written not in cited_here]
    theirs = [claim for claim in cites.target if claim.written not in cited_there]
    by_source, _unused, added = couples(ours, added)
    by_target, lost, _unused = couples(lost, theirs)
    slips, lost, added = with_soft(opened, lost, added)
    small = [] if pairs or lost or added else conflicts(opened)
    return [*pairs, *by_source, *by_target, *slips, *small], lost, added


def _elsewhere(left: Sequence[_Left], side: Side) -> Iterator[Finding]:
    """What was meant to be the same in two pairs of a section."""
    for at, one in enumerate(left):
        if not one.lost:
            continue
        for other in near(left, at):
            if other.added and not one.added and not other.lost:
                for couple in near_couples(one.lost, other.added):
                    one.lost.remove(couple[0])
                    other.added.remove(couple[1])
                    yield _differing(one.source, other.target, couple, side)


def _differing(source: Plain, target: Plain, couple: Couple, side: Side) -> Finding:
    one, other, agreement = couple
    message = _difference(one, other, agreement)
    there = spot_of(source, one.start, one.end)
    related = there, _("the source has '{value}'", value=one.written)
    here = spot_of(target, other.start, other.end)
    return Finding(_code(one, other, agreement), message, here, related, _equal(one, side))


def _left_over(left: _Left, side: Side) -> Iterator[Finding]:
    for claim in {(claim.start, claim.end): claim for claim in left.lost}.values():
        there = spot_of(left.source, claim.start, claim.end)
        message = _("'{value}' of the source isn't in the translation", value=claim.written)
        related = there, _("the source has '{value}'", value=claim.written)
        code = _code(claim, claim, "different")
        yield Finding(code, message, whole(left.target), related, _equal(claim, side))
    for claim in left.added:
        here = spot_of(left.target, claim.start, claim.end)
        message = _("'{value}' isn't in the source", value=claim.written)
        related = whole(left.source), _("this is the source")
        yield Finding(_code(claim, claim, "different"), message, here, related)


def _difference(one: Claim, other: Claim, agreement: Agreement) -> Message:
    here, there = other.written, one.written
    if agreement == "approximation":
        return _("'{here}' and the source's '{there}' aren't equally exact", here=here, there=there)
    if agreement == "unit":
        return _("'{here}' is in another unit than the source's '{there}'", here=here, there=there)
    return _("'{here}' differs from the source's '{there}'", here=here, there=there)


def _code(one: Claim, other: Claim, agreement: Agreement) -> str:
    if agreement == "unit":
        return "parity-unit"
    if one.value is None or other.value is None:
        return "parity-date"
    is_measured = one.value.units and other.value.units
    same = {unit.name for unit in one.value.units} & {unit.name for unit in other.value.units}
    return "parity-unit" if is_measured and not same else "parity-number"


def _equal(claim: Claim, side: Side) -> Message:
    """The hint how a plain figure of the source is written in the translation's language."""
    value = claim.value
    if value is None or value.kind != "number" or value.low is None or value.is_range:
        return NOTHING
    if value.low.denominator != 1 or abs(value.low) < 10_000:
        return NOTHING
    approx = _APPROX.get(value.approximation, "exact")
    figure = format_number(int(value.low), side.tag, approx=approx).replace(NO_BREAK_SPACE, " ")
    return _("'{there}' is {figure}", there=claim.written, figure=figure)
