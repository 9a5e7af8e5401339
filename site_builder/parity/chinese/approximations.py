"""The Chinese words for more, fewer and about, before a figure or behind it: `近`, `余`, `以上`.

Lü Shuxiang, 现代汉语八百词 (多, 来, 余, 左右, 上下, 以上); GB/T 15835-2011 on 概数.
"""

import re
from collections.abc import Mapping

from site_builder.parity.plain_text import HAN_SIGN
from site_builder.parity.searching import late
from site_builder.parity.tables import by_word
from site_builder.parity.values import Approximation

_OVER = "超过 超出 多于 大于 高于 超"
_UNDER = "少于 低于 小于 不足 足"
_BEFORE: Mapping[Approximation, str] = {
    "at most": """至多 最多 顶多 最高 上限 不逾 小于等于 小于或等于 小于或者等于 低于等于 少于等于
        ≤ <=""",
    "at least": """至少 最少 起码 最低 下限 不下 不止 大于等于 大于或等于 大于或者等于 高于等于
        多于等于 ≥ >=""",
    "over": f"{_OVER} 逾 突破 远超 >",
    "nearly": "将近 接近 几近 逼近 几乎 差不多 近 快",
    "under": "不到 不足 少于 低于 小于 未满 不满 未达 未到 <",
    "as much as": "高达 多达 长达 远达 可达 达到 达",
    "about": "大约 大概 大致 约莫 约 ~ ≈",
}
_AFTER: Mapping[Approximation, str] = {
    "at least": "及以上 或以上 或者以上 以上 之上 或更多 或者更多 及更多 起步 开外 有余",
    "at most": "及以下 或以下 或者以下 以下 之下 以内 之内 或更少",
    "about": "左右 上下 前后 许",
    "over": "+",
}
_WORDS = by_word(_BEFORE)
for _not in ("不", "不能", "不得", "不可", "不应", "不会", "不宜", "没有", "未"):
    _WORDS |= {f"{_not}{word}": "at most" for word in _OVER.split()}
    _WORDS |= {f"{_not}{word}": "at least" for word in _UNDER.split() if word != "足"}
_LATER = by_word(_AFTER)

_LINK = late(
    "(?:了|有|为|达到?|是|合|在|到|占|等于|需要?|共计?|计|(?:为|达|到|是)?每[年月日天人秒户亩吨股次桶升]|(?:为|达|到|是)?每(?:小时|平方米|公斤|立方米))$"
)
"""Words between an approximation and its figure: 约有, 超过了, 约合."""

# 附近, 预约, 加快 and their like hold a sign that means something else alone.
_NO_WORD = late(
    "(?:[附最临靠邻新远亲]近|[预签节公条合契制履违纽邀特相誓失]约|约了|赶超|[加尽赶飞痛愉轻爽放勤畅]快"
    "|[到表送传下抵直可转上]达|不达)$"
)
# These say it of all that follows in the clause: 至少造成5人死亡, 最多可容纳8万人.
_SCOPE = late(
    f"(至少|最少|起码|最多|至多|顶多)(?:(?![一二两三四五六七八九十百千万亿几数半第]){HAN_SIGN}){{1,4}}$"
)
_LONGEST = max(map(len, _WORDS))
_SUFFIX = late("|".join(map(re.escape, sorted(_LATER, key=len, reverse=True))))
# 上下班, 以下简称, 许多: what goes on is another word.
_GOES_ON = late(
    "左右[两手]|上下[班车游级]|前后两|以[上下][简几]|许[^，。；、！？的）)]|[+]{2}|[+][0-9]"
)


def approximation_before(text: str, start: int) -> tuple[Approximation, int] | None:
    """The approximation whose words end right before `start`, and where they begin."""
    before = text[max(0, start - _LONGEST - 3) : start]
    link = _LINK.search(before)
    if scope := _SCOPE.search(before):
        return _WORDS[scope[1]], start - len(before) + scope.start()
    for words in (before, before[: link.start()]) if link else (before,):
        for length in range(min(_LONGEST, len(words)), 0, -1):
            kind = _WORDS.get(words[-length:])
            if kind and not _NO_WORD.search(words) and not _NO_WORD.search(before):
                return kind, start - len(before) + len(words) - length
    return None


def approximation_after(text: str, end: int) -> tuple[Approximation, int] | None:
    """The approximation whose words begin at `end`, and where they end."""
    match = _SUFFIX.match(text, end)
    if match is None or _GOES_ON.match(text, end):
        return None
    return _LATER[match[0]], match.end()
