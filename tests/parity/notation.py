"""How the tests write a value: `nearly 10000`, `1440000 CNY`, `30%`, `x3`, `ordinal 3`, `3..5 ?`.

A value that a translation may leave out has `?` behind it.
"""

from fractions import Fraction

from site_builder.parity.values import Value
from site_builder.parity.when import When


def noted(value: Value) -> str:
    """A value in the notation of the tests."""
    words = [_kind(value)]
    if value.approximation != "exact":
        words.insert(0, value.approximation.replace(" ", "-"))
    if value.units:
        words.append("|".join(unit.name for unit in value.units))
    if value.is_slight:
        words.append("?")
    return " ".join(words)


def said(when: When) -> str:
    """A date as the tests write it: `2023-02-18`, `--18`; `1980s`, `1900+` for a century; `this-1`
    for 去年; `lunar` before a date of the Chinese calendar."""
    if when.years == 10:
        return f"{'..' if when.is_short else ''}{when.year}s"
    if when.years == 100:
        return f"{when.year}+"
    year = "" if when.year is None else f"{when.year}"
    if when.year_offset is not None:
        year = f"this{when.year_offset:+}"
    month = "" if when.month is None else f"{when.month:02}"
    if when.month_offset is not None:
        month = f"month{when.month_offset:+}"
    day = "" if when.day is None else f"{when.day:02}"
    return ("lunar " if when.is_lunar else "") + "-".join([year, month, day]).rstrip("-")


def _kind(value: Value) -> str:
    if value.when is not None:
        return f"date {said(value.when)}"
    if value.low is None or value.high is None:
        return value.kind
    match value.kind:
        case "percent":
            return f"{_ends(value, 100)}%"
        case "points":
            return f"{_ends(value, 100)} points"
        case "multiple":
            return f"x{_ends(value)}"
        case "ratio":
            return f"{_number(value.low)}:{_number(value.high)}"
        case "time":
            return f"{int(value.low) // 60:02}:{int(value.low) % 60:02}"
        case "number":
            return _ends(value)
        case "indefinite":
            return f"some {_ends(value)}"
    return f"{value.kind} {_ends(value)}"


def _ends(value: Value, times: int = 1) -> str:
    low = "" if value.low is None else _number(value.low * times)
    high = "" if value.high is None else _number(value.high * times)
    return low if low == high else f"{low}..{high}"


def _number(number: Fraction) -> str:
    """In decimals where they end, else as a fraction."""
    for places in range(13):
        scaled = number * 10**places
        if scaled.denominator == 1:
            digits = str(abs(int(scaled))).rjust(places + 1, "0")
            sign = "-" if number < 0 else ""
            if not places:
                return sign + digits
            return f"{sign}{digits[:-places]}.{digits[-places:]}"
    return str(number)
