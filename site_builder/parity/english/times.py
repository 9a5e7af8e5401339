"""The times of day in an English text: `3:30 p.m.`, `half past three`, `15:30`."""

import re
from collections.abc import Iterator
from fractions import Fraction

from site_builder.parity.plain_text import lowered
from site_builder.parity.searching import late
from site_builder.parity.values import Value

_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_PARTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_CLOCK = late(
    r"""
    (?<![0-9A-Za-z.,:])(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9]))?
        (?:\s?(?P<half>a\.m\.|p\.m\.|am|pm|AM|PM|A\.M\.|P\.M\.|a\.m|p\.m)(?![A-Za-z])
          |(?P<clock>\so'clock))
  | (?<![0-9A-Za-z.,:])(?P<hour2>[01]?[0-9]|2[0-4]):(?P<minute2>[0-5][0-9])
        (?::[0-5][0-9])?(?![0-9A-Za-z:]|\.[0-9])
  | (?<![0-9A-Za-z.,:])(?P<hours>[01][0-9]|2[0-4])(?P<minutes>[0-5][0-9])
        (?:\s(?:hours|hrs|GMT)(?![A-Za-z])|(?<=0[0-9]{3})(?![0-9A-Za-z%/-]|[.,:][0-9]))
    """,
    re.VERBOSE,
)
_PAST = late(
    r"(?<![A-Za-z])(?:a )?(?P<part>half|quarter|five|ten|twenty|twenty-five)(?: minutes)? "
    rf"(?P<side>past|to) (?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])(?![0-9A-Za-z%,]|\.[0-9])",
    re.IGNORECASE,
)
_PART_OF_DAY = late(
    rf"(?<![A-Za-z-])(?P<hour>{'|'.join(_HOURS)}) (?:o'clock )?(?:in the |at )"
    "(?P<part>morning|afternoon|evening|night)",
    re.IGNORECASE,
)
_NAMED = late("(?<![A-Za-z-])(?P<noon>[Nn]oon|[Mm]idday|[Mm]id-day)|(?<![A-Za-z-])[Mm]idnight")
_SCORE = late(
    "win|won|beat|defeat|victory|lost|loss|drew|draw|score|final|match|set|lead|led|goal",
    re.IGNORECASE,
)
_MAY_BE_TIMED = late(" past | to |[0-9]|morning|noon|mid-?day|evening|night")


def english_times(text: str) -> Iterator[Value]:
    """The times of day in a text."""
    if not _MAY_BE_TIMED.search(text):
        return
    small = lowered(text)
    for may_be, pattern, reader in _KINDS:
        for match in pattern.finditer(text) if may_be.search(small) else ():
            minutes = reader(text, match)
            if minutes is not None:
                is_slight = pattern is _NAMED  # 中午 has no number
                time = Fraction(minutes)
                yield Value("time", time, time, *match.span(), is_slight=is_slight)


def _clock(text: str, match: re.Match[str]) -> int | None:
    if match["hour2"]:
        is_score = _SCORE.search(text, max(0, match.start() - 40), match.end() + 20)
        return None if is_score else int(match["hour2"]) * 60 + int(match["minute2"])
    if match["hours"]:
        return int(match["hours"]) * 60 + int(match["minutes"])
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["clock"]:
        return hour * 60 + minute
    is_late = match["half"].lower().startswith("p")
    return hour % 12 * 60 + minute + 720 * is_late


def _named(_: str, match: re.Match[str]) -> int:
    return 720 if match["noon"] else 0


def _part_of_day(_: str, match: re.Match[str]) -> int:
    hour, part = _HOURS[match["hour"].lower()], match["part"].lower()
    is_late = part in ("afternoon", "evening") or (part == "night" and hour != 12)
    return hour % 12 * 60 + 720 * is_late


def _past(_: str, match: re.Match[str]) -> int | None:
    part, word = _PARTS[match["part"].lower()], match["hour"].lower()
    hour = _HOURS[word] if word in _HOURS else int(word)
    if match["side"].lower() == "past":
        return hour * 60 + part
    return hour * 60 - part if part == 15 else None  # five to nine may be a range


_KINDS = (
    (late(r"[0-9](?::|\s?[ap]\.?m|\so'clock|\s(?:hours|hrs|gmt))|0[0-9]{3}"), _CLOCK, _clock),
    (late("noon|mid-?day|midnight"), _NAMED, _named),
    (late("morning|afternoon|evening|night"), _PART_OF_DAY, _part_of_day),
    (late("(?:half|quarter|five|ten|twenty)(?: minutes)? (?:past|to) "), _PAST, _past),
)
"""What is in each kind of time in small letters, how it is written, and its reader."""
