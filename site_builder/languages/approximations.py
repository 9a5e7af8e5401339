"""Over, nearly and about: the words around a figure and its unit, as newspapers have them."""

from decimal import Decimal
from typing import NamedTuple

from site_builder.languages.idiom import SIGNS, Approx, Approximations, Bound
from site_builder.languages.units import is_symbol


class Phrase(NamedTuple):
    """What comes before the figure, between it and its unit, and after the unit."""

    before: str = ""
    after: str = ""
    tail: str = ""


_SIGNS_WITH_SYMBOL = SIGNS._replace(over="#_+")


def phrase_for(
    words: Approximations | None, approx: Approx, figure: Decimal, unit: str, *, is_scaled: bool
) -> Phrase:
    """The words of a language for an approximation; signs where it has none."""
    if approx == "exact":
        return Phrase()
    words = words or (_SIGNS_WITH_SYMBOL if is_symbol(unit) else SIGNS)
    template: str = getattr(words, approx)
    if approx == "over" and words.over_round and _takes_remainder(figure, unit, is_scaled):
        template = words.over_round
    return _phrase(template)


def bound_phrase(words: Approximations | None, bound: Bound) -> Phrase:
    """The words for a range with one end: at least, at most."""
    template: str = getattr(words or SIGNS, bound)
    return _phrase(template)


def _phrase(template: str) -> Phrase:
    before, rest = template.split("#")
    after, tail = rest.split("_")
    return Phrase(before, after, tail)


def _takes_remainder(figure: Decimal, unit: str, is_scaled: bool) -> bool:
    """余 follows 十, 百, 千, 万, 亿 (Lü Shuxiang, 现代汉语八百词): 5100余, but not 106余; and a
    measure word or a noun follows it: 30余人, but not 30余%. Korean 여 likewise."""
    is_measure = not unit or not (unit[0].isascii() or is_symbol(unit))
    if figure < 0 or not is_measure:
        return False
    return is_scaled or (figure >= 10 and figure == int(figure) and int(figure) % 10 == 0)
