"""A short way around reading numbers: texts that plainly say the same ones.

A figure in digits is the same in Chinese and in English if its digits are, unless a word beside
it makes it another (万, 多, `million`, `nearly`) or gives it a unit. Many paragraphs have no other,
and telling this takes a tenth of the time that reading them does. What isn't plain is read.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from site_builder.parity.plain import HIDDEN

_FIGURE = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"

_CHINESE_WORDS = {sign: str(number) for number, sign in enumerate("二三四五六七八九十", 2)}
_CHINESE_WORDS["两"] = "2"
_CHINESE = re.compile(
    rf"(?P<figure>{_FIGURE})(?P<unit>公里|小时|[年元天米])?"
    "|(?P<words>[一二两三四五六七八九十]+)"
    "|(?P<other>[百千万亿兆廿卅倍番０-９%％‰〇零壹贰叁肆伍陆柒捌玖拾]|[几数]十|世纪|年代|[本上下]月)"
)
_CHINESE_BEFORE = re.compile(r"[近约逾超达过足满少于.,，/:：~～至到前后负—–-]$")
_CHINESE_BEHIND = re.compile(
    r"[年月日号周时分秒米公里斤两吨亩元美欧英港日韩升克度岁"
    r"毫厘平立马尺寸丈顷里成折比点百千万亿半番倍"
    r"/:：.~～至到多余来—–°-]|个(?:[多半月百]|小时|星期)"
    r"|.{0,3}(?:左右|上下|[以之][上下内外前后]|内|多|余)"
)

_ENGLISH_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2
    )
}
_ENGLISH_WORDS |= {
    word: str(number)
    for number, word in enumerate(
        ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 3
    )
}
_ENGLISH_UNITS = {"kilomet": "公里", "met": "米", "hour": "小时", "yuan": "元", "day": "天"}
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_ENGLISH = re.compile(
    rf"(?P<figure>{_FIGURE})(?: (?P<unit>kilomet|met|hour|yuan|day)(?:re|er)?s?(?![A-Za-z]))?"
    rf"|(?<![A-Za-z])(?:(?P<words>{'|'.join(_ENGLISH_WORDS)})(?![A-Za-z])"
    r"|(?P<other>eleven|twelve|[a-z]+teen|twent|thirt|fort[yi]|fift|sixt|sevent|eight[yi]|ninet"
    r"|hundred|thousand|million|billion|trillion|dozen|percent|per cent|percentage|decade|centur"
    r"|(?:third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|halve)s"
    r"|(?:a|an|one|in|by)[ -](?:third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half)"
    r"|doubl|twice|twofold|tripl|quadrupl|thrice|fold|zero|nil"
    rf"|(?:{_MONTHS})(?![a-z])))",
    re.IGNORECASE,
)
_ENGLISH_BEFORE = re.compile(
    r"(?:[$€£¥#.,/:~–—’'A-Za-z-]|(?<![A-Za-z])(?:about|around|some|nearly|almost|over|than|least"
    r"|most|to|up|approximately|roughly|under|above|below|between|through|no\.|nos?|rmb|exceed\w*"
    r"|within|only|point|minus|aged?|of|the) ?)$",
    re.IGNORECASE | re.ASCII,
)
_ENGLISH_BEHIND = re.compile(
    r"[%°‰A-Za-z/:–—~-]|\.[0-9]| ?(?:%|[-–—]|(?:to|and|or|by"
    r"|times?(?! (?:a|an|per|each|every) )|st|nd|rd|th|x|years?|months?"
    r"|weeks?|minutes?|min|seconds?|sec|hrs?|met(?:er|re)s?|k?m|[cm]m|kg|g|tons?|tonnes?|mu|jin"
    r"|hectares?|acres?|miles?|feet|foot|inch(?:es)?|pounds?|degrees?|dollars?|cents?|euros?|yen"
    r"|lit(?:er|re)s?|grams?|kilo\w*|square|cubic|odd|plus|a\.m|p\.m|am|pm|o.clock|per|points?"
    r"|out|in|bc|bce|ad|fold|or|more|less|fewer|renminbi|percentage)(?![A-Za-z]))",
    re.IGNORECASE | re.ASCII,
)


class _Number(NamedTuple):
    """What may be a number in a text: where it stands, and the figure with its unit if it is plain
    (None if not)."""

    start: int
    end: int
    figure: tuple[str, str] | None


def without_plain(chinese: str, english: str) -> tuple[str, str]:
    """A Chinese text and an English one without the numbers that are plainly the same in both; two
    empty texts where no others are left."""
    ours = _numbers(chinese, _CHINESE, _CHINESE_BEFORE, _CHINESE_BEHIND, _CHINESE_WORDS.get)
    theirs = _numbers(english, _ENGLISH, _ENGLISH_BEFORE, _ENGLISH_BEHIND, _ENGLISH_WORDS.get)
    same = {one.figure for one in ours} & {one.figure for one in theirs} - {None}
    same |= {_ONE}
    if all(one.figure in same for one in (*ours, *theirs)):
        return "", ""
    return _without(chinese, ours, same), _without(english, theirs, same)


def _without(text: str, numbers: list[_Number], same: set[tuple[str, str] | None]) -> str:
    pieces, last = [], 0
    for start, end, figure in numbers:
        if figure in same:
            pieces += [text[last:start], HIDDEN * (end - start)]
            last = end
    return "".join([*pieces, text[last:]])


def _numbers(
    text: str,
    pattern: re.Pattern[str],
    before: re.Pattern[str],
    behind: re.Pattern[str],
    number_of: Callable[[str], str | None],
) -> list[_Number]:
    """What may be a number in a text."""
    found = []
    for match in pattern.finditer(text):
        start, end = match.span()
        figure = None
        if match["figure"]:
            unit = _unit_of(match)
            is_apart = not (
                before.search(text, max(0, start - 20), start) or behind.match(text, end)
            )
            if unit is not None and is_apart:
                digits = match["figure"].replace(",", "")
                figure = (digits.rstrip("0").rstrip(".") if "." in digits else digits, unit)
        elif match["words"] and (not behind.match(text, end) or text[end] == "点"):
            word = match["words"].lower()
            number = number_of(word)
            figure = _ONE if word == "一" else (number, "word") if number else None
        found.append(_Number(start, end, figure))
    return found


_ONE = ("1", "one")
"""一 before what is counted: a translation needs no number for it."""


def _unit_of(match: re.Match[str]) -> str | None:
    """The unit of a figure, '' for none or for a year; None for what isn't plain."""
    unit = match["unit"] or ""
    if unit == "年":
        figure = match["figure"]
        return "" if len(figure) == 4 and figure.isascii() and figure[0] in "12" else None
    return _ENGLISH_UNITS.get(unit.lower(), unit)
