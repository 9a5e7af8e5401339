"""Years before our era as people write them, for the hints of errors: 111 BC, 公元前2世纪."""

import re
from collections.abc import Callable

from site_builder.edtf.days import year_text

_BEFORE = re.compile(r"(?:公元|西元|纪元|紀元)?前 ?(.+)|(.+?) ?b\.? ?c\.?(?: ?e\.?)?")
_YEAR_FIRST = re.compile(r"(\d{1,4})(?=年|$)", re.ASCII)
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,4})$", re.ASCII)
_DECADE = re.compile(r"(\d{1,3}0)(?:'?s|年代)", re.ASCII)
_SHORT = re.compile(r"-(\d{1,3})((?:-\d\d){0,2})", re.ASCII)
_FIGURES = re.compile("[0-9]+")
_BARE = re.compile(r"\d{1,4}年?", re.ASCII)

Reader = Callable[[str], str | None]


def early(text: str, read: Reader) -> str | None:
    """The EDTF of a date before our era; `read` reads those of our era. The year 111 BC is -0110,
    since 1 BC is 0000."""
    match = _BEFORE.fullmatch(text)
    if match is None:
        return None
    bare = (match[1] or match[2]).strip()
    if decade := _DECADE.fullmatch(bare):
        first = 1 - int(decade[1])
        return f"{year_text(first - 9)}/{year_text(first)}"
    padded = _YEAR_LAST.sub(_four_digits, _YEAR_FIRST.sub(_four_digits, bare, count=1))
    found = read(padded)
    return _turned(found) if found else None


def lengthened(text: str) -> str | None:
    """A year before 0000 that lacks digits, with all four: -110 as -0110."""
    match = _SHORT.fullmatch(text)
    return f"-{match[1].zfill(4)}{match[2]}" if match and int(match[1]) else None


def _four_digits(match: re.Match[str]) -> str:
    return match[1].zfill(4)


def _turned(found: str) -> str | None:
    """The same date before our era."""
    if "X" in found[:4]:
        return f"-{found}"
    year = int(found[:4])
    return f"{year_text(1 - year)}{found[4:]}" if year else None


def with_shared_era(start: str, end: str) -> tuple[str, str]:
    """The two sides of a span, where one says of both that they are before our era: 221–206 BC,
    公元前221—206年."""
    if _BARE.fullmatch(start) and _BEFORE.fullmatch(end):
        return f"前{start}", end
    if _BEFORE.fullmatch(start) and _BARE.fullmatch(end):
        years = _FIGURES.findall(f"{start} {end}")
        if len(years) == 2 and int(years[1]) < int(years[0]):
            return start, f"前{end}"
    return start, end
