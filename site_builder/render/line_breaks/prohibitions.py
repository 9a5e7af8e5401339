"""Where a line may not be broken, whatever the language: after CLREQ, JLREQ and UAX 14."""

import re
from functools import lru_cache

from site_builder.languages.east_asian import HAN
from site_builder.languages.unicode import category

SPACES = " \t\n\r\f\v\u3000"
"""White space that a line may be broken at; no-break spaces are not among it."""

PAUSES = "，、。．：；！？…⋯—―,.:;!?–"
"""Punctuation that a reader pauses at: the best place for a break is after it."""

OPENERS = "（【《〈「『“‘〔〖［｛([{«‹„‚¿¡"
CLOSERS = "）】》〉」』”’〕〗］｝)]}»›"

NO_START = frozenset(
    CLOSERS
    + PAUSES
    + "·・‧/／％%‰℃℉°～~-‐゠ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
"""What begins no line (CLREQ §3.1.3, JLREQ §3.1.7: cl-02 to cl-11)."""

NO_END = frozenset(OPENERS + "¥￥$＄£￡€#＃№@＠&＆")
"""What ends no line (CLREQ §3.1.3, JLREQ §3.1.8: cl-01 and cl-12)."""

_RUNS = "—―…⋯‥–～"
"""Dashes and ellipses of more than one character, which are never parted (CLREQ §3.1.3)."""

_WIDE = re.compile(f"[\u2e80-\u31ff{HAN}\uff00-\uffef]")
_THAI = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")

_HAN_NUMBER = "〇零一二三四五六七八九十百千万亿两兆億萬兩"
_COUNTED = (
    "公里|公斤|公顷|公頃|平方|余人|餘人|多人|个月|個月|小时|小時|分钟|分鐘|周年|週年|"
    "[年月日号號时時分秒人个個座条條项項届屆批名位次场場份张張件户戶家所级級类類只隻岁歲天周代元点點倍成强種种里米辆輛列艘架头頭棵株颗顆片块塊支盏盞双雙套栋棟层層封篇首幅本册碗杯亩畝斤吨噸度期章页頁国國]"
)
_LATIN_UNITS = "%|°C|km|kg|m|cm|mm|million|billion|trillion|percent|per cent"
_NUMBERS = re.compile(
    rf"[0-9][0-9.,]* (?:{_LATIN_UNITS})(?![A-Za-z])"
    rf"|第?[0-9０-９](?:[0-9０-９.,．，:/–~～-]*[0-9０-９])?[%％‰℃°]?"
    rf"(?:[十百千万亿萬億兆]*[余餘多来來]?(?:{_COUNTED})?)"
    rf"|第?[{_HAN_NUMBER}]+[余餘多来來]?(?:{_COUNTED})"
    rf"|第[{_HAN_NUMBER}]+|[{_HAN_NUMBER}]{{2,}}"
)


@lru_cache(maxsize=4096)
def is_wide(character: str) -> bool:
    """Whether lines are broken between characters of this kind, without a space."""
    return bool(_WIDE.match(character) or _THAI.match(character))


def inside_numbers(text: str) -> set[int]:
    """The positions inside numbers, and between a number and its unit: `94.70分`, `一座`."""
    spans = (match.span() for match in _NUMBERS.finditer(text))
    return {at for start, end in spans for at in range(start + 1, end)}


def number_ends(text: str) -> set[int]:
    """The positions behind numbers in digits and their units: `94.70分|`."""
    return {match.end() for match in _NUMBERS.finditer(text) if match[0][0].isdigit()}


def is_joined(before: str, after: str) -> bool:
    """Whether two neighbours may not be parted at all, as a mark from its letter."""
    if category(after)[0] == "M" or "\u200d" in (before, after):
        return True
    if before == after and before in _RUNS:
        return True
    # A no-break space, a word joiner, a hyphen that is none.
    return "\u00a0" in (before, after) or bool({before, after} & {"\u202f", "\u2060", "\u2011"})
