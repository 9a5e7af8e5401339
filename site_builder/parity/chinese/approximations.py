"""The Chinese words for more, fewer and about, before a figure or behind it: `近`, `余`, `以上`.

Lü Shuxiang, 现代汉语八百词 (多, 来, 余, 左右, 上下, 以上); GB/T 15835-2011 §5.1.5 on 概数.
"""

import re

from site_builder.parity.values import Approximation

_BEFORE: dict[Approximation, str] = {
    "at most": "不超过 不多于 不高于 不大于 不逾 至多 最多 顶多 小于等于 小于或等于 小于或者等于 低于等于 少于等于 最高 上限 ≤ <=",
    "at least": "不少于 不低于 不小于 不下于 不下 不止 至少 最少 起码 最低 大于等于 大于或等于 大于或者等于 高于等于 多于等于 下限 ≥ >=",
    "over": "超过 超出 超 逾 多于 大于 高于 高出 突破 > 多达逾 远超",
    "nearly": "将近 接近 几近 逼近 几乎 差不多 差不多有 近",
    "under": "不到 不足 少于 低于 小于 未满 不满 未达 未到 <",
    "about": "大约 大概 大致 约莫 约 估计 预计约 ~ ≈ 上下浮动",
}  # fmt: skip
_AFTER: dict[Approximation, str] = {
    "at least": "及以上 或以上 或者以上 以上 之上 或更多 或者更多 及更多 起步 开外 有余",
    "at most": "及以下 或以下 或者以下 以下 之下 以内 之内 或更少",
    "about": "左右 上下 前后 许",
}
_WORDS = {word: kind for kind, words in _BEFORE.items() for word in words.split()}
_LATER = {word: kind for kind, words in _AFTER.items() for word in words.split()}

LINKS = "(?:了|有|为|达到?|是|合|在|到|占|等于|需要?|共计?|计|每[年月日天])"
"""Words between an approximation and its figure: 约有, 超过了, 约合."""

# 附近, 预约, 不超过 and their like hold a sign that means something else alone.
_NO_WORD = re.compile("(?:[附最临靠邻新远亲][近]|[预签节公条合契制履违纽邀特相相誓失]约|[赶]超)$")
_LONGEST = max(map(len, _WORDS))
_LINK = re.compile(f"{LINKS}$")
_SUFFIX = re.compile("|".join(sorted(_LATER, key=len, reverse=True)))
# 上下班, 以下简称, 以上人员 of a heading: what goes on is another word.
_NOT_GOING_ON = re.compile(
    "左右两|左右手|上下班|上下车|上下游|上下级|前后两|许多|许可|以下简|以下几|许[^，。；、！？的）)]"
)


def approximation_before(text: str, start: int) -> tuple[Approximation, int] | None:
    """The approximation whose words end right before `start`, and where they begin."""
    before = text[max(0, start - _LONGEST - 3) : start]
    link = _LINK.search(before)
    for words in (before, before[: link.start()]) if link else (before,):
        for length in range(_LONGEST, 0, -1):
            kind = _WORDS.get(words[-length:]) if length <= len(words) else None
            if kind and not _NO_WORD.search(words):
                return kind, start - len(before) + len(words) - length
    return None


def approximation_after(text: str, end: int) -> tuple[Approximation, int] | None:
    """The approximation whose words begin at `end`, and where they end."""
    match = _SUFFIX.match(text, end)
    if match is None or _NOT_GOING_ON.match(text, end):
        return None
    return _LATER[match[0]], match.end()
