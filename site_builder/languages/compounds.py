"""What a quantity is for each of: `12 yuan per person`, `每人12元`, `12 km/h`."""

from functools import lru_cache
from typing import NamedTuple

from site_builder.languages.idioms import idiom_of
from site_builder.languages.script import locale_of
from site_builder.languages.units import is_symbol

_SYMBOLS = frozenset({
    "s", "min", "h", "d", "mm", "cm", "m", "km", "m²", "km²", "cm³", "m³", "ha", "mg",
    "g", "kg", "t",
    "l", "L", "ml", "mL", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "J", "kJ", "MJ",
    "V", "Hz", "kHz",
    "MHz", "mol", "Pa", "kPa", "MPa", "ft", "mi", "lb", "oz",
})  # fmt: skip
"""Units that stand behind a slash. Others as short are words in some language: day, car, an."""


_SLASHED = "#/{}"


class PerPhrase(NamedTuple):
    """What stands before and behind the words for what a quantity is for each of, and whether all
    of it `is_first`, before the quantity."""

    lead: str
    trail: str
    is_first: bool


@lru_cache(maxsize=256)
def per_phrase(tag: str) -> PerPhrase:
    """The phrase of a language: its newspapers' own, else CLDR's for compound units."""
    template = idiom_of(tag).per or _cldr_template(tag)
    before, after = template.split("#")
    lead, trail = (before or after).split("{}")
    return PerPhrase(lead, trail, bool(before))


def _cldr_template(tag: str) -> str:
    # Babel has no function for a single pattern of these, and Esperanto's has words on both sides.
    lengths = locale_of(tag)._data["compound_unit_patterns"]["per"]
    pattern = str(lengths.get("long", lengths["short"])["compound"])
    template = pattern.replace("{0}", "#").replace("{1}", "{}")
    return template if template[0] == "#" or template[-1] == "#" else _SLASHED


def has_slash(unit: str, per: str) -> bool:
    """Whether a unit and what it is for each of are both symbols: `km` and `h`."""
    return per in _SYMBOLS and is_symbol(unit)
