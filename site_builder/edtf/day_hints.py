"""The day, month or year that a text most likely means, for the hints of error messages."""

import re

# Not calendar.month_name, which follows the locale of the process.
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_YEAR = re.compile(r"(\d{4})年?", re.ASCII)
_EARLY = re.compile(
    r"(?:公元|a\.?d\.? ?)(\d{1,4})年?|(\d{1,4}) ?(?:a\.?d\.?|c\.?e\.?)|(\d{3})年", re.ASCII
)
_YEAR_FIRST = re.compile(
    r"(\d{4}) ?[-./‐‑–年] ?(\d{1,2})(?: ?[-./‐‑–月] ?(\d{1,2}) ?[日号]?|月)?", re.ASCII
)
_YEAR_LAST = re.compile(r"(?:(\d{1,2})[-./ ])?(\d{1,2})[-./ ](\d{4})", re.ASCII)
_CLOSED_UP = re.compile(r"(\d{4})(\d\d)(\d\d)?", re.ASCII)


def day_of(text: str) -> str | None:
    """A year, month or day in figures or in English words."""
    if match := _YEAR.fullmatch(text) or _EARLY.fullmatch(text):
        return str(match[match.lastindex or 0]).zfill(4)
    if match := _YEAR_FIRST.fullmatch(text) or _CLOSED_UP.fullmatch(text):
        # 2021/23 and 202123 are no months: a span of years, or nothing we know.
        likely = match[3] is not None or int(match[2]) <= 12
        return joined(match[1], match[2], match[3]) if likely else None
    if match := _YEAR_LAST.fullmatch(text):
        return _year_last(match[1], match[2], match[3])
    return worded(text)


def joined(year: str, month: str, day: str | None) -> str:
    """The EDTF of a month or day, whose parts may lack their zeros."""
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _year_last(first: str | None, second: str, year: str) -> str | None:
    if first is None:
        return joined(year, second, None)
    # 03/04/2021 is March in one country and April in another: only a day above 12 tells.
    if int(first) > 12:
        return joined(year, second, first)
    return joined(year, first, second) if int(second) > 12 else None


def worded(text: str) -> str | None:
    """17 November 2021; Nov. 17, 2021; September 2021."""
    words = re.sub(r"[.,]| of | the ", " ", text).split()
    months = [n for word in words if (n := month_of(word))]
    years = [word for word in words if re.fullmatch(r"\d{4}", word, re.ASCII)]
    days = [match[1] for word in words if (match := _DAY.fullmatch(word))]
    if len(months) != 1 or len(years) != 1 or 2 + len(days) != len(words) or len(days) > 1:
        return None
    return joined(years[0], str(months[0]), days[0] if days else None)


def month_of(word: str) -> int | None:
    """The number of a month by its English name, or the first three letters of it or more."""
    if len(word) < 3:
        return None
    full = "september" if word == "sept" else word
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(full)), None)
