"""The EDTF that a text most likely means: 17 November 2021, 2021年9月, 2021.9.7, since 2021.

Only for error messages. A guess may be a date that doesn't exist; the caller parses it.
"""

import re

# Not languages/unicode.py, which is in a layer above this one.
from unicodedata2 import normalize

from site_builder.edtf.day_hints import day_of, joined
from site_builder.edtf.early_hints import early, lengthened, with_shared_era
from site_builder.edtf.span_hints import shortened

_SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "春": 21, "夏": 22, "秋": 23, "冬": 24,
}  # fmt: skip
_LONGEST = 60  # no date is longer, and no pattern below is tried on a whole paragraph


def nearest(text: str) -> str | None:
    """The EDTF text nearest to `text`, or None where none suggests itself."""
    plain = " ".join(normalize("NFKC", text).lower().split())
    if not plain or len(plain) > _LONGEST:
        return None
    found = lengthened(plain) or shortened(plain) or _point(plain)
    return found or _moment(plain) or _open(plain) or _between(plain)


def _point(text: str) -> str | None:
    bare, mark = _without_mark(text)
    found = early(bare, _unmarked) or _unmarked(bare)
    return found and found + mark


def _unmarked(text: str) -> str | None:
    return day_of(text) or _vague(text)


_ABOUT = re.compile(
    r"(?:~|≈|c\. ?|ca\.? ?|circa |about |around |大?约|大概)(.+)|(.+?)(?: ?~|前后|左右)"
)
_UNSURE = re.compile(r"\?(.+)|(.+?)(?: ?\(?\?\)?|\(存疑\))")


def _without_mark(text: str) -> tuple[str, str]:
    """The text without its word or sign of doubt, and the EDTF qualifier for it."""
    for pattern, mark in ((_ABOUT, "~"), (_UNSURE, "?")):
        if match := pattern.fullmatch(text):
            return (match[1] or match[2]).strip(), mark
    return (text[:-1].strip(), "%") if text.endswith("%") else (text, "")


_SEASON_LAST = re.compile(rf"(\d{{4}})[年 -]*({'|'.join(_SEASONS)})[季天]?", re.ASCII)
_SEASON_FIRST = re.compile(rf"({'|'.join(_SEASONS)}),? (?:of )?(\d{{4}})", re.ASCII)
_DECADE = re.compile(r"(\d{3})(?:0'?s|0年代|[x*_?])", re.ASCII)
_CENTURY = re.compile(r"(\d{1,2})(?:世纪|(?:st|nd|rd|th) century)", re.ASCII)
_SMALL_X = re.compile(r"\d\dxx|\d{4}-(?:\d\d|xx)-xx|\d{4}-xx", re.ASCII)


def _vague(text: str) -> str | None:
    """Seasons, decades and centuries."""
    if match := _SEASON_LAST.fullmatch(text):
        return f"{match[1]}-{_SEASONS[match[2]]}"
    if match := _SEASON_FIRST.fullmatch(text):
        return f"{match[2]}-{_SEASONS[match[1]]}"
    if match := _DECADE.fullmatch(text):
        return f"{match[1]}X"
    if match := _CENTURY.fullmatch(text):
        return f"{max(int(match[1]) - 1, 0):02}XX"
    return text.upper() if _SMALL_X.fullmatch(text) else None


_CLOCK = re.compile(
    r"(.+?)(?: |t|, )(\d{1,2})[:时](\d\d)(?:[:分](\d\d)(?:\.\d+)?)?[分秒]?"
    r" ?(z|utc|gmt|[+-]\d\d:?(?:\d\d)?)?",
    re.ASCII,
)


def _moment(text: str) -> str | None:
    match = _CLOCK.fullmatch(text)
    day = match and day_of(match[1])
    if match is None or day is None or len(day) != 10:
        return None
    zone = match[5] or ""
    if zone and zone[0] not in "+-":
        zone = "Z"
    elif zone:
        digits = zone[1:].replace(":", "").ljust(4, "0")
        zone = f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return f"{day}T{match[2].zfill(2)}:{match[3]}:{match[4] or '00'}{zone}"


_SINCE = re.compile(
    r"(?:since|from) (.+)|(.+?)(?:至今|以来|起| ?[-–—] ?(?:present|now)?| to (?:date|now))"
)
_UNTIL = re.compile(r"(?:until|till|before|by|to) (.+)|(?:截至|截止|至)(.+)|(?:\.\. ?)(.+)")


def _open(text: str) -> str | None:
    if match := _SINCE.fullmatch(text):
        start = _point(match[1] or match[2])
        return start and f"{start}/.."
    if match := _UNTIL.fullmatch(text):
        end = _point(match[1] or match[2] or match[3])
        return end and f"../{end}"
    return None


_SEPARATOR = re.compile(r" ?(?:/|--|至|到|–|—|~| to | - | until |-(?=\d{4})) ?", re.ASCII)


def _between(text: str) -> str | None:
    """Two dates with a separator; the second may leave out what they share, as 2021–23 does."""
    for match in _SEPARATOR.finditer(text):
        sides = with_shared_era(text[: match.start()], text[match.end() :])
        start, end = map(_side, sides)
        if start and (end := end or _shared(start, text[match.end() :])):
            return f"{start}/{end}"
    return None


def _side(text: str) -> str | None:
    return text if text in ("", "..") else _point(text)


def _shared(start: str, rest: str) -> str | None:
    if re.fullmatch(r"\d\d", rest, re.ASCII) and len(start) == 4:
        return start[:2] + rest if int(rest) > 12 else None
    match = re.fullmatch(r"(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?", rest, re.ASCII)
    if match is None or not (match[1] or len(start) > 7):
        return None
    return joined(start[:4], match[1] or start[5:7], match[2])
