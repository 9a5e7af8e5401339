"""A number of the facts as a quantity that can be printed in a language."""

from decimal import Decimal

from site_builder.languages.plurals import unit_form
from site_builder.languages.quantities import Quantity, Range, printed_figures
from site_builder.languages.scales import NO_SCALE
from site_builder.model.facts import Number


def quantity_of(number: Number, key: str, tag: str) -> Quantity:
    """The quantity with its words in one of the site's languages (its key and its BCP 47 tag); what
    the number lacks in it is ''."""
    scale = scale_of(number, key)
    # Digits behind the point of a figure in millions are none where it is printed in full.
    has_digits = not isinstance(number.scale, dict) or key in number.scale
    quantity = Quantity(
        number.value,
        approx=number.approx,
        digits=number.digits if has_digits else None,
        significant=number.round,
        scale=scale,
        currency=number.currency or "",
        per=(number.per or {}).get(key, ""),
    )
    words = (number.unit or {}).get(key, "")
    if isinstance(words, str):
        return quantity._replace(unit=words)
    figure = printed_figures(quantity, tag)[-1]
    return quantity._replace(unit=unit_form(words, figure, tag))


def scale_of(number: Number, key: str) -> str:
    """The scale that the number is to have in a language; '' where its figure decides."""
    if isinstance(number.scale, dict):
        return number.scale.get(key, "")
    return NO_SCALE if number.scale == NO_SCALE else ""


def ends_of(value: Decimal | Range) -> tuple[Decimal, ...]:
    """The figures that a value holds: one, or the bounds of a range."""
    return value.ends if isinstance(value, Range) else (value,)
