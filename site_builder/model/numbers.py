"""The checks of values that are made of numbers: the facts' own, and a photograph's focus."""

import re
from decimal import Decimal
from typing import Any, cast

from site_builder.model.checks import fail
from site_builder.problems import shown

MAX_DIGITS = 18
"""Digits before the point: more than all that a feature counts, and printed in full."""
MAX_FRACTION = 12

_DIVIDED = re.compile(r"[-+]?\d{1,3}([,，' ]\d{3})+(\.\d+)?|[-+]?\d+(_\d+)+")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
_CHINESE_UNITS = {"万": 4, "亿": 8}
_CHINESE = re.compile(r"(\d+(?:\.\d+)?)([万亿])(.*)")


def check_decimal(value: Any) -> Decimal:
    """A number that can be printed in full: `5100`, `94.70`."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        message = "value must be a number such as 5100 or 94.70"
        raise fail("wrong-type", message, _number_hint(value))
    number = Decimal(value)
    # YAML's numbers are finite here: `.inf` and `.nan` are words (read.positions).
    fraction = -cast(int, number.as_tuple().exponent)
    if number.adjusted() >= MAX_DIGITS or fraction > MAX_FRACTION:
        message = f"{shown(value)} is beyond what can be printed"
        hint = f"at most {MAX_DIGITS} digits before the point and {MAX_FRACTION} after it"
        raise fail("bad-number", message, hint)
    return number


def _number_hint(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if _DIVIDED.fullmatch(text):
        return f"write {re.sub(r'[^-+.0-9]', '', text)}; pages divide the digits themselves"
    if _NUMBER.fullmatch(text):
        return f"write {text.lstrip('0') or '0'}, without quotes" if len(text) < MAX_DIGITS else ""
    if match := _CHINESE.fullmatch(text):
        digits = Decimal(match[1]).scaleb(_CHINESE_UNITS[match[2]])
        unit = f", and '{match[3]}' under unit" if match[3] else ""
        return f"write {digits:f}{unit}; pages say {match[2]} themselves"
    if text.endswith(("%", "％")):
        return "write the number alone, and the % under unit"
    return ""


def check_focus(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    if (
        isinstance(value, list | tuple)
        and len(value) == 2
        and all(isinstance(v, int | float | Decimal) and not isinstance(v, bool) for v in value)
        and all(0 <= v <= 1 for v in value)
    ):
        return float(value[0]), float(value[1])
    raise fail("bad-focus", "focus must be two numbers from 0 to 1", "[0.5, 0.5] is the centre")
