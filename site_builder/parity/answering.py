"""Whether a text answers a claim of the other language's: by the same value, by the ends of a
range, by digits that are no value, or by the last two of a year."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from site_builder.parity.claims import Claim, compare
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

_FIGURE = re.compile(r"[0-9][0-9.,:/–-]*[0-9]|[0-9]")
_SCALES = re.compile(r"\s?(?:[万亿千百%‰]|(?:hundred|thousand|million|billion|trillion)(?![a-z]))")


@dataclass(frozen=True)
class Said:
    """A text, and what it claims."""

    text: str = ""
    claims: tuple[Claim, ...] = ()

    @cached_property
    def is_loose(self) -> bool:
        """Whether it has words for `about` that belong to none of its figures."""
        hedged = (one for one in self.claims if one.value is not None and is_hedged(one.value))
        text = self.text
        pieces, last = [], 0
        for claim in hedged:
            pieces += [text[last : claim.start], " " * (claim.end - max(claim.start, last))]
            last = max(last, claim.end)
        return _HEDGES.search("".join([*pieces, text[last:]])) is not None

    @cached_property
    def claimed(self) -> dict[int, int]:
        """Where a value ends that is more than its digits, by each of the offsets that it has."""
        found: dict[int, int] = {}
        for claim in self.claims:
            if not _is_bare(claim):
                for at in range(claim.start, claim.end):
                    found[at] = max(found.get(at, 0), claim.end)
        return found


def is_answered(claim: Claim, said: Said, other: Said) -> bool:
    """Whether a claim of a text has its equal in the other language's."""
    return _has_equal(claim, said, other) or _is_verbatim(claim, other)


def _has_equal(claim: Claim, said: Said, other: Said) -> bool:
    if claim.when is not None and claim.when.is_year and _has_short_year(claim.when, other.text):
        return True

    def same(one: Claim, another: Claim) -> bool:
        agreement = compare(one, another)
        if agreement != "approximation":
            return agreement == "same"
        is_exact = one.value is not None and not is_hedged(one.value)
        return (said if is_exact else other).is_loose

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
        if end > other.claimed.get(start, 0) and not _SCALES.match(other.text, end):
            return True
    return False


def _is_bare(claim: Claim) -> bool:
    """Whether a claim is its digits alone, without a unit or a scale."""
    value = claim.value
    if value is None or value.units or value.kind not in ("number", "ratio", "ordinal", "time"):
        return False
    words = _FIGURE.sub("", claim.written).removesuffix(" to ").strip(" .,-–:/()")
    return not _SCALES.search(claim.written) and (not words or value.kind == "ordinal")


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
