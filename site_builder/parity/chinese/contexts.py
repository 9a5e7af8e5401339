"""Whether a Chinese numeral is a number where it stands, and whether a translation needs it."""

from site_builder.parity.chinese.approximations import approximation_after, approximation_before
from site_builder.parity.chinese.counting import NOT_AFTER_ONE, NOT_BEFORE_ONE, measure_word
from site_builder.parity.chinese.parts import Counted, unit_word
from site_builder.parity.searching import late
from site_builder.parity.tables import words

_QUOTES = ("“”", "‘’", '""', "''", "「」")
_BEFORE_FIGURE = late("[A-Za-z][-_]?$")
_LATIN = late("[A-Za-z]")
_FIGURES = frozenset("0123456789")
_BARE_COUNTED = words("元 美元 港元 欧元 人 名 吨 亩 公里 平方米 平方公里 年 岁 度电 千瓦")
"""What 百, 千, 万 and 亿 count by themselves: 千人, and no 百度 or 万科."""
_BOTH = frozenset("国省市县区地校家者方村镇厂院")
"""Behind 两 without a measure word: 两国 may be `both countries`."""
_TRADITIONAL_UNITS = frozenset("斤两尺亩寸丈里")
"""They alone may have 二 before them: 二斤, where 二元 is `binary`."""
_IN_SAYINGS = frozenset("尺寸丈里担")
"""火冒三丈 is no measure."""
_TERM = frozenset("体形式型性论奏唱")
_DIGITS = frozenset("一二两三四五六七八九")


def counts(text: str, at: int, found: Counted) -> bool:
    """Whether a numeral is a number here: by its form, by what it counts, or by what is around."""
    amount = found.amount
    if amount.is_sure:
        return True
    before, after = text[at - 1 : at], text[amount.end : amount.end + 1]
    if _is_part_of_word(text[at], before, after, found):
        return False
    if text[at] in "百千万亿" and amount.end == at + 1 and found.counts not in _BARE_COUNTED:
        behind = amount.end + len(found.counts)  # 百户以上
        later = found.counts and approximation_after(text, behind)
        return before == "每" or bool(later or approximation_before(text, at))
    if before == "是" and (not after or after in "这那不而却。，；？！、"):
        return True
    if _is_said_twice(text, at, found):
        return False
    if found.counts or amount.kind != "number":
        return found.counts != "" or amount.kind in ("percent", "indefinite")
    if approximation_after(text, amount.end):
        return True
    if approximation_before(text, at) and text[at] not in "一几":
        return True
    if before == "前" and (not after or after in "名位强大的、，。"):
        return True
    is_unit = not text[at : amount.end].strip("百千万亿")
    alone = not before and not is_unit and (after == "的" or not after.strip())
    return alone or any(before + after == quotes for quotes in _QUOTES)


def _is_part_of_word(sign: str, before: str, after: str, found: Counted) -> bool:
    """统一, 一边, 零件, 二元: a numeral that only looks like a count."""
    if sign == "零":
        return found.counts != "" and not found.units
    if sign == "二":
        return found.units != () and found.counts not in _TRADITIONAL_UNITS
    if sign != "一":
        return False
    if before and before in NOT_BEFORE_ONE:
        return True
    return after != "" and after in NOT_AFTER_ONE and not found.units


def _is_said_twice(text: str, at: int, found: Counted) -> bool:
    """接二连三: what stands behind the first numeral is no measure word of it."""
    end = found.amount.end
    behind = end + len(found.counts)
    if found.units or not found.counts or end > at + 1 or text[behind : behind + 1] not in _DIGITS:
        return False
    after = text[behind + 1 : behind + 2]
    return (
        after not in _DIGITS
        and not measure_word(text, behind + 1)
        and not unit_word(text, behind + 1)
        and after not in "十百千万亿点分至到成倍、"
    )


def is_slight(text: str, at: int, found: Counted) -> bool:
    """Whether the other language may do without the number."""
    amount, end = found.amount, found.amount.end
    sign, before = text[at], text[at - 1 : at]
    if sign in _FIGURES:
        is_padded = sign == "0" and end > at + 1 and text[at + 1] != "."
        if amount.low == amount.high == 1 and found.units:
            return found.units[0].quantity in ("time", "months")  # 1天: a day
        is_label = (
            end - at < 3 and text[end : end + 1] == ")" and "(" not in text[max(0, at - 9) : at]
        )
        return is_label or is_padded or _is_in_name(text, at, end) or _is_house(text, at, found)
    if amount.kind == "ordinal":
        return amount.low == 1
    if amount.kind == "indefinite":
        return amount.high <= 10
    if amount.kind != "number":
        return False
    is_bare = sign in "百千万亿" and end == at + 1
    if sign in "二零" and end == at + 1:
        return True  # 二楼, 二级, 零度: where two are counted, they are 两
    if end == at + 1 and (_is_term(text, end, found) or found.counts in _IN_SAYINGS):
        return True
    is_both = sign == "两" and (before in ("这", "那") or found.counts in _BOTH)
    return is_bare or is_both or (sign == "一" and amount.low == 1)


def _is_term(text: str, end: int, found: Counted) -> bool:
    """What makes a term of a numeral and a measure word: 四面体, 三段论, 二重奏."""
    return not found.units and text[end + len(found.counts) : end + len(found.counts) + 1] in _TERM


def _is_in_name(text: str, at: int, end: int) -> bool:
    """Whether a figure is closed up to letters: G20, COVID-19, 0x81."""
    if _BEFORE_FIGURE.search(text, max(0, at - 3), at):
        return True
    return _LATIN.match(text, end) is not None and unit_word(text, end) == ""


def _is_house(text: str, at: int, found: Counted) -> bool:
    """The number of a house in an address: 中山路123号."""
    return found.counts == "号" and text[at - 1 : at] in ("路", "街", "巷", "道", "弄", "里", "村")
