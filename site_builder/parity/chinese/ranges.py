"""Two Chinese amounts that belong together: ranges (`3至5个`, `三、四个`) and ratios (`3比2`)."""

from fractions import Fraction

from site_builder.parity.chinese.amounts import Amount, amount_at
from site_builder.parity.chinese.behind import counted
from site_builder.parity.chinese.counting import measure_word
from site_builder.parity.chinese.numerals import read_numeral
from site_builder.parity.chinese.parts import Counted
from site_builder.parity.chinese.times import is_score
from site_builder.parity.measures import measures
from site_builder.parity.plain_text import HAN_SIGN
from site_builder.parity.searching import late
from site_builder.parity.values import Value

_TO = late(rf"(?:至|到| ?[—–~～]{{1,2}} ?| ?- ?)(?=[0-9$¥]|{HAN_SIGN})|[至到](?=-[0-9.])")
_AND = late(f"[和与](?=[0-9]|{HAN_SIGN})")
_AMONG = late("之?间")
_RATIO = late("比|:|(?<=[0-9])[-–—](?=[0-9]{1,2}(?![0-9%.-]))")
_PAIR = late("([一二两三四五六七八九0-9])、([二三四五六七八九0-9])(?![0-9、〇一二三四五六七八九])")


def pair_at(text: str, at: int) -> Counted | None:
    """`三、四个` and `5、6名` stand for a range."""
    match = _PAIR.match(text, at)
    if match is None:
        return None
    one, two = (read_numeral(sign) for sign in match.groups())
    if one is None or two is None or two.low - one.low != 1:
        return None
    found = counted(text, at, Amount(one.low, two.low, match.end(), is_sure=False))
    return found if found.counts else None


def ratio_at(text: str, at: int, first: Amount) -> Value | None:
    """The score or ratio that begins with an amount: `3比2`, `3:2`, `2-0战胜`."""
    sign = _RATIO.match(text, first.end)
    if sign is None or not _is_plain(first) or sign.end() >= len(text):
        return None
    second = amount_at(text, sign.end())
    if second is None or not _is_plain(second):
        return None
    if sign[0] in "-–—" and not is_score(text, at, second.end):
        return None
    if sign[0] == "比" and measure_word(text, second.end) in ("个", "名", "人", "家", "次"):
        return None
    if sign[0] == ":" and second.low.denominator > 1:  # 1:53.92, a swimmer's time
        seconds = first.low * 60 + second.low
        return Value("number", seconds, seconds, at, second.end, units=measures("s"))
    return Value("ratio", first.low, second.low, at, second.end)


def _is_plain(amount: Amount) -> bool:
    return amount.kind == "number" and amount.low == amount.high


def range_from(text: str, first: Counted) -> Counted | None:
    """The range that begins with an amount: `3至5个`, `3万—5万元`, `10与20之间`, `62岁到64岁`."""
    behind = first.end if first.units else first.end + len(first.counts)
    to = _TO.match(text, behind) or _TO.match(text, first.end)
    joint = to or _AND.match(text, first.end)
    if joint is None or first.amount.low != first.amount.high:
        return None
    start = joint.end() + text.startswith("第", joint.end())
    amount = amount_at(text, start) if start < len(text) else None
    if amount is None or amount.kind not in ("number", "percent"):
        return None
    is_share = first.amount.kind == "percent" and text[first.end - 1] not in "%‰‱成"
    if is_share and amount.kind == "number" and not first.counts:  # 百分之二十到三十
        amount = amount._replace(low=amount.low / 100, high=amount.high / 100, kind="percent")
    second = counted(text, start, amount)
    if to is None and not _AMONG.match(text, second.end):
        return None
    if "-" in joint[0] and text.startswith("-", second.end):
        return None  # a telephone number
    low = _low_end(first, second)
    if low is None or low > second.amount.high:
        return None
    if not (second.counts or second.amount.is_sure or first.amount.is_sure):
        return None
    return second._replace(amount=second.amount._replace(low=low))


def _low_end(first: Counted, second: Counted) -> Fraction | None:
    """The lower end of a range, in the unit of the upper one."""
    low, high = first.amount.low, second.amount
    if first.amount.kind == high.kind:
        if not first.counts and first.amount.scale == 1 and low < high.high / high.scale:
            low *= high.scale
        if first.units and second.units and first.units != second.units:
            return None
        return low
    if first.amount.kind != "number" or first.counts:
        return None
    if high.kind in ("percent", "points"):
        return low / 100 if second.counts != "成" else low / 10
    return low if high.kind in ("ordinal", "multiple") else None
