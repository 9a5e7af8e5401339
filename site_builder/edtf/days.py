"""Days of the calendar in any year that EDTF writes; `datetime.date` has none before the year 1."""

from calendar import monthrange
from typing import NamedTuple


class Day(NamedTuple):
    """A day of the Gregorian calendar, which is thought to go on before 1582 (ISO 8601-1 §4.2.1).

    Years are counted as astronomers do: 0 is 1 BC, and -110 is 111 BC.
    """

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """Greater for a later day; the steps between months differ."""
        return (self.year * 12 + self.month) * 31 + self.day

    @property
    def text(self) -> str:
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


FIRST = Day(-9999, 1, 1)
LAST = Day(9999, 12, 31)


def last_day(year: int, month: int) -> Day:
    """The last day of a month."""
    return Day(year, month, monthrange(year, month)[1])


def year_text(year: int) -> str:
    """A year in four digits, with its minus: `2021`, `0000`, `-0110`."""
    return f"{year:05}" if year < 0 else f"{year:04}"
