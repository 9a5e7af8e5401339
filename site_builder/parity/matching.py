"""Which claims of a text have no equal in its translation, or the reverse."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import log10

from site_builder.parity.claims import Agreement, Claim, compare
from site_builder.parity.likeness import is_hedged
from site_builder.parity.values import Kind
from site_builder.parity.when import When

_HEDGES = re.compile(
    r"近|约|左右|上下|余|多|超|逾|不到|不足|不高于|不低于|估计|预计|将近|差不多|几乎|快|接近|以上|以下|大概|可能"
    r"|(?<=[时天月年周日点分秒之以 ])内"
    r"|(?<![A-Za-z])(?:within|about|around|some|roughly|nearly|almost|more|over|under|less|fewer|above"
    r"|below|exceed[a-z]*|estimated?|estimates|approximately|approx|expected|projected|predicted"
    r"|close|up to|at least|some|odd|so|plus)(?![A-Za-z])",
    re.IGNORECASE | re.ASCII,
)
"""What says of a figure elsewhere in its sentence that it isn't exact."""

_ONE = re.compile(
    r"[一单首每]|(?<![A-Za-z])(?:an?|one|once|single|per|each|every)(?![A-Za-z])", re.IGNORECASE
)
_TWICE = re.compile("[双倍番]|(?<![A-Za-z])(?:doubl|dual|twofold|twin)", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9][0-9.,:/–-]*[0-9]|[0-9]")
_SCALES = re.compile(r"\s?(?:[万亿千百%‰]|(?:hundred|thousand|million|billion|trillion)(?![a-z]))")


_LEAST = 2


@dataclass(frozen=True)
class Said:
    """A text, and what it claims."""

    text: str = ""
    claims: tuple[Claim, ...] = ()

    def is_loose(self) -> bool:
        """Whether it has words for `about` that belong to none of its figures."""
        text = self.text
        for claim in self.claims:
            if claim.value is not None and is_hedged(claim.value):
                text = text[: claim.start] + " " * (claim.end - claim.start) + text[claim.end :]
        return _HEDGES.search(text) is not None


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
    said twice in one language and once in the other is no fault."""
    opened = Open(source, target)
    same = {_key(claim) for claim in source.claims} & {_key(claim) for claim in target.claims}
    for said, other, hard, soft in (
        (source, target, opened.open_source, opened.soft_source),
        (target, source, opened.open_target, opened.soft_target),
    ):
        for claim in said.claims:
            if (
                _key(claim) not in same
                and not _answered_by(claim, said, other)
                and not _is_verbatim(claim, other)
            ):
                (soft if _is_soft(claim, other.text) else hard).append(claim)
    return opened


def _key(claim: Claim) -> tuple[object, ...]:
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


def _is_verbatim(claim: Claim, other: Said) -> bool:
    """Whether the other text has the same digits, where they claim nothing by themselves: names and
    numbers of models, standards and laws are digits more than values."""
    figures = _FIGURE.findall(claim.written)
    is_range = claim.value is not None and claim.value.is_range
    if not figures or not _is_bare(claim):
        return False
    return all(_has_digits(figure, other) for figure in figures[: 1 + is_range])


def _has_digits(figure: str, other: Said) -> bool:
    for found in re.finditer(rf"(?<![0-9.]){re.escape(figure)}(?![0-9]|[.,][0-9])", other.text):
        start, end = found.span()
        is_claimed = any(
            claim.start <= start and end <= claim.end and not _is_bare(claim)
            for claim in other.claims
        )
        if not is_claimed and not _SCALES.match(other.text, end):
            return True
    return False


def _is_bare(claim: Claim) -> bool:
    """Whether a claim is its digits alone, without a unit or a scale."""
    value = claim.value
    if value is None or value.units or value.kind not in ("number", "ratio", "ordinal", "time"):
        return False
    words = _FIGURE.sub("", claim.written).removesuffix(" to ").strip(" .,-–:/()")
    return not _SCALES.search(claim.written) and (not words or value.kind == "ordinal")


def _answered_by(claim: Claim, said: Said, other: Said) -> bool:
    if claim.when is not None and claim.when.is_year and _has_short_year(claim.when, other.text):
        return True

    def same(one: Claim, another: Claim) -> bool:
        agreement = compare(one, another)
        if agreement != "approximation":
            return agreement == "same"
        is_exact = one.value is not None and not is_hedged(one.value)
        return (said if is_exact else other).is_loose()

    return answered(claim, other.claims, same)


def _has_short_year(when: When, other: str) -> bool:
    """Whether a text names a year by its last two digits: 九二共识, 98年, `the class of ’98`."""
    if when.year is None or not 1900 <= when.year < 2100:
        return False
    digits = f"{when.year % 100:02}"
    chinese = "".join("〇一二三四五六七八九"[int(digit)] for digit in digits)
    return (
        re.search(
            rf"(?<![〇零一二三四五六七八九十百千万亿0-9]){chinese}(?![〇零一二三四五六七八九十百千万亿])"
            rf"|(?<![0-9]){digits}(?:年|级|届)|[’'‘]{digits}(?![0-9a-z])",
            other,
        )
        is not None
    )


def is_same(one: Claim, other: Claim) -> bool:
    return compare(one, other) == "same"


def answered(
    claim: Claim, others: Iterable[Claim], same: Callable[[Claim, Claim], bool] = is_same
) -> bool:
    """Whether any of the claims of the other language equals a claim: or two of them the ends of
    its range, or it an end of theirs."""
    known = list(others)
    if any(same(claim, other) for other in known):
        return True
    ends = _ends(claim)
    if ends:
        return all(any(same(end, other) for other in known) for end in ends)
    return any(same(claim, end) for other in known for end in _ends(other))


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
        if pair.open_source and not pair.open_target:
            targets = [claim for other in around for claim in other.target.claims]
            if all(answered(claim, targets) for claim in pair.open_source):
                pair.open_source.clear()
        elif pair.open_target and not pair.open_source:
            sources = [claim for other in around for claim in other.source.claims]
            if all(answered(claim, sources) for claim in pair.open_target):
                pair.open_target.clear()


def _first_same(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    return next((other for other in others if is_same(claim, other)), None)


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
