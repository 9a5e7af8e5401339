"""Over, nearly and about: the words around a figure and its unit, as newspapers have them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from site_builder.languages.units import is_symbol

Approx = Literal["exact", "over", "nearly", "about"]
_Words = Mapping[Approx, str]


class Phrase(NamedTuple):
    """What stands before the figure, between it and its unit, and behind the unit."""

    before: str = ""
    after: str = ""
    tail: str = ""


def _words(over: str, nearly: str, about: str) -> _Words:
    return {"over": over, "nearly": nearly, "about": about}


# `#` is the figure, `_` its unit. Only words that leave figure and unit as they are: Turkish would
# bend the figure ("5.100'den fazla"). A language without a row has signs: + is CLDR's "at least",
# ~ its "about".
_PHRASES: Mapping[str, _Words] = {
    "zh-Hans": _words("超过#_", "近#_", "约#_"),
    "zh-Hant": _words("超過#_", "近#_", "約#_"),
    "en": _words("more than #_", "nearly #_", "about #_"),
    "ja": _words("#_超", "#_近く", "約#_"),
    "ko": _words("#_ 이상", "#_ 가까이", "약 #_"),
    "fr": _words("plus de #_", "près de #_", "environ #_"),
    "de": _words("mehr als #_", "fast #_", "rund #_"),
    "es": _words("más de #_", "casi #_", "cerca de #_"),
    "pt": _words("mais de #_", "quase #_", "cerca de #_"),
    "it": _words("oltre #_", "quasi #_", "circa #_"),
    "nl": _words("meer dan #_", "bijna #_", "ongeveer #_"),
    "sv": _words("mer än #_", "nästan #_", "omkring #_"),
    "nb": _words("mer enn #_", "nesten #_", "om lag #_"),
    "no": _words("mer enn #_", "nesten #_", "om lag #_"),
    "da": _words("mere end #_", "næsten #_", "omkring #_"),
    "fi": _words("yli #_", "lähes #_", "noin #_"),
    "ru": _words("более #_", "почти #_", "около #_"),
    "ar": _words("أكثر من #_", "ما يقرب من #_", "نحو #_"),
    "he": _words("יותר מ-#_", "כמעט #_", "כ-#_"),
    "fa": _words("بیش از #_", "نزدیک به #_", "حدود #_"),
    "vi": _words("hơn #_", "gần #_", "khoảng #_"),
    "id": _words("lebih dari #_", "hampir #_", "sekitar #_"),
}
_SIGNS = _words("#+_", "~#_", "~#_")
_SIGNS_WITH_SYMBOL = _words("#_+", "~#_", "~#_")
_ROUND_OVER = {"zh-Hans": "#余_", "zh-Hant": "#餘_", "ko": "#여_"}


def phrase_for(key: str, approx: Approx, figure: Decimal, unit: str, *, is_scaled: bool) -> Phrase:
    """The words for an approximation in a language, by the key of our own tables."""
    if approx == "exact":
        return Phrase()
    template = _PHRASES.get(key, _SIGNS_WITH_SYMBOL if is_symbol(unit) else _SIGNS)[approx]
    if approx == "over" and key in _ROUND_OVER and _takes_remainder(figure, unit, is_scaled):
        template = _ROUND_OVER[key]
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
