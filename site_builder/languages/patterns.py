"""How newspapers print dates and spans of dates: the patterns of a language, and their makers.

We don't use CLDR's interval formats: they change from release to release (one prints Chinese months
as `五月`), and they aren't what newspapers print. The names of the months are CLDR's. A language
without patterns gets CLDR's single dates with its range sign between them.
"""

from typing import NamedTuple


class DatePatterns(NamedTuple):
    """Templates: `y` is the year, `n` the number of the month, `m` its name in a date, `M` its name
    by itself, `d` the day. `|` divides a span into its start, its separator and its end.

    `months` is a span of months in one year, `days` of days in one month, and `long_days` of days
    in one year. `between` stands between dates that share nothing; `first` is the first of a month,
    and `early` a year before 100, which would pass for one of the last century.

    `before` is for dates before our era: around the year where its gap is at the end (`公元前{}`),
    and else around the whole date (`{} BC`). `again` is the same for the second of two years, and
    `after` is for a year of our era that comes after one before it.
    """

    year: str
    month: str
    day: str
    years: str
    months: str
    days: str
    long_days: str
    between: str
    first: str = "1"
    early: str = "{}"
    before: str = ""
    again: str = ""
    after: str = ""


def year_first(
    year: str,
    month: str,
    day: str,
    to: str,
    *,
    years: str,
    early: str,
    before: str,
    again: str = "",
    space: str = "",
) -> DatePatterns:
    """A language that leaves out of the second date what it shares with the first."""
    dated_month = f"{year}{space}{month}"
    dated_day = f"{dated_month}{space}{day}"
    return DatePatterns(
        year=year,
        month=dated_month,
        day=dated_day,
        years=years,
        months=f"{dated_month}|{to}|{month}",
        days=f"{dated_day}|{to}|{day}",
        long_days=f"{dated_day}|{to}|{month}{space}{day}",
        between=to,
        early=early,
        before=before,
        again=again or before,
        after=early,
    )


def year_last(
    day: str,
    day_of_month: str,
    month: str = "{m}",
    year: str = " {y}",
    *,
    to: str = "–",
    between: str = " – ",
    months: str = "",
    first: str = "1",
    eras: tuple[str, str],
) -> DatePatterns:
    """A language that leaves out of the first date what it shares with the second. Its sign is
    closed up between two figures or words; `between` longer dates it has spaces in most languages.
    `eras` are the words for years before and of our era."""
    bare = year[year.index("{y}") :]
    return DatePatterns(
        year=bare,
        month=f"{month}{year}",
        day=f"{day_of_month}{year}",
        years=f"{{y}}|{to}|{bare}",
        months=f"{month}|{months or to}|{month}{year}",
        days=f"{day}|{to}|{day_of_month}{year}",
        long_days=f"{day_of_month}|{between}|{day_of_month}{year}",
        between=between,
        first=first,
        before=eras[0],
        again=eras[0],
        after=eras[1],
    )
