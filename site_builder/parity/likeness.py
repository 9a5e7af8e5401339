"""Whether two values mean the same: scales, ranges, shares, growth, and units that were converted.

A figure in another unit is right within its own rounding: 100亩 is 6.67, 6.7 or 7 hectares, and not
6.5. The half of the last digit that a writer chose to give is the tolerance (as NIST SP 811
appendix B.7 has it for converted values).
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from site_builder.parity.values import Approximation, Unit, Value, approximations_agree, in_base

Likeness = Literal["same", "approximation", "unit", "different"]
"""How two values compare: `approximation` says that only `nearly` or `over` differ; `unit` that
the figure is the same in another unit, such as percent and percentage points."""

_HALF_DAY = 12 * 60
_HALVES = re.compile("[午早晨晚夜]|[ap]\\.?m|noon|midnight|morning|evening", re.IGNORECASE)
_LARGE = 5
_SCALED = 1_000_000
_DAYS = {Fraction(1): 30, Fraction(12): 365}
"""How many days stand for a month or a year, in months."""
_DOWN: frozenset[Approximation] = frozenset(("nearly", "under", "at most"))
_UP: frozenset[Approximation] = frozenset(("over", "at least"))


def likeness(one: Value, other: Value) -> Likeness:
    """How a value of one language compares with one of the other."""
    kinds = {one.kind, other.kind}
    if "indefinite" in kinds:
        return "same" if _overlap(one, other) and _may_share_unit(one, other) else "different"
    if "ratio" in kinds:
        return "same" if _is_same_ratio(one, other) else "different"
    if "time" in kinds:
        return "same" if _is_same_time(one, other) else "different"
    if kinds == {"number", "ordinal"} and any(
        value.kind == "number" and value.is_slight for value in (one, other)
    ):
        return "different"  # 一家 isn't the first
    if kinds == {"percent", "points"}:
        return "unit" if _ends(one) == _ends(other) else "different"
    if one.kind != other.kind and kinds & {"percent", "discount"}:
        return _share_likeness(one, other)
    if kinds & {"points", "percent"} and len(kinds) > 1:
        hundredfold = _ends(one, 100) == _ends(other) or _ends(one) == _ends(other, 100)
        return "unit" if hundredfold else "different"
    return _figure_likeness(one, other)


def _figure_likeness(one: Value, other: Value) -> Likeness:
    if one.units and other.units:
        return _measured(one, other)
    if _ends(one) != _ends(other) and not _is_same_growth(one, other):
        return "different" if not _is_rounded_figure(one, other) else "same"
    return "same" if approximations_fit(one, other) else "approximation"


def approximations_fit(one: Value, other: Value) -> bool:
    """Whether what two values say of their exactness can be the same thing said in two languages:
    `about` leaves open on which side; `exact` leaves nothing open."""
    mine, theirs = one.approximation, other.approximation
    if approximations_agree(mine, theirs):
        return True
    if "exact" in (mine, theirs):
        # A limit is often left to the verb: 最多能容纳300人, `seats 300`; 达到40%, `up to 40%`.
        return bool({mine, theirs} & {"at least", "at most"})
    return "about" in (mine, theirs) or {mine, theirs} <= _DOWN or {mine, theirs} <= _UP


def is_hedged(value: Value) -> bool:
    """Whether a value says that it isn't exact."""
    return value.approximation != "exact"


def _is_same_growth(one: Value, other: Value) -> bool:
    """Whether one multiple counts what something grew by, and the other what it grew to: 增长19倍
    is `20 times`, and called `up 19 times` as well. Of small ones the difference is too large."""
    if "multiple" not in (one.kind, other.kind) or one.low is None or other.low is None:
        return False
    return min(one.low, other.low) >= _LARGE and abs(one.low - other.low) == 1


def _is_rounded_figure(one: Value, other: Value) -> bool:
    """Whether a figure in millions or the like is the other one without its last digits."""
    first, second = one.low, other.low
    if not first or not second or first < _SCALED or second < _SCALED:
        return False
    if one.is_range or other.is_range:
        return False
    distance = abs(first - second)
    is_slight = distance <= max(first, second) / 1000
    return is_slight and distance <= max(_half_digit(first), _half_digit(second))


def _measured(one: Value, other: Value) -> Likeness:
    pairs = [(mine, theirs) for mine in one.units for theirs in other.units]
    if any(mine.name == theirs.name for mine, theirs in pairs) and _ends(one) == _ends(other):
        return "same" if approximations_fit(one, other) else "approximation"
    if any(_is_converted(one, mine, other, theirs) for mine, theirs in pairs):
        return "same"
    if _ends(one) == _ends(other):
        return "unit"
    return "different"


def _is_converted(one: Value, mine: Unit, other: Value, theirs: Unit) -> bool:
    """Whether both are the same quantity, within the rounding of either."""
    if {mine.quantity, theirs.quantity} == {"months", "time"}:
        return _is_days(one, mine, other, theirs) or _is_days(other, theirs, one, mine)
    if mine.quantity != theirs.quantity or mine.name == theirs.name:
        return False
    return all(
        _is_near(first, mine, second, theirs)
        for first, second in zip(_ends(one), _ends(other), strict=True)
    )


