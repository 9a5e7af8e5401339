"""The checks of values that are made of numbers: the facts' own, and a photograph's focus."""

import re
from decimal import Decimal
from typing import Any, cast

from site_builder.languages.unicode import is_letter, normalize
from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.checks import Fault, fail, fail_all
from site_builder.problems.problems import shown

MAX_DIGITS = 18
"""Digits before the point: more than all that a feature counts, and printed in full."""
MAX_FRACTION = 12
_LONGEST = 60  # no number with its unit is longer

_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_DIVIDED = re.compile(r"[-+]?[0-9]{1,3}(?:[,' ][0-9]{3})+(?:\.[0-9]+)?|[-+]?[0-9]+(?:_[0-9]+)+")
_WITH_WORDS = re.compile(
    rf"({_DIVIDED.pattern}|{_NUMBER.pattern}) ?"
    r"(万|亿|(?:thousand|million|billion)\b)? ?(\D.*)?",
    re.IGNORECASE,
)
_OTHER_BASE = re.compile(r"[-+]?0(?:x[0-9a-f]+|o[0-7]+|b[01]+)", re.IGNORECASE)
_BASE_PREFIX = re.compile("[-+]?0[xob]", re.IGNORECASE)
_SIGNED = re.compile(rf"({_DIVIDED.pattern}|{_NUMBER.pattern}) ?([%‰‱°℃℉]|°[CF]|[$€£¥₩₹])")
_POWERS = {"万": 4, "亿": 8, "thousand": 3, "million": 6, "billion": 9}
_SAID = frozenset(_POWERS) - {"thousand"}
# What says that the number is not exact is no unit: it goes under `approx`.
_INEXACT = ("余", "多", "来")


def check_decimal(value: Any) -> Decimal:
    """A number that can be printed in full: `5100`, `94.70`."""
    if fault := number_fault(value):
        raise fail_all([fault])
    return Decimal(value)


def number_fault(value: Any, name: str = "value") -> Fault | None:
    """Why what a key holds is no number that can be printed; None if it is one."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        message = _("{name} must be a number such as 5100 or 94.70", name=name)
        return Fault("wrong-type", message, _number_hint(value))
    number = Decimal(value)
    # YAML's numbers are finite here: `.inf` and `.nan` are words (read.positions).
    fraction = -cast(int, number.as_tuple().exponent)
    if number.adjusted() < MAX_DIGITS and fraction <= MAX_FRACTION:
        return None
    message = _("{number} has more digits than can be printed", number=shown(value))
    hint = _(
        "use at most {whole} digits before the decimal point and {fraction} after it",
        whole=MAX_DIGITS,
        fraction=MAX_FRACTION,
    )
    return Fault("bad-number", message, hint)


def _number_hint(value: Any) -> Message:
    if not isinstance(value, str):
        return NOTHING
    # Full-width digits and signs are made plain.
    text = normalize("NFKC", value).strip().replace("\u2212", "-")
    if _DIVIDED.fullmatch(text):
        digits = _undivided(text)
        return _("write {number}; pages add the separators themselves", number=digits)
    if _NUMBER.fullmatch(text):
        return _plain_hint(text, is_quoted=text == value.strip())
    if _OTHER_BASE.fullmatch(text):
        decimal = int(text, 0)
        if decimal >= 10**MAX_DIGITS:
            return NOTHING
        return _("write {number}: numbers are decimal", number=str(decimal))
    if sign := _signed(text):
        return _("write the number alone, and the {sign} under unit", sign=sign)
    return _worded_hint(text)


def _plain_hint(text: str, *, is_quoted: bool) -> Message:
    number = text.lstrip("0") or "0"
    if len(text) >= MAX_DIGITS:
        return NOTHING
    if is_quoted:
        return _("write {number}, without quotes", number=number)
    return _("write {words}", words=number)


def _signed(text: str) -> str:
    """The sign after a number or, for a currency, before it; '' if there is none."""
    if text[:1] in "$€£¥₩₹" and text[1:]:
        text = f"{text[1:].strip()} {text[0]}"
    match = _SIGNED.fullmatch(text)
    return match[match.lastindex or 0] if match else "%" if text.endswith("%") else ""


def _worded_hint(text: str) -> Message:
    """The hint for a number with words after it: `1.5亿元`, `28.4 km`, `1.2 million`."""
    match = _WITH_WORDS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or _BASE_PREFIX.match(text):
        return NOTHING
    power, unit = (match[2] or "").lower(), match[3] or ""
    if unit.startswith(_INEXACT) or not is_letter(unit[:1] or "a"):
        return NOTHING
    digits = Decimal(_undivided(match[1])).scaleb(_POWERS.get(power, 0))
    hint = _("write {words}", words=f"{digits:f}")
    if unit:
        hint = _("write {number}, and '{unit}' under unit", number=f"{digits:f}", unit=unit)
    if power in _SAID:
        hint = _("{hint}; pages print {power} themselves", hint=hint, power=power)
    return hint


def _undivided(digits: str) -> str:
    return re.sub(r"[^-+.0-9]", "", digits)


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
    message, hint = _("focus must be two numbers from 0 to 1"), _("[0.5, 0.5] is the centre")
    raise fail("bad-focus", message, hint)
