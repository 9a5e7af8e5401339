"""What a text says in numbers, as values that can be compared between languages."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from site_builder.parity.when import When

Kind = Literal[
    "number",
    "ordinal",
    "percent",
    "points",
    "multiple",
    "discount",
    "ratio",
    "indefinite",
    "date",
    "time",
]
"""What a value is:

- `number`: a count, a fraction, a figure with or without a unit: `144万`, `two thirds`, `5 km`
- `ordinal`: a place in an order: `第三`, `3rd`, `No. 3`, `十九届`, `三等奖`
- `percent`: a share of a hundred, as a number: 30 %, 三成 and 百分之三十 are 3/10, 2‰ is 1/500
- `points`: percentage points, in hundredths as well: 2.5个百分点 and 250 basis points are 1/40
- `multiple`: by what something is multiplied: 增长两倍 and `tripled` are 3, 翻两番 is 4, 减半 1/2
- `discount`: the share of a price that is left: 七折 is 7/10, in English also `30 percent off`
- `ratio`: two numbers in their order, as `low` and `high`: 3比2, `a 3-2 win`, `1:3`
- `indefinite`: a number that isn't told, between bounds: 数十, `dozens`, 几百, `several`, 上千
- `date`: a date or a part of one, in `when`; it has a number only where it may be one: `2018`
- `time`: a time of day, in minutes after midnight: 下午3点 and `3 p.m.` are 900
"""

Approximation = Literal[
    "exact", "over", "at least", "nearly", "under", "at most", "about", "as much as", "recent"
]
"""How a figure stands to the number meant: 逾 `more than`, 至少 `at least`, 近 `nearly`, 不到
`less than`, 至多 `up to`, 约 `about`, 高达 `as much as`. In 近3年来, 近 is `recent`: the last three
years, or nearly three."""

_AGREEING: frozenset[frozenset[Approximation]] = frozenset(
    frozenset[Approximation](pair)
    for pair in (
        ("over", "at least"),
        ("nearly", "under"),
        ("under", "at most"),
        ("as much as", "exact"),
        ("as much as", "at most"),
        ("recent", "exact"),
        ("recent", "nearly"),
    )
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency: `mu` (亩) is 2000/3 of an area's unit, the square metre.

    `quantity` is what it measures: `length`, `area`, …, or a currency's code (ISO 4217). A figure
    is turned into the quantity's own unit by `figure * factor + offset`.
    """

    name: str
    quantity: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    @property
    def is_money(self) -> bool:
        """Whether it is a currency or a part of one; other quantities are in small letters."""
        return self.quantity == self.quantity.upper()


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a text names between the offsets `start` and `end`, as `written` there.

    `low` and `high` are the same for all but ranges, ratios and indefinite numbers; an end that
    nobody gives is None, and both are for dates. `units` are those that the figure may be in: none
    for a bare number, several where a word means several (`tons`, `pounds`, 度). `is_slight` says
    that a translation needs no number for it: 一个 (`a`), `both`, 首次 (`for the first time`).
    """

    kind: Kind
    low: Fraction | None
    high: Fraction | None
    start: int
    end: int
    written: str = ""
    approximation: Approximation = "exact"
    units: tuple[Unit, ...] = ()
    is_slight: bool = False
    when: When | None = None

    def placed(self, start: int, end: int, written: str = "") -> "Value":
        """The same value between other offsets. (`replace` takes five times as long.)"""
        return Value(
            self.kind, self.low, self.high, start, end, written,
            self.approximation, self.units, self.is_slight, self.when,
        )  # fmt: skip

    @property
    def is_range(self) -> bool:
        """Whether it has two ends that differ: 3至5."""
        return self.low != self.high and self.kind != "ratio"


def date_value(when: When) -> Value:
    """The value of a date; a year that may as well be a number has that, too: `2018`."""
    figure = Fraction(when.year) if when.is_bare and when.year is not None else None
    return Value("date", figure, figure, when.start, when.end, when=when)


def approximations_agree(one: Approximation, other: Approximation) -> bool:
    """Whether one approximation translates the other: 逾 is `more than` and `at least`, not
    `about`, and 近 (`nearly`, `under`) is never exact. 高达 may be `up to` or nothing at all."""
    return one == other or frozenset((one, other)) in _AGREEING


def in_base(figure: Fraction, unit: Unit) -> Fraction:
    """A figure in the unit of its unit's quantity: 3亩 is 2000 (m²)."""
    return figure * unit.factor + unit.offset
