"""Bare numbers and counts as a newspaper prints them: `144万余`, `1.44 million`, `four`."""

from decimal import Decimal

from site_builder.languages.idiom import Approx
from site_builder.languages.idioms import idiom_of
from site_builder.languages.quantities import Quantity, quantity_text


def format_count(count: int, tag: str) -> str:
    """A count as running text has it: in words where the language has them there, `four`. Labels,
    lists of figures and tables have `format_number`."""
    words = idiom_of(tag).counts
    return words[count - 1] if 1 <= count <= len(words) else format_number(count, tag)


def format_number(
    value: Decimal | int | float, tag: str, *, approx: Approx = "exact", digits: int | None = None
) -> str:
    """A number in the language of `tag`, whole in units of 万, 亿, million … where it is round.

    `digits` fraction digits are kept; else those that a Decimal has (94.70), or a float needs. A
    figure with fraction digits of its own is never put in units. Raises `ValueError` for infinity,
    NaN and anything with more than 60 digits on a side.

    GB/T 15835-1995 §8 and -2011 §5.1.1: 万 and 亿 may be units, thousands are parted by a comma,
    and four figures need none. Two fraction digits at most before a unit: AP Stylebook, "millions".
    """
    return quantity_text(Quantity(value, approx=approx, digits=digits), tag)
