"""Chinese words that are numbers by themselves: ordinals, multiples, halves.

`第三`, `首次`, `十四五`, `翻两番`, `减半`, `半年`, `对折`.
"""

from fractions import Fraction

from site_builder.parity.chinese.amounts import Amount, amount_at
from site_builder.parity.chinese.counting import measure_word
from site_builder.parity.chinese.numerals import digits_of, read_numeral
from site_builder.parity.chinese.parts import unit_word
from site_builder.parity.chinese.units import chinese_units
from site_builder.parity.searching import late
from site_builder.parity.values import Approximation, Value

_FIRST = late("首(?=[次个家批届位例条座款台趟部颗套支期日季轮站场艘架枚份间所名种店飞])|头号")
_TO = late("(?:至|到|[—–-]|和|与|、)第?")
_PLAN = late(
    '[“"]?(十[一二三四五])五[”"]?(?=规划|期间|时期|以来|末|收官|开局|目标|纲要|发展|国民|前|[，、”])'
)
_CONGRESS = late("(十[一二三四五六七八九]|二十)大(?=[报精代召胜会以之后前提指上确擘]|[，。、”]|$)")
_DOUBLING = late(
    "翻(?:了|近|约|至少|将近|超)*(?:([一两二三四五六七八九十0-9]+)番|(一)倍|番|倍(?!数))"
)
_HALVED = late("减半|对半减少|腰斩")
_TWO_DIGITS = late("([1-9一二三四五六七八九]) ?([1-9一二三四五六七八九]) ?折")
_HALF_PRICE = late("(?:打|按|享|享受)(?:对折|半折)|对折(?=优惠|价|销售|出售|促销)|半折")
_HALF = late("(?<![一大小多过两几后上下各另])(?<![^提]前)(?<!^前)半(个)?")
_MOST = late("(?<=[过超近])半(?![年天月个小岛夜路])|一半|半数|半壁江山")
_NOT_HALF = late(
    "半(?:夜|路|途|年报|年线|数以?|空|价|岛|导体|决赛|场|山|边|身|径|球|点|块|句|步|截|世|成品)"
)


def word_at(text: str, at: int) -> Value | None:
    """The value of such a word at an offset."""
    sign = text[at]
    if sign == "第":
        return _ordinal(text, at)
    if sign in "首头":
        first = _FIRST.match(text, at)
        one = Fraction(1)
        return Value("ordinal", one, one, *first.span(), is_slight=True) if first else None
    if text.startswith("百分百", at):
        return Value("percent", Fraction(1), Fraction(1), at, at + 3, is_slight=True)
    if sign in "十二" and (numbered := _numbered(text, at)):
        return numbered
    return _doubled(text, at) or _discount(text, at) or _half(text, at)


def _ordinal(text: str, at: int) -> Value | None:
    """`第三`, `第3至5名`, `第二、三名`, `第十和第十五之间`."""
    first = amount_at(text, at + 1) if at + 1 < len(text) else None
    if first is None or first.kind != "number" or text[at + 1] in "几数":
        return None
    last = _last_ordinal(text, first) or first
    is_slight = last.high == 1 or text[at : first.end + 1] == "第二天"
    return Value("ordinal", first.low, last.high, at, last.end, is_slight=is_slight)


def _last_ordinal(text: str, first: Amount) -> Amount | None:
    match = _TO.match(text, first.end)
    last = amount_at(text, match.end()) if match and match.end() < len(text) else None
    if match is None or last is None or last.kind != "number" or last.low <= first.low:
        return None
    if match[0][0] in "和与":
        return last if text.startswith("之间", last.end) else None
    return last if match[0][0] != "、" or last.low == first.low + 1 else None


def _numbered(text: str, at: int) -> Value | None:
    """The plans and congresses of the Party, which go by their numbers: 十四五, 二十大."""
    match = _PLAN.match(text, at) or _CONGRESS.match(text, at)
    numeral = read_numeral(match[1]) if match else None
    if match is None or numeral is None:
        return None
    return Value("ordinal", numeral.low, numeral.low, *match.span(), is_slight=True)


def _doubled(text: str, at: int) -> Value | None:
    if match := _HALVED.match(text, at):
        return Value("multiple", Fraction(1, 2), Fraction(1, 2), *match.span())
    match = _DOUBLING.match(text, at)
    if match is None:
        return None
    times = read_numeral(match[1]) if match[1] else None
    if times and times.low > 30:
        return None
    multiple = Fraction(2) ** int(times.low if times else 1)
    return Value("multiple", multiple, multiple, *match.span())


def _digit(sign: str) -> str:
    return sign if sign.isascii() else digits_of(sign)


def _discount(text: str, at: int) -> Value | None:
    """`三八折`, `打对折`."""
    digits, half = _TWO_DIGITS.match(text, at), _HALF_PRICE.match(text, at)
    match = digits or half
    if match is None:
        return None
    share = Fraction(int("".join(map(_digit, match.groups()))), 100) if digits else Fraction(1, 2)
    return Value("discount", share, share, *match.span())


def _half(text: str, at: int) -> Value | None:
    """`一半`, `过半`, `半年`, `半成`, `半百`."""
    half = Fraction(1, 2)
    if match := _MOST.match(text, at):
        approximation: Approximation = "over" if text[at - 1 : at] in ("过", "超") else "exact"
        start = at if approximation == "exact" else at - 1
        is_slight = match[0] != "一半"
        return Value("number", half, half, start, match.end(), "", approximation, (), is_slight)
    if text.startswith("半百", at):
        return Value("number", Fraction(50), Fraction(50), at, at + 2, is_slight=True)
    match = _HALF.match(text, at)
    if match is None or _NOT_HALF.match(text, at):
        return None
    if text.startswith("成", match.end()):
        return Value("percent", half / 10, half / 10, at, match.end() + 1)
    word = unit_word(text, match.end() - bool(match[1])) or unit_word(text, match.end())
    if word:
        end = text.index(word, at) + len(word)
        over: Approximation = "over" if text.startswith("多", end) else "exact"
        end += over == "over"
        is_slight = word == "天"  # 半天 is a long time
        return Value("number", half, half, at, end, "", over, chinese_units()[word], is_slight)
    if match[1] and measure_word(text, match.end() - 1):
        return Value("number", half, half, at, match.end(), is_slight=True)
    return None
