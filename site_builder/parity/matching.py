"""Which claims of a text have no equal in its translation, or the reverse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import log10

from site_builder.parity.claims import Agreement, Claim, compare
from site_builder.parity.values import Kind


@dataclass
class Open:
    """The claims of an aligned pair, and those of them that nothing has answered so far."""

    source: tuple[Claim, ...] = ()
    target: tuple[Claim, ...] = ()
    open_source: list[Claim] = field(default_factory=list)
    open_target: list[Claim] = field(default_factory=list)


def match(source: Sequence[Claim], target: Sequence[Claim]) -> Open:
    """The claims of a pair, and which of them have no equal in its other text. A value that is
    said twice in one language and once in the other is no fault."""
    return Open(
        tuple(source),
        tuple(target),
        [claim for claim in source if not claim.is_slight and not answered(claim, target)],
        [claim for claim in target if not claim.is_slight and not answered(claim, source)],
    )


def answered(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether any of the claims of the other language equals a claim: or two of them the ends of
    its range, or it an end of theirs."""
    known = list(others)
    if any(compare(claim, other) == "same" for other in known):
        return True
    ends = _ends(claim)
    if ends:
        return all(any(compare(end, other) == "same" for other in known) for end in ends)
    return any(compare(claim, end) == "same" for other in known for end in _ends(other))


def _ends(claim: Claim) -> tuple[Claim, ...]:
    """The ends of a range or of a ratio, as claims of their own."""
    value = claim.value
    if value is None or value.low == value.high or value.kind == "indefinite":
        return ()
    kind: Kind = "number" if value.kind == "ratio" else value.kind
    start, end, written = claim.start, claim.end, claim.written
    return tuple(
        Claim(start, end, written, replace(value, kind=kind, low=figure, high=figure))
        for figure in (value.low, value.high)
        if figure is not None
    )


def close_across(pairs: Sequence[Open]) -> None:
    """Answer what moved to another unit of a section: where it is open there too, or where its own
    unit says nothing else in its place."""
    for at, pair in enumerate(pairs):
        around = [other for index, other in enumerate(pairs) if index != at]
        for claim in list(pair.open_source):
            for other in around:
                if found := _first_same(claim, other.open_target):
                    pair.open_source.remove(claim)
                    other.open_target.remove(found)
                    break
    for at, pair in enumerate(pairs):
        around = [other for index, other in enumerate(pairs) if index != at]
        sources = [claim for other in around for claim in other.source]
        targets = [claim for other in around for claim in other.target]
        said_elsewhere = [claim for claim in pair.open_source if answered(claim, targets)]
        repeated = [claim for claim in pair.open_target if answered(claim, sources)]
        if len(said_elsewhere) == len(pair.open_source) and not pair.open_target:
            pair.open_source.clear()
        if len(repeated) == len(pair.open_target) and not pair.open_source:
            pair.open_target.clear()


def _first_same(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    return next((other for other in others if compare(claim, other) == "same"), None)


def couples(
    source: Sequence[Claim], target: Sequence[Claim]
) -> tuple[list[tuple[Claim, Claim, Agreement]], list[Claim], list[Claim]]:
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
