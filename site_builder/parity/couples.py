"""What was left of a pair's claims, coupled: which of the translation's was meant to be which of
the source's."""

from collections.abc import Iterable, Sequence
from math import log10

from site_builder.parity.claims import Agreement, Claim, compare
from site_builder.parity.matching import Open

_LEAST = 2
_NEAR = 0.3
"""Orders of magnitude: up to twice as much."""


Couple = tuple[Claim, Claim, Agreement]


def conflicts(pair: Open) -> list[Couple]:
    """The small numbers that are different in a pair's texts: 三个方面 and `four areas`. One alone
    would be no fault."""
    if len(pair.soft_source) != 1 or len(pair.soft_target) != 1:
        return []
    one, other = pair.soft_source[0], pair.soft_target[0]
    if one.value is None or other.value is None or one.value.kind != other.value.kind:
        return []
    if one.value.is_slight or other.value.is_slight:
        return []
    agreement = compare(one, other)
    is_other = agreement in ("different", "unit") and _is_counted(one) and _is_counted(other)
    return [(one, other, agreement)] if is_other else []


def _is_counted(claim: Claim) -> bool:
    """Whether a claim is a whole number that is no word for one, or a number that isn't told."""
    value = claim.value
    if value is not None and value.kind == "indefinite":
        return True
    low = value.low if value is not None and not value.is_range else None
    return low is not None and low.denominator == 1 and low >= _LEAST


def with_soft(
    pair: Open, lost: Sequence[Claim], added: Sequence[Claim]
) -> tuple[list[Couple], list[Claim], list[Claim]]:
    """The claims that are left of a pair with small numbers that were meant to be the same: 3个月
    and `three years`; and those that are left then."""
    by_source, lost_still, _unused = couples(lost, _like(pair.soft_target, lost))
    by_target, _unused, added_still = couples(_like(pair.soft_source, added), added)
    return [*by_source, *by_target], lost_still, added_still


def _like(soft: Iterable[Claim], claims: Sequence[Claim]) -> list[Claim]:
    return [one for one in soft if any(compare(one, other) == "unit" for other in claims)]


def couples(
    source: Sequence[Claim], target: Sequence[Claim]
) -> tuple[list[Couple], list[Claim], list[Claim]]:
    """The unanswered claims of a pair that were meant to be the same, the likest first; and those
    that are left in the source and in the translation."""
    likes = sorted(
        (_distance(one, other), abs(at / len(source) - index / len(target)), at, index)
        for at, one in enumerate(source)
        for index, other in enumerate(target)
        if one.is_date == other.is_date or (one.value and other.value)
    )
    left_source, left_target = dict(enumerate(source)), dict(enumerate(target))
    found = []
    for _likeness, _apart, at, index in likes:
        if at in left_source and index in left_target:
            one, other = left_source.pop(at), left_target.pop(index)
            found.append((one, other, compare(one, other)))
    found.sort(key=lambda couple: couple[1].start)
    return found, list(left_source.values()), list(left_target.values())


def near_couples(source: Sequence[Claim], target: Sequence[Claim]) -> list[Couple]:
    """Those claims of two lists that are so near to each other that one was meant to be the other,
    wherever they are."""
    found, _lost, _added = couples(source, target)
    return [couple for couple in found if _distance(couple[0], couple[1]) <= _NEAR]


def _distance(one: Claim, other: Claim) -> float:
    """How unlike two claims are that aren't the same: a scale that slipped is near."""
    if compare(one, other) in ("approximation", "unit"):
        return 0
    if one.value is None or other.value is None:
        return 1
    first, second = one.value.low or one.value.high, other.value.low or other.value.high
    if not first or not second or first * second < 0:
        return 9
    orders = abs(log10(first / second))
    slipped = abs(orders - round(orders)) < 0.001
    return (0.2 if slipped else orders) + (one.value.kind != other.value.kind)
