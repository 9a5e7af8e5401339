"""Spans whose dates leave out what they share, for the hints of error messages."""

import re

from site_builder.edtf.day_hints import joined, month_of, worded

_START = re.compile(r"(\d{4})([-./年])(\d{1,2})(?:月|[-./月](\d{1,2})[日号]?)?", re.ASCII)
_REST = re.compile(r"(?:(\d{1,2})[-./月])?(\d{1,2})([日号月])?", re.ASCII)
_TO = re.compile(r" ?(/|--|-|‐|‑|–|—|~|至|到) ?", re.ASCII)


def shortened(text: str) -> str | None:
    """The interval of a text such as 2021-09/11, 2021-11-17/12-03 (ISO 8601-1:2019 §5.5.2.3),
    2021.9–11 or 17–19 November 2021; None for all others.

    In figures, the sign between the two must differ from the one inside the first: 2021/09/11 is a
    day. So is 2021-11/09, which would end before it starts.
    """
    for match in _TO.finditer(text):
        start = _START.fullmatch(text[: match.start()])
        rest = _REST.fullmatch(text[match.end() :])
        if start and rest and match[1] != start[2]:
            return _in_figures(start, rest)
    return _in_words(text)


def _in_figures(start: re.Match[str], rest: re.Match[str]) -> str | None:
    year, sign, month, day = start.groups()
    end_month, last, unit = rest.groups()
    if day is None:
        # 2021年9-11 may be a day as well, and 2021-09/23 is one; 21 to 24 are seasons.
        is_vague = sign == "年" and not unit and "月" not in start[0]
        if end_month or is_vague or unit in ("日", "号") or (int(month) <= 12 < int(last)):
            return None
        return _forward(joined(year, month, None), joined(year, last, None))
    if unit == "月":
        return None
    return _forward(joined(year, month, day), joined(year, end_month or month, last))


def _forward(start: str, end: str) -> str | None:
    return f"{start}/{end}" if start < end else None


_WORDED_TO = re.compile(r" ?[-‐‑–—] ?| to | until ")
_YEAR = re.compile(r"\b\d{4}\b", re.ASCII)


def _in_words(text: str) -> str | None:
    """17–19 November 2021; November 17 – December 3, 2021; from September to November 2021."""
    years = _YEAR.findall(text)
    sides = _WORDED_TO.split(text.removeprefix("from "))
    if len(years) != 1 or len(sides) != 2:
        return None
    months = [[word for word in re.findall("[a-z]+", side) if month_of(word)] for side in sides]
    named = [*months[0], *months[1]]
    if not named:
        return None
    start, end = (
        worded(f"{_YEAR.sub('', side)} {'' if own else named[0]} {years[0]}")
        for side, own in zip(sides, months, strict=True)
    )
    return _forward(start, end) if start and end and len(start) == len(end) else None
