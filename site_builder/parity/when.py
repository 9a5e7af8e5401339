"""A date as running text names it, and whether two of them can be the same.

Text leaves out what its context says: `2月18日` may stand for `Feb. 18, 2023`. So two dates agree
where they share what they name most precisely, and contradict each other in nothing.
"""

from dataclasses import dataclass, replace

from site_builder.edtf import Date, Edtf


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text, from offset `start` to `end`.

    `year` is the first year of a decade or century where `years` is 10 or 100; years before our era
    are negative (221 BC is -221). `is_short` says that the century isn't named (`80年代`, `the
    '80s`). `year_offset` and `month_offset` count from the date of publication (今年 is 0).
    `is_bare` says that it may as well be a number (`2023`).
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int = 1
    is_short: bool = False
    year_offset: int | None = None
    month_offset: int | None = None
    is_bare: bool = False

    def placed(self, start: int, end: int) -> "When":
        """The same date between other offsets."""
        return When(
            start, end, self.year, self.month, self.day, self.years,
            self.is_short, self.year_offset, self.month_offset, self.is_bare,
        )  # fmt: skip

    @property
    def is_relative(self) -> bool:
        """Whether it names nothing but its distance from another date."""
        return self.year is None and self.month is None and self.day is None

    @property
    def is_year(self) -> bool:
        """Whether it names a year and nothing more precise."""
        return self.month is None and self.day is None and self.years == 1 and not self.is_relative


def resolved(when: When, published: Edtf | None) -> When:
    """The date with what the date of publication says of `今年` or `last month`."""
    if when.year_offset is None and when.month_offset is None:
        return when
    if not isinstance(published, Date):
        return when
    year, month = when.year, when.month
    if when.year_offset is not None and year is None:
        year = published.year + when.year_offset
    if when.month_offset is not None and month is None and published.month:
        months = published.year * 12 + published.month - 1 + when.month_offset
        year, month = months // 12, months % 12 + 1
    return replace(when, year=year, month=month)


def agree(one: When, other: When) -> bool:
    """Whether two dates can be the same: they name something in common, and differ in nothing."""
    if one.years != other.years:
        return _is_hundreds(one, other)
    if one.years > 1:
        return _same_era(one, other)
    shared = [
        (mine, theirs)
        for mine, theirs in (
            (one.year, other.year),
            (one.month, other.month),
            (one.day, other.day),
        )
        if mine is not None and theirs is not None
    ]
    if not shared or any(mine != theirs for mine, theirs in shared):
        return _same_offset(one, other)
    # What is most precise in either has its equal in the other: 2023年2月 is not 2023.
    return (one.day is None) == (other.day is None) and (
        one.day is not None or (one.month is None) == (other.month is None)
    )


def _same_offset(one: When, other: When) -> bool:
    if not (one.is_relative and other.is_relative):
        return False
    return (one.year_offset, one.month_offset) == (other.year_offset, other.month_offset)


def _same_era(one: When, other: When) -> bool:
    if one.year is None or other.year is None:
        return True
    if one.is_short or other.is_short:
        return one.year % 100 == other.year % 100
    return one.year == other.year


def _is_hundreds(one: When, other: When) -> bool:
    """Whether one is a century and the other a decade of its name: the 1900s."""
    eras = {one.years, other.years}
    same = one.year == other.year and one.year is not None
    return eras == {10, 100} and same and one.year % 100 == 0 if one.year is not None else False
