"""Which claims of a text have no equal in its translation, or the reverse."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from site_builder.parity.answering import Said, answered, is_answered, is_same
from site_builder.parity.claims import Claim

_ONE = re.compile(
    r"[一单首每]|(?<![A-Za-z])(?:an?|one|once|single|per|each|every)(?![A-Za-z])", re.IGNORECASE
)
MOST = 100
"""So many values of a text that aren't plainly the same in the other language are compared, and so
many units before and behind one are searched for what may have moved: more aren't meant to say the
same, and to compare each of them with each would take time that grows with the square of them."""
_TWICE = re.compile("[双倍番]|(?<![A-Za-z])(?:doubl|dual|twofold|twin)", re.IGNORECASE)


@dataclass
class Open:
    """What the texts of an aligned pair claim, and what of it nothing has answered so far. What a
    translation may leave out is `soft`."""

    source: Said
    target: Said
    open_source: list[Claim] = field(default_factory=list)
    open_target: list[Claim] = field(default_factory=list)
    soft_source: list[Claim] = field(default_factory=list)
    soft_target: list[Claim] = field(default_factory=list)


def match(source: Said, target: Said) -> Open:
    """The claims of a pair, and which of them have no equal in its other text. A value that is
    said twice in one language and once in the other is no fault. Of too many, the first are
    compared."""
    opened = Open(source, target)
    same = {key_of(claim) for claim in source.claims} & {key_of(claim) for claim in target.claims}
    for said, other, hard, soft in (
        (source, target, opened.open_source, opened.soft_source),
        (target, source, opened.open_target, opened.soft_target),
    ):
        unlike = (claim for claim in said.claims if key_of(claim) not in same)
        for claim in islice(unlike, MOST):
            if not is_answered(claim, said, other):
                (soft if _is_soft(claim, other.text) else hard).append(claim)
    return opened


def key_of(claim: Claim) -> tuple[object, ...]:
    """What two claims have in common that are the same for sure."""
    value, when = claim.value, claim.when
    if value is None:
        return (when and when.named,)
    low, high = value.low, value.high
    return (
        value.kind,
        low and (low.numerator, low.denominator),
        high and (high.numerator, high.denominator),
        value.approximation,
        tuple(unit.name for unit in value.units),
    )


def _is_soft(claim: Claim, other: str) -> bool:
    """Whether a claim may be missing in the other language's text: 1秒 is `a second`."""
    if claim.is_slight:
        return True
    value = claim.value
    if value is None or value.low != value.high:
        return False
    if value.kind == "multiple":
        return value.low == 2 and _TWICE.search(other) is not None
    return value.low == 1 and value.kind != "ordinal" and _ONE.search(other) is not None


def close_across(pairs: Sequence[Open]) -> None:
    """Answer what moved to another unit of a section: where it is open there too, or where its own
    unit says nothing else in its place."""
    for at, pair in enumerate(pairs):
        if not pair.open_source:
            continue
        around = [other for other in near(pairs, at) if other.open_target]
        for claim in list(pair.open_source):
            for other in around:
                if found := _first_same(claim, other.open_target):
                    pair.open_source.remove(claim)
                    other.open_target.remove(found)
                    break
    for at, pair in enumerate(pairs):
        if pair.open_source and not pair.open_target:
            targets = [claim for other in near(pairs, at) for claim in other.target.claims]
            if all(answered(claim, targets) for claim in pair.open_source):
                pair.open_source.clear()
        elif pair.open_target and not pair.open_source:
            sources = [claim for other in near(pairs, at) for claim in other.source.claims]
            if all(answered(claim, sources) for claim in pair.open_target):
                pair.open_target.clear()


Placed = TypeVar("Placed")


def near(things: Sequence[Placed], at: int) -> Iterator[Placed]:
    """What is around one of the things of a section, without that one itself."""
    yield from things[max(0, at - MOST) : at]
    yield from things[at + 1 : at + 1 + MOST]


def close_between(sections: Sequence[Sequence[Open]]) -> None:
    """Answer what moved to another section: where it is open there too, and neither unit has
    anything else in its place."""
    adding = [
        (number, pair)
        for number, section in enumerate(sections)
        for pair in section
        if pair.open_target
    ]
    for at, section in enumerate(sections):
        others = (pair for number, pair in adding if number != at and not pair.open_source)
        around = list(islice(others, MOST))
        for pair in section:
            if pair.open_target:
                continue
            for claim in list(pair.open_source):
                found = next((one for one in around if _first_same(claim, one.open_target)), None)
                if found:
                    pair.open_source.remove(claim)
                    found.open_target = [
                        other for other in found.open_target if not is_same(claim, other)
                    ]


def _first_same(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    return next((other for other in others if is_same(claim, other)), None)
