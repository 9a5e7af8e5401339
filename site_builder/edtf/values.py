"""The kinds of EDTF date, as values: what was written, no more."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from site_builder.edtf.days import FIRST, LAST, Day, last_day, year_text

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
    def earliest(self) -> Day:
        """The first day it may mean; `days.FIRST` where the start is open or unknown."""

    @property
    @abstractmethod
    def latest(self) -> Day:
        """The last day it may mean; `days.LAST` where the end is open or unknown."""

    @property
    def sort_key(self) -> SortKey:
        """Orders by first day, then hour as printed, then the wider first, as an outline does."""
        return (self.earliest.number, self._second, -self.latest.number, self.text)

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
    """A year, a month or a day; `day` is only there with `month`. The year 0 is 1 BC, and -110 is
    111 BC."""

    year: int
    month: int | None = None
    day: int | None = None
    mark: Mark = ""

    @property
    def text(self) -> str:
        parts = [f"{n:02}" for n in (self.month, self.day) if n is not None]
        return "-".join([year_text(self.year), *parts]) + self.mark

    @property
    def earliest(self) -> Day:
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        month = self.month or 12
        return Day(self.year, month, self.day) if self.day else last_day(self.year, month)


@dataclass(frozen=True, slots=True)
class Season(Marked):
    """Spring 21, summer 22, autumn 23 or winter 24 of a year, in either hemisphere."""

    year: int
    season: int
    mark: Mark = ""

    @property
    def text(self) -> str:
        return f"{year_text(self.year)}-{self.season}{self.mark}"

    # EDTF gives seasons no days. To sort them we take, as the `edtf` package does, the
    # northern months and keep winter inside its year: 2021-24 sorts as December 2021.
    @property
    def earliest(self) -> Day:
        return Day(self.year, (self.season - 20) * 3, 1)

    @property
    def latest(self) -> Day:
        return last_day(self.year, min((self.season - 20) * 3 + 2, 12))


@dataclass(frozen=True, slots=True)
class Unspecified(Marked):
    """A date with digits left out: `202X`, `20XX`, `2021-XX`, `2021-XX-XX`, `2021-11-XX`.

    `year` is the first year that fits; `month` is there only where the day alone is left out. The
    years from -199 to -100 (200 to 101 BC) are `-01XX`, and so the second century BC.
    """

    gap: Gap
    year: int
    month: int | None = None
    mark: Mark = ""

    @property
    def text(self) -> str:
        year, nearest = year_text(self.year), year_text(self.year)[:-1]
        if self.year < 0:  # what the years have in common is counted down to the one nearest to us
            nearest = f"-{-self.year // 10:03}"
        body = {
            "century": f"{nearest[:-1]}XX",
            "decade": f"{nearest}X",
            "month": f"{year}-XX",
            "month and day": f"{year}-XX-XX",
            "day": f"{year}-{self.month:02}-XX" if self.month else year,
        }[self.gap]
        return body + self.mark

    # The first century is that of our era: the year 0 belongs to the one before.
    @property
    def earliest(self) -> Day:
        is_first = self.gap == "century" and self.year == 0
        return Date(1 if is_first else self.year, self.month).earliest

    @property
    def latest(self) -> Day:
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
    def earliest(self) -> Day:
        return Day(self.clock.year, self.clock.month, self.clock.day)

    @property
    def latest(self) -> Day:
        return Day(self.clock.year, self.clock.month, self.clock.day)

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
    def earliest(self) -> Day:
        return self.start.earliest if self.start else FIRST

    @property
    def latest(self) -> Day:
        return self.end.latest if self.end else LAST
