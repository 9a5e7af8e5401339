"""The kinds of EDTF date, as values: what was written, no more."""

from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

Mark = Literal["", "~", "?", "%"]
Gap = Literal["century", "decade", "month", "day", "month and day"]
SortKey = tuple[int, int, int, str]


class Edtf(ABC):
    """What every date can tell: its text, the days it may span, its place in a chronology.

    Its kinds are those of this file and no others: `Date`, `Season`, `Unspecified`, `Moment` and
    `Interval`. All are frozen, hashable and picklable.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def text(self) -> str:
        """The canonical EDTF string: `parse_edtf(x.text) == x`."""

    @property
    @abstractmethod
    def earliest(self) -> date:
        """The first day it may mean; `date.min` where the start is open or unknown."""

    @property
    @abstractmethod
    def latest(self) -> date:
        """The last day it may mean; `date.max` where the end is open or unknown."""

    @property
    def sort_key(self) -> SortKey:
        """Orders by first day, then hour as printed, then the wider first, as an outline does."""
        return (self.earliest.toordinal(), self._second, -self.latest.toordinal(), self.text)

    @property
    def _second(self) -> int:
        return 0


class Marked(Edtf):
    """A date that may carry a qualifier: `~` approximate, `?` uncertain, `%` both."""

    __slots__ = ()
    mark: Mark

    @property
    def approximate(self) -> bool:
        return self.mark in ("~", "%")

    @property
    def uncertain(self) -> bool:
        return self.mark in ("?", "%")


@dataclass(frozen=True, slots=True)
class Date(Marked):
    """A year, a month or a day; `day` is only there with `month`."""

    year: int
    month: int | None = None
    day: int | None = None
    mark: Mark = ""

    @property
    def text(self) -> str:
        parts = [f"{self.year:04}", *(f"{n:02}" for n in (self.month, self.day) if n is not None)]
        return "-".join(parts) + self.mark

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Season(Marked):
    """Spring 21, summer 22, autumn 23 or winter 24 of a year, in either hemisphere."""

    year: int
    season: int
    mark: Mark = ""

    @property
    def text(self) -> str:
        return f"{self.year:04}-{self.season}{self.mark}"

    # EDTF gives seasons no days. To sort them we take, as the `edtf` package does, the
    # northern months and keep winter inside its year: 2021-24 sorts as December 2021.
    @property
    def earliest(self) -> date:
        return date(self.year, (self.season - 20) * 3, 1)

    @property
    def latest(self) -> date:
        month = min((self.season - 20) * 3 + 2, 12)
        return date(self.year, month, monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Unspecified(Marked):
    """A date with digits left out: `202X`, `20XX`, `2021-XX`, `2021-XX-XX`, `2021-11-XX`.

    `year` is the first year that fits; `month` is there only where the day alone is left out.
    """

    gap: Gap
    year: int
    month: int | None = None
    mark: Mark = ""

    @property
    def text(self) -> str:
        year = f"{self.year:04}"
        body = {
            "century": f"{year[:2]}XX",
            "decade": f"{year[:3]}X",
            "month": f"{year}-XX",
            "month and day": f"{year}-XX-XX",
            "day": f"{year}-{self.month:02}-XX" if self.month else year,
        }[self.gap]
        return body + self.mark

    # The years 0000 and before do not exist for `date`: 00XX begins in the year 1.
    @property
    def earliest(self) -> date:
        return Date(max(self.year, 1), self.month).earliest

    @property
    def latest(self) -> date:
        years = {"century": 99, "decade": 9}.get(self.gap, 0)
        return Date(self.year + years, self.month).latest


@dataclass(frozen=True, slots=True)
class Moment(Edtf):
    """A day and time on the clock of a place; `offset` is minutes from UTC, None if local."""

    clock: datetime
    offset: int | None = None

    @property
    def text(self) -> str:
        return self.clock.isoformat(timespec="seconds") + self._zone

    @property
    def _zone(self) -> str:
        if not self.offset:
            return "" if self.offset is None else "Z"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{'-' if self.offset < 0 else '+'}{hours:02}:{minutes:02}"

    # By the clock that is printed, not by the instant: an order that contradicts the printed
    # days would look wrong to the reader.
    @property
    def earliest(self) -> date:
        return self.clock.date()

    @property
    def latest(self) -> date:
        return self.clock.date()

    @property
    def _second(self) -> int:
        return self.clock.hour * 3600 + self.clock.minute * 60 + self.clock.second


Point: TypeAlias = Date | Season | Unspecified


@dataclass(frozen=True, slots=True)
class Interval(Edtf):
    """From one date to another; a missing end (None) is open (`..`, still going) or unknown."""

    start: Point | None
    end: Point | None
    open: bool = False

    @property
    def text(self) -> str:
        missing = ".." if self.open else ""
        start, end = (missing if side is None else side.text for side in (self.start, self.end))
        return f"{start}/{end}"

    @property
    def earliest(self) -> date:
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        return self.end.latest if self.end else date.max
