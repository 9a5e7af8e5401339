"""Dates before our era by CLDR's patterns; Babel formats `datetime.date`, which has no such."""

import re
from datetime import date

from babel import Locale
from babel.dates import match_skeleton, parse_pattern

from site_builder.edtf import Date
from site_builder.languages.intervals import precision_of

_SKELETONS = {"year": "Gy", "month": "GyMMM", "day": "GyMMMd"}
_STAND_IN = 7992
"""A leap year, so that it has every day, whose figures are put in place of the year's own."""
_PARTS = re.compile(r"'[^']*'|G+|M{3,}|L{3,}")
"""The parts of a pattern that are changed, and quoted text, which isn't."""


def before_our_era(value: Date, locale: Locale) -> str:
    """A date in the year 1 BC or before, with the era as CLDR shortens it, and the month in full:
    of some languages, Babel gives the short names of other ones, once those have been used."""
    skeletons = locale.datetime_skeletons
    wanted = _SKELETONS[precision_of(value)]
    pattern = skeletons.get(wanted) or skeletons[match_skeleton(wanted, skeletons) or "y"]
    era = "'" + str(locale.eras["abbreviated"][0]).replace("'", "''") + "'"

    month = "LLLL" if value.day is None else "MMMM"  # in some languages by itself another

    def changed(part: re.Match[str]) -> str:
        return {"G": era, "'": part[0]}.get(part[0][0], month)

    filled = _PARTS.sub(changed, pattern.pattern)
    day = date(_STAND_IN, value.month or 1, value.day or 1)
    text = parse_pattern(filled).apply(day, locale)
    return text.replace(str(_STAND_IN), str(1 - value.year))
