"""A short way around reading numbers: texts that plainly say the same ones.

A figure in digits is the same in Chinese and in English if its digits are, unless a word beside
it makes it another (万, 多, `million`, `nearly`) or gives it a unit. Many paragraphs have no other,
and telling this takes a tenth of the time that reading them does. What isn't plain is read.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

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
    r"[年月日号周时分秒米公里斤两吨亩元美欧英港日韩升克度岁毫厘平立马尺寸成折比点百分"
    r"/:：.~～至到多余来—–°-]|个(?:[多半月百]|小时|星期)|.{0,3}(?:左右|上下|以|之|内|多|余|来)"
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
    r"[%°‰A-Za-z/:–—~-]|\.[0-9]| ?(?:%|[-–—]|(?:to|and|or|by|times?|st|nd|rd|th|x|years?|months?"
    r"|weeks?|minutes?|min|seconds?|sec|hrs?|met(?:er|re)s?|k?m|[cm]m|kg|g|tons?|tonnes?|mu|jin"
    r"|hectares?|acres?|miles?|feet|foot|inch(?:es)?|pounds?|degrees?|dollars?|cents?|euros?|yen"
    r"|lit(?:er|re)s?|grams?|kilo\w*|square|cubic|odd|plus|a\.m|p\.m|am|pm|o.clock|per|points?"
    r"|out|in|bc|bce|ad|fold|or|more|less|fewer|renminbi|percentage)(?![A-Za-z]))",
    re.IGNORECASE | re.ASCII,
)


class _Plain(NamedTuple):
    """The figures of a text, each with its unit, and its small numbers in words."""

    figures: set[tuple[str, str]]
    words: set[str]


def agree_plainly(chinese: str, english: str) -> bool:
    """Whether a Chinese text and an English one say the same numbers for sure. If not, they may all
    the same."""
    ours = _plain_numbers(chinese, _CHINESE, _CHINESE_BEFORE, _CHINESE_BEHIND, _CHINESE_WORDS.get)
    if ours is None:
        return False
    theirs = _plain_numbers(english, _ENGLISH, _ENGLISH_BEFORE, _ENGLISH_BEHIND, _ENGLISH_WORDS.get)
    if theirs is None:
        return False
    mine, others = ({figure for figure, _unit in one.figures} for one in (ours, theirs))
    lost = {(f, unit) for f, unit in ours.figures if unit or f not in theirs.words}
    added = {(f, unit) for f, unit in theirs.figures if unit or f not in ours.words}
    if lost - theirs.figures or added - ours.figures:
        return False
    return not (ours.words - theirs.words - others and theirs.words - ours.words - mine)


def _plain_numbers(
    text: str,
    pattern: re.Pattern[str],
    before: re.Pattern[str],
    behind: re.Pattern[str],
    number_of: Callable[[str], str | None],
) -> _Plain | None:
    """The numbers of a text; None where one of them isn't plain."""
    found = _Plain(set(), set())
    for match in pattern.finditer(text):
        if match["other"]:
            return None
        start, end = match.span()
        if match["figure"]:
            unit = _unit_of(match)
            if unit is None or before.search(text, max(0, start - 12), start):
                return None
            if behind.match(text, end):
                return None
            figure = match["figure"].replace(",", "")
            found.figures.add((figure.rstrip("0").rstrip(".") if "." in figure else figure, unit))
        elif (word := match["words"].lower()) != "一":
            number = number_of(word)
            if number is None:
                return None
            found.words.add(number)
    return found


def _unit_of(match: re.Match[str]) -> str | None:
    """The unit of a figure, '' for none or for a year; None for what isn't plain."""
    unit = match["unit"] or ""
    if unit == "年":
        figure = match["figure"]
        return "" if len(figure) == 4 and figure.isascii() and figure[0] in "12" else None
    return _ENGLISH_UNITS.get(unit.lower(), unit)
