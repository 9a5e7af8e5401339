"""An EDTF text to its value, or to an error that says what to write instead."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import cast

from site_builder.edtf.days import last_day, year_text
from site_builder.edtf.unsupported import unsupported
from site_builder.edtf.values import Date, Edtf, Interval, Mark, Moment, Point, Season, Unspecified
from site_builder.lazy import Lazy
from site_builder.messages.message import NOTHING, Message, _

# Needed for what is no date alone.
_NEAREST: Lazy[Callable[[str], str | None]] = Lazy("site_builder.edtf.hints:nearest")

_LONGEST = 60


class EdtfError(ValueError):
    """A text that isn't a date we take; `message` gives the text, what is wrong, and the fix."""

    def __init__(self, message: Message = NOTHING) -> None:
        super().__init__(message)
        self.message = message


def parse_edtf(text: str) -> Edtf:
    """The date that `text` writes.

    Raises `EdtfError`, and nothing else, with a message such as
    `2021-02-30: 2021-02 has only 28 days` or `2021年9月: write 2021-09`.
    """
    try:
        return _parse(text)
    except EdtfError as error:
        fault = error.message or _fix(text)
        if not text:
            raise EdtfError(_("empty: {fault}", fault=fault)) from None
        shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        raise EdtfError(_("{text}: {fault}", text=shown, fault=fault)) from None


def _fix(text: str) -> Message:
    """What to write in place of a text of unknown form; a hint is given only if it parses."""
    unknown = unsupported(text) or _(
        "not an EDTF date; write 2021, 2021-09, 2021-11-17, 2021-09/2021-11 or 2020~"
    )
    hint = _NEAREST.load()(text)
    if hint is None or hint == text:
        return unknown
    try:
        value = _parse(hint)
    except EdtfError as error:
        return error.message or unknown
    if isinstance(value, Date) and value.year < 1:
        return _("write {words}, which is {year} BC", words=value.text, year=str(1 - value.year))
    return _("write {words}", words=value.text)


# The functions below raise EdtfError with the bare reason; no reason means "unknown form".


def _parse(text: str) -> Edtf:
    if "/" in text:
        return _interval(text)
    return _moment(text) if "T" in text else _point(text)


_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)
_UNSPECIFIED = re.compile(
    r"(?:(-?\d\d)XX|(-?\d{3})X|(-?\d{4})-(?:(XX)(-XX)?|(\d\d)-XX))([~?%]?)", re.ASCII
)
# EDTF writes the seconds; ISO 8601-1 (§5.3.1.3) lets them be left out, as people do.
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?", re.ASCII
)


def _point(text: str) -> Point:
    if text.startswith("-0000"):
        raise EdtfError(_("there is no year -0000; write 0000 for 1 BC"))
    if match := _DATE.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        return _dated(cast(int, year), month, day, cast(Mark, match[4]))
    if match := _UNSPECIFIED.fullmatch(text):
        return _unspecified(match)
    raise EdtfError


def _dated(year: int, month: int | None, day: int | None, mark: Mark) -> Date | Season:
    if month is None:
        return Date(year, mark=mark)
    if day is None and 21 <= month <= 24:
        return Season(year, month, mark)
    if not 1 <= month <= 12:
        if day is None and (known := unsupported(f"{year_text(year)}-{month:02}")):
            raise EdtfError(known)
        number = f"{month:02}"
        if day is not None:
            raise EdtfError(_("there is no month {month}; months are 01 to 12", month=number))
        raise EdtfError(
            _(
                "there is no month {month}; months are 01 to 12, or 21 to 24 for spring to winter",
                month=number,
            )
        )
    if day is not None:
        _check_day(year, month, day)
    return Date(year, month, day, mark)


def _check_day(year: int, month: int, day: int) -> None:
    days, known = last_day(year, month).day, f"{year_text(year)}-{month:02}"
    if day == 0:
        raise EdtfError(_("there is no day 00; write {month} for the month", month=known))
    if day > days:
        raise EdtfError(_("{month} has only {days} days", month=known, days=days))


def _unspecified(match: re.Match[str]) -> Unspecified:
    century, decade, year, months, days, month, sign = match.groups()
    mark = cast(Mark, sign)
    if century:
        return Unspecified("century", _first_year(century, 100), mark=mark)
    if decade:
        # 000X starts before the year 1 and has no name: the 0s, 0年代.
        if decade == "000":
            raise EdtfError(
                _("the years before 0010 have no decade; write the years, as in 0001/0009")
            )
        return Unspecified("decade", _first_year(decade, 10), mark=mark)
    if months:
        whole = _dated(int(year), None, None, mark)
        return Unspecified("month and day" if days else "month", whole.year, mark=mark)
    first = _dated(int(year), int(month), 1, mark)
    return Unspecified("day", first.year, int(month), mark)


def _first_year(digits: str, years: int) -> int:
    """The first of the years that begin with these digits: -199 for `-01`, 1900 for `19`."""
    year = int(digits) * years
    return year - years + 1 if digits.startswith("-") else year


def _moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise EdtfError
    day, clock = match[1], [part for part in match.groups()[1:4] if part]
    _point(day)  # refuses a day that does not exist, in its own words
    if day.startswith("0000"):
        raise EdtfError(_("only days from 0001-01-01 on can have a time of day"))
    _check_clock(day, clock, text[len(day) + len(":".join(clock)) + 1 :])
    hour, minute, *second = map(int, clock)
    moment = datetime.fromisoformat(day).replace(hour=hour, minute=minute, second=sum(second))
    return Moment(moment, _offset(match))


def _check_clock(day: str, clock: list[str], zone: str) -> None:
    hour, minute, second = (int(part) for part in (*clock, "0")[:3])
    time = ":".join(clock)
    if hour == 24 and minute == second == 0 and day < "9999-12-31":
        next_day = date.fromordinal(date.fromisoformat(day).toordinal() + 1).isoformat()
        raise EdtfError(
            _("{time} is the next day; write {moment}", time=time, moment=f"{next_day}T00:00{zone}")
        )
    if second == 60 and hour < 24 and minute < 60:
        raise EdtfError(_("leap seconds can't be written; write second 59"))
    if hour > 23 or minute > 59 or second > 59:
        message = _("{time} isn't a time of day; times run from 00:00:00 to 23:59:59", time=time)
        raise EdtfError(message)


def _offset(match: re.Match[str]) -> int | None:
    utc, sign, hours, minutes = match.groups()[4:]
    if utc:
        return 0
    if sign is None:
        return None
    if int(hours) > 23 or int(minutes or 0) > 59:
        zone = f"{sign}{hours}:{minutes or '00'}"
        raise EdtfError(_("{zone} isn't a time zone; China's is +08:00", zone=zone))
    return int(f"{sign}1") * (int(hours) * 60 + int(minutes or 0))


def _interval(text: str) -> Interval:
    start, end, *more = text.split("/")
    if more:
        raise EdtfError
    first = None if start in ("", "..") else _end(start)
    last = None if end in ("", "..") else _end(end)
    if first is None and last is None:
        raise EdtfError(_("an interval needs a date at one end or both, as in 2021-11/.."))
    if first and last and first.earliest > last.latest:
        turned = f"{last.text}/{first.text}"
        raise EdtfError(_("the interval ends before it starts; write {interval}", interval=turned))
    return Interval(first, last, open=".." in (start, end))


def _end(text: str) -> Point:
    if "T" in text and _MOMENT.fullmatch(text):
        raise EdtfError(_("an interval's ends have no time of day; write {day}", day=text[:10]))
    return _point(text)
