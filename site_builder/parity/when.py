"""A date as running text names it, and whether two of them can be the same.

Text leaves out what its context says: `2月18日` may stand for `Feb. 18, 2023`. So two dates agree
where they share what they name most precisely, and contradict each other in nothing.
"""

from dataclasses import dataclass, replace

from site_builder.edtf import Date, Edtf

_LUNAR_MONTH, _MONTH, _YEAR = 29.53, 30.44, 365
"""How many days they have, on average."""


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text, from offset `start` to `end`.

    `year` is the first year of a decade or century where `years` is 10 or 100; years before our era
    are negative (221 BC is -221, and the second century BC begins with -200). `is_short` says that
    the century isn't named (`80年代`, `the '80s`). `year_offset` and `month_offset` count from the
    date of publication (今年 is 0). `is_bare` says that it may as well be a number (`2023`).

    `is_lunar` says that month and day are those of the Chinese calendar (农历正月十五), or the year
    that of a reign (光绪二十一年); `may_be_converted` that its text has no date of our calendar, so
    that a translation may give that one instead. `is_name` says that it is the name of a day rather
    than a date: 中秋节, 5·12.
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
    is_lunar: bool = False
    may_be_converted: bool = False
    is_name: bool = False

    def placed(self, start: int, end: int) -> "When":
        """The same date between other offsets. (`replace` takes five times as long.)"""
        return When(
            start, end, self.year, self.month, self.day, self.years, self.is_short,
            self.year_offset, self.month_offset, self.is_bare,
            self.is_lunar, self.may_be_converted, self.is_name,
        )  # fmt: skip

    @property
    def is_relative(self) -> bool:
        """Whether it names nothing but its distance from another date."""
        return self.year is None and self.month is None and self.day is None

    @property
    def is_year(self) -> bool:
        """Whether it names a year and nothing more precise."""
        return self.month is None and self.day is None and self.years == 1 and not self.is_relative

    @property
    def is_slight(self) -> bool:
        """Whether a translation may be silent about it: 今年, 中秋节; 初五 alone."""
        if self.is_name or self.is_relative:
            return True
        if self.is_lunar and self.month is None and self.day is not None:
            return True
        is_relative = self.year_offset is not None and self.month is None
        return self.day is None and (is_relative or self.month_offset is not None)

    @property
    def named(self) -> tuple[object, ...]:
        """What it names; two dates with the same are the same."""
        return self.year, self.month, self.day, self.years, self.year_offset, self.is_lunar


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
    if one.is_lunar != other.is_lunar:
        return _same_day(one, other) if one.is_lunar else _same_day(other, one)
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
    if one.is_lunar and (one.is_name or other.is_name or None in (one.month, other.month)):
        return True  # 正月 and `the Spring Festival`, 初五 and `the fifth day of the New Year`
    # What is most precise in either has its equal in the other: 2023年2月 is not 2023.
    return (one.day is None) == (other.day is None) and (
        one.day is not None or (one.month is None) == (other.month is None)
    )


def _same_day(lunar: When, other: When) -> bool:
    """Whether a date of the Chinese calendar may be one of ours. A year of that calendar ends in
    the next one of ours."""
    if lunar.month is None and lunar.day is None:
        return other.is_year and other.year == lunar.year
    if not lunar.may_be_converted or other.month is None or not _may_fall(lunar, other):
        return False
    return None in (lunar.year, other.year) or other.year in (lunar.year, (lunar.year or 0) + 1)


def _may_fall(lunar: When, other: When) -> bool:
    """Whether a day or month of the Chinese calendar can be one of ours: 八月十五 isn't August 15.

    Its year begins between January 21 and February 20 (GB/T 33661-2017); one that has a leap month
    does so by February 1.
    """
    if lunar.month is None or other.month is None:
        return True
    begins = (lunar.month - 1) * _LUNAR_MONTH
    first, last = begins + (lunar.day or 1) + 19, begins + (lunar.day or 30) + 62
    ours = (other.month - 1) * _MONTH
    from_day, to_day = ours + (other.day or 1), ours + (other.day or 31)
    return any(first <= to_day + year and from_day + year <= last for year in (0, _YEAR))


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
