"""The cases of Microsoft's Recognizers-Text, and whether what we read is what they expect.

Their number model leaves sums, measures and dates to other models; where it expects numbers in
these all the same, ours count without their units, and the parts of dates by themselves.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from site_builder.languages.unicode import normalize
from site_builder.parity.values import Value

FILES = {
    "number": "Number/{}/NumberModel.json",
    "range": "Number/{}/NumberRangeModel.json",
    "percent": "Number/{}/PercentModel.json",
    "ordinal": "Number/{}/OrdinalModel.json",
    "currency": "NumberWithUnit/{}/CurrencyModel.json",
}
LANGUAGES = {"Chinese": "zh", "English": "en"}


@dataclass(frozen=True)
class Case:
    """A text and what is expected of it, as their file has it."""

    model: str
    language: str
    text: str
    results: tuple[dict[str, Any], ...]


def cases(root: Path) -> Iterator[Case]:
    """All cases of the models above, from a checkout or from a bare git directory."""
    for language in LANGUAGES:
        for model, name in FILES.items():
            for case in json.loads(
                file_in(root, "Specs/" + name.format(language)).lstrip("\ufeff")
            ):
                yield Case(model, language, case["Input"], tuple(case["Results"]))


def file_in(root: Path, name: str) -> str:
    if (root / name).is_file():
        return (root / name).read_text("utf-8")
    command = ["git", "--git-dir", str(root), "show", f"HEAD:{name}"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def expected(case: Case) -> list[str]:
    """What a case expects, in words of ours: one for each number, or `nothing`."""
    found = [_expected(case.model, result["Resolution"]) for result in case.results]
    return [words for words in found if words] or ["nothing"]


def _expected(model: str, resolution: dict[str, Any]) -> str:
    value = resolution.get("value")
    if value in (None, "null") or (model == "ordinal" and not re.fullmatch("[0-9]+", value)):
        return ""
    if model == "currency":
        return f"{value} {_currency(resolution)}"
    return str(value)


_PLAIN = {
    "Dollar": "USD", "Cent": "USD", "Pound": "GBP", "Pence": "GBP", "Penny": "GBP", "Euro": "EUR",
    "Franc": "FRF", "Rupee": "INR", "Finnish markka": "FIM", "Peseta": "ESP", "Sen": "MYR",
    "Netherlands guilder": "NLG", "Bitcoin": "XBT", "Satoshi": "XBT",
}  # fmt: skip


def _currency(resolution: dict[str, Any]) -> str:
    return str(resolution.get("isoCurrency") or _PLAIN.get(resolution["unit"], resolution["unit"]))


def matches(case: Case, values: tuple[Value, ...]) -> list[bool]:
    """Whether each thing that a case expects is read, in its order."""
    wanted = expected(case)
    if case.model == "range":
        bounds = [bound for value in values for bound in _bounds(value)]
        return [words == "nothing" or _has_interval(words, bounds) for words in wanted]
    read = [number for value in values for number in _numbers(case.model, value)]
    if wanted == ["nothing"]:
        return [not any(value for value in values if _is_wrong(case.model, value))]
    found = []
    for words in wanted:
        at = next((at for at, number in enumerate(read) if _same(words, number)), None)
        found.append(at is not None)
        read = read[at + 1 :] if at is not None else read
    return found


def _is_wrong(model: str, value: Value) -> bool:
    """Whether a value is one that the model should not find."""
    if model == "number":
        plain = value.kind in ("number", "multiple") and not value.units
        return plain and not value.is_slight
    if model == "currency":
        return any(unit.is_money for unit in value.units)
    if model == "ordinal":
        return value.kind == "ordinal"
    return value.kind in ("percent", "points", "discount")


def _numbers(model: str, value: Value) -> Iterator[str]:
    """What a value says, as `_expected` has it."""
    if value.kind in ("date", "time"):
        plain = normalize("NFKC", value.written)
        yield from re.findall("[0-9]+", plain) if model == "number" else []
        return
    ends = [value.low] if value.low == value.high else [value.low, value.high]
    numbers = [end for end in ends if end is not None]
    if model == "percent":
        shares = value.kind in ("percent", "points", "discount")
        yield from [f"{number * 100}%" for number in numbers] if shares else []
    elif model == "currency":
        for unit in value.units:
            yield from (f"{number} {unit.quantity}" for number in numbers)
    else:
        whole = 100 if value.kind in ("percent", "points") else 1
        yield from (str(number * whole) for number in numbers)
        if value.kind in ("percent", "points"):
            yield from map(str, numbers)


def _same(wanted: str, read: str) -> bool:
    one, two = (re.fullmatch(r"([-+0-9./Ee]+)(.*)", words) for words in (wanted, read))
    if one is None or two is None or one[2] != two[2]:
        return False
    return _close(Fraction(one[1]), Fraction(two[1]))


def _close(one: Fraction, two: Fraction) -> bool:
    """Their numbers are rounded to fifteen digits."""
    return abs(one - two) <= max(abs(one), abs(two)) / 10**13


Bound = tuple[str, Fraction]
_SIDES = {
    "over": ("low",), "at least": ("low",), "under": ("high",), "nearly": ("high",),
    "at most": ("high",), "exact": ("low", "high"), "about": ("low", "high"),
}  # fmt: skip


def _bounds(value: Value) -> Iterator[Bound]:
    if value.low is None or value.high is None:
        return
    whole = 100 if value.kind == "percent" else 1
    if value.low != value.high:
        yield from (("low", value.low * whole), ("high", value.high * whole))
        return
    for side in _SIDES[value.approximation]:
        yield side, value.low * whole
        yield side, value.low


def _has_interval(words: str, bounds: list[Bound]) -> bool:
    low, high = words.strip("[]()").split(",")
    return all(
        any(mine == side and _close(Fraction(number), bound) for mine, bound in bounds)
        for side, number in (("low", low), ("high", high))
        if number
    )