def _is_days(one: Value, mine: Unit, other: Value, theirs: Unit) -> bool:
    """Whether one is a month or a year, and the other as many days."""
    if theirs.name != "day" or one.low is None or other.low is None:
        return False
    return _DAYS.get(in_base(one.low, mine)) == other.low


def _is_near(first: Fraction | None, mine: Unit, second: Fraction | None, theirs: Unit) -> bool:
    if first is None or second is None:
        return first is second
    distance = abs(in_base(first, mine) - in_base(second, theirs))
    tolerance = max(_half_digit(first) * mine.factor, _half_digit(second) * theirs.factor)
    # A round figure isn't as rough as its zeros: 1 km is no 1,200 m.
    roughest = max(abs(in_base(first, mine)), abs(in_base(second, theirs))) / 8
    return distance <= min(tolerance, roughest)


def _half_digit(figure: Fraction) -> Fraction:
    """Half of the last digit that a figure has before the zeros at its end, of which one may count:
    1000 is exact to 50, and 620 to 5."""
    if not figure:
        return Fraction(1, 2)
    step = Fraction(1)
    while (figure / step).denominator != 1 and step > Fraction(1, 10**9):
        step /= 10
    while (figure / (step * 10)).denominator == 1 and abs(figure) >= step * 100:
        step *= 10
    return step / 2


def _share_likeness(one: Value, other: Value) -> Likeness:
    """A percentage against a fraction, a discount or a multiple."""
    share, figure = (one, other) if one.kind in ("percent", "discount") else (other, one)
    if figure.kind in ("points", "ordinal", "date", "time") or figure.units:
        hundredfold = _ends(share, 100) == _ends(figure)
        return "unit" if hundredfold else "different"
    for low in _readings(share):
        for reading in _readings(figure):
            if _is_rounded(low, reading):
                return "same"
    if figure.kind == "number" and _ends(share, 100) == _ends(figure):
        return "unit"
    return "different"


def _readings(value: Value) -> Iterable[Fraction]:
    """What a share may be called: 七折 is 70 % or 30 % off; tripled is 300 %, or up by 200 %."""
    if value.low is None:
        return ()
    if value.kind == "discount":
        return (value.low, 1 - value.low)
    return (value.low, value.low - 1) if value.kind == "multiple" else (value.low,)


def _is_rounded(one: Fraction, other: Fraction) -> bool:
    """Whether shares are the same as far as the rounder one tells: a third is 33 % or 33.3 %."""
    if one == other:
        return True
    return abs(one - other) <= max(map(_last_half, (one, other)))


def _last_half(share: Fraction) -> Fraction:
    """Half of the last digit of a percentage with at most two decimals; 0 for another fraction."""
    for places in (100, 1000, 10_000):
        if (share * places).denominator == 1:
            return Fraction(1, 2 * places)
    return Fraction(0)


def _is_same_ratio(one: Value, other: Value) -> bool:
    if one.kind == other.kind:
        ends = _ends(one)
        return ends in (_ends(other), _ends(other)[::-1])
    ratio, figure = (one, other) if one.kind == "ratio" else (other, one)
    if ratio.low is None or ratio.high is None:
        return False
    if figure.is_range:
        return _ends(ratio) == _ends(figure)
    quotients = [a / b for a, b in (_ends(ratio), _ends(ratio)[::-1]) if a is not None and b]
    return figure.low in quotients


def _is_same_time(one: Value, other: Value) -> bool:
    minutes = [
        value.low if value.kind == "time" else value.low and value.low * 60
        for value in (one, other)
    ]
    if minutes[0] is None or minutes[1] is None:
        return True
    if minutes[0] == minutes[1]:
        return True
    # `8:30` may be of either half of the day, 早上8点半 and `8:30 p.m.` are not.
    both = all(_HALVES.search(value.written) for value in (one, other))
    return not both and (minutes[0] - minutes[1]) % _HALF_DAY == 0


def _overlap(one: Value, other: Value) -> bool:
    """Whether the bounds of two values have a number in common; a missing bound is open."""
    return not (_is_below(one, other) or _is_below(other, one))


def _is_below(one: Value, other: Value) -> bool:
    if one.high is None or other.low is None:
        return False
    # The bound above isn't among the numbers that are meant: hundreds are no thousand.
    is_open = one.kind == "indefinite" and one.low != one.high
    return one.high <= other.low if is_open else one.high < other.low


def _may_share_unit(one: Value, other: Value) -> bool:
    if not (one.units and other.units):
        return True
    return bool({unit.quantity for unit in one.units} & {unit.quantity for unit in other.units})


def _ends(value: Value, times: int = 1) -> tuple[Fraction | None, Fraction | None]:
    low, high = value.low, value.high
    return low and low * times, high and high * times
