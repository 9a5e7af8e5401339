"""How newspapers print dates and spans of dates, for the languages that we know by heart.

We don't use CLDR's interval formats: they change from release to release (one prints Chinese months
as `五月`), and they aren't what newspapers print. The names of the months are CLDR's. A language
without a row here gets CLDR's single dates with its range sign between them.
"""

from typing import NamedTuple


class DatePatterns(NamedTuple):
    """Templates: `y` is the year, `n` the number of the month, `m` its name in a date, `M` its name
    by itself, `d` the day. `|` divides a span into its start, its separator and its end.

    `months` is a span of months in one year, `days` of days in one month, and `long_days` of days
    in one year. `between` stands between dates that share nothing; `first` is the first of a month,
    and `early` a year before 100, which would pass for one of the last century.
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


def _year_first(
    year: str, month: str, day: str, to: str, *, years: str, early: str, space: str = ""
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
    )


def _year_last(
    day: str,
    day_of_month: str,
    month: str = "{m}",
    year: str = " {y}",
    *,
    to: str = "–",
    between: str = " – ",
    months: str = "",
    first: str = "1",
) -> DatePatterns:
    """A language that leaves out of the first date what it shares with the second. Its sign is
    closed up between two figures or words, and has spaces between longer dates."""
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
    )


# Years in Chinese: GB/T 15834-2011 §4.13.3 sets the one-em 一字线 between times (1031—1095), where
# CLDR has the European en dash. Traditional Chinese has CLDR's 至, and the 年 that CLDR drops.
_SIMPLIFIED = _year_first("{y}年", "{n}月", "{d}日", "至", years="{y}|—|{y}年", early="公元{}")
_TRADITIONAL = _SIMPLIFIED._replace(years="{y}|至|{y}年")
_JAPANESE = _year_first("{y}年", "{n}月", "{d}日", "～", years="{y}年|～|{y}年", early="西暦{}")
_KOREAN = _year_first(
    "{y}년", "{n}월", "{d}일", "~", years="{y}년|~|{y}년", early="서기 {}", space=" "
)

_BRITISH = _year_last("{d}", "{d} {m}")._replace(early="A.D. {}")
_AMERICAN = _BRITISH._replace(
    day="{m} {d}, {y}", days="{m} {d}|–|{d}, {y}", long_days="{m} {d}| – |{m} {d}, {y}"
)
_PORTUGUESE = _year_last("{d}", "{d} de {m}", year=" de {y}")
# Språkrådet and Svenska skrivregler close the dash up between dates of any length.
_NORWEGIAN = _year_last("{d}.", "{d}. {m}", between="–")
_RUSSIAN = _year_last("{d}", "{d} {m}", "{M}", " {y}\u202fг.", months=" – ")

PATTERNS = {
    "zh-Hans": _SIMPLIFIED,
    "zh-Hant": _TRADITIONAL,
    "ja": _JAPANESE,
    "ko": _KOREAN,
    "en": _BRITISH,
    "en-US": _AMERICAN,
    "fr": _year_last("{d}", "{d} {m}", months=" – ", first="1er"),
    "de": _year_last("{d}.", "{d}. {m}"),
    "es": _year_last("{d}", "{d} de {m}", year=" de {y}"),
    "pt": _PORTUGUESE,
    "pt-BR": _PORTUGUESE._replace(first="1º"),
    "it": _year_last("{d}", "{d} {m}"),
    "nl": _year_last("{d}", "{d} {m}"),
    "sv": _year_last("{d}", "{d} {m}", between="–"),
    "nb": _NORWEGIAN,
    "no": _NORWEGIAN,
    "da": _year_last("{d}.", "{d}. {m}", between="–"),
    "fi": _year_last("{d}.", "{d}. {m}", "{M}"),
    "ru": _RUSSIAN._replace(years="{y}|–|{y}\u202fгг."),
    "ar": _year_last("{d}", "{d} {m}", months=" – "),
    "he": _year_last("{d}", "{d} ב{m}"),
    "fa": _year_last("{d}", "{d} {m}", to=" تا ", between=" تا "),
    "vi": _year_last("{d}", "{d} tháng {n}", "tháng {n}", " năm {y}", months=" – "),
    "id": _year_last("{d}", "{d} {m}"),
}

# Where English has the month before the day (CLDR's long dates); and the Portuguese of Brazil.
_AMERICAN_REGIONS = frozenset(
    ["AS", "BI", "CA", "GU", "JP", "MH", "MP", "PH", "PR", "UM", "US", "VI"]
)
_REGIONS = {"en": ("en-US", _AMERICAN_REGIONS), "pt": ("pt-BR", frozenset({"BR"}))}
_HOMES = {"en": "US", "pt": "BR"}

# Persian months lost their ezafe in CLDR 48; with a year behind them, newspapers write none.
MONTHS = {
    "fa": (
        "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
        "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ),
}  # fmt: skip


def patterns_for(key: str, territory: str | None) -> DatePatterns | None:
    """The patterns of a language, by the key of our own tables, in a territory (ISO 3166-1)."""
    name, regions = _REGIONS.get(key, ("", frozenset()))
    return PATTERNS.get(name if (territory or _HOMES.get(key)) in regions else key)
