"""The form of a unit that goes with a figure: `1 cave`, `5 caves`."""

from collections.abc import Mapping
from decimal import Decimal

from site_builder.languages.rounding import rounded
from site_builder.languages.script import locale_of


def plural_category(value: Decimal | int | float, tag: str, digits: int | None = None) -> str:
    """CLDR's plural category of a number as it is printed with `digits` fraction digits: `one` for
    1 in English, but `other` for 1.0, and `few` for 3 in Russian (UTS 35, part 3, §5).

    Errors are those of `format_number`.
    """
    return locale_of(tag).plural_form(rounded(value, digits))


def unit_form(
    unit: str | Mapping[str, str],
    value: Decimal | int | float,
    tag: str,
    digits: int | None = None,
) -> str:
    """The form of a unit in the language of `tag`; `other` stands in for those that it lacks."""
    if isinstance(unit, str):
        return unit
    return unit.get(plural_category(value, tag, digits), unit["other"])
