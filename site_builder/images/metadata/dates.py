"""Metadata's dates to EDTF: IIM `20211117`, EXIF `2021:11:17 10:00:00`, XMP `2021-11-17T10:00`."""

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?:[T\s].*)?", re.ASCII | re.DOTALL)


def edtf_date(text: str) -> str:
    """The date to the day, the month or the year; '' where it cannot be.

    Zeros stand for a month or a day that is not known (IPTC-IIM 4.2, dataset 2:55).
    """
    found = _DATE.fullmatch(text.strip().strip("\0"))
    if not found:
        return ""
    year, month, day = (int(part or 0) for part in found.groups())
    if not year or month > 12:
        return ""
    if not month:
        return "" if day else f"{year:04}"
    if not day:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if day <= monthrange(year, month)[1] else ""
