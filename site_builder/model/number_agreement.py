"""The keys of a number that don't go together: a currency and a unit, a range and `more than`."""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import Range
from site_builder.languages.units import is_money, is_percent
from site_builder.messages.message import _
from site_builder.model.checks import Fault
from site_builder.model.units import Unit

CODE = "number-conflict"


def approx_faults(value: Decimal | Range, approx: Approx) -> Iterator[Fault]:
    """Why an approximation can't be printed with a range."""
    if not isinstance(value, Range) or approx == "exact":
        return
    if len(value.ends) == 1:
        message = _("a range with one bound can't be '{approx}' as well", approx=approx)
        yield Fault(CODE, message, _("remove 'approx'"), "approx")
    elif approx != "about":
        message = _("a range can't be '{approx}'", approx=approx)
        yield Fault(CODE, message, _("write approx: about, or remove it"), "approx")


def currency_faults(currency: str | None, unit: Unit | None) -> Iterator[Fault]:
    """Why a number that is a sum of money has no unit."""
    if not currency or not unit:
        return
    forms = [form for words in unit.values() for form in _forms(words)]
    if any(map(is_money, forms)):
        message = _("the currency is given twice, under 'currency' and under 'unit'")
        yield Fault(CODE, message, _("remove 'unit'"), "unit")
    elif any(map(is_percent, forms)):
        message = _("a percentage has no currency")
        yield Fault(CODE, message, _("remove 'currency' or 'unit'"), "currency")
    else:
        message = _("a number has a currency or a unit, not both")
        hint = _("what a sum of money is for each of goes under 'per'")
        yield Fault(CODE, message, hint, "unit")


def digits_faults(significant: int | None, digits: int | None) -> Iterator[Fault]:
    """Why a number has its significant digits counted, or its fraction digits."""
    if significant is not None and digits is not None:
        message = _("'round' and 'digits' contradict each other")
        hint = _("keep 'round' for significant digits, or 'digits' for those behind the point")
        yield Fault(CODE, message, hint, "digits")


def _forms(words: str | dict[str, str]) -> list[str]:
    return [words] if isinstance(words, str) else [*words.values()]
