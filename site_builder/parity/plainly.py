"""A short way around reading numbers: texts that plainly say the same ones.

Most figures are digits with a scale, a hedge and a unit that leave no doubt: 近1.2万元 is `nearly
12,000 yuan`. They are found and compared here in a tenth of the time that reading takes; whatever
has a sign or a word beside it that could make it something else is left to be read.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from site_builder.parity.plain import HIDDEN
from site_builder.parity.plain_text import lowered
from site_builder.parity.tables import words

Figure = tuple[str, str, str]
"""Its digits, its unit ('' for none or for a year) and its hedge."""

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_SENTENCE = re.compile(r".+?(?:[。！？；\n]|(?<![A-Z])[.!?](?=[”\"’]?\s+[A-Z“])|\Z)", re.DOTALL)
_ONE: Figure = ("1", "one", "")
"""一 before what is counted: a translation needs no number for it."""


class _Language(NamedTuple):
    """How a language writes figures. `pattern` finds everything that may be a number: its groups
    are `figure` with `scale`, `more` and `unit`; `words` for small ones. No figure is plain behind
    the strings of `before`, nor with `behind` behind it. `hedged` are the hedges before a figure,
    the longer ones first."""

    pattern: re.Pattern[str]
    before: tuple[str, ...]
    behind: re.Pattern[str]
    words: Mapping[str, str]
    scales: Mapping[str, int]
    hedged: tuple[str, ...]
    hedges: Mapping[str, str]
    units: Mapping[str, str]


_AT_MOST, _AT_LEAST = ("不超过", "不高于", "不多于"), ("不低于", "不少于", "至少")
_CHINESE = _Language(
    pattern=re.compile(
        rf"(?P<figure>{_DIGITS})(?P<scale>万亿|[千万亿])?"
        "(?P<more>[余多])?(?P<unit>公里|小时|个百分点|[年元天米%])?"
        "|(?<![周期拜])(?P<words>[一二两三四五六七八九十]+)"
        "|[百千万亿兆廿卅倍番０-９％‰〇零]|[壹贰叁肆伍陆柒捌玖拾]{2}|[几数]十|世纪|年代|[本上下]月"
    ),
    before=(
        *"近约逾超达过足满少于/~～至到前后负—–-",
        *(first + last for first in "近约逾超" for last in "有为占达是在"),
    ),
    behind=re.compile(
        r"[年月日号周时分秒米公里斤两吨亩元美欧英港日韩升克度岁"
        r"毫厘平立马尺寸丈顷里成折比点百千万亿半番倍"
        r"/:：.~～至到多余来—–°%％‰-]|个(?:[多半月百]|小时|星期)"
        r"|.{0,3}(?:左右|上下|[以之][上下内外前后]|内|多|余)"
    ),
    words={sign: str(number) for number, sign in enumerate("二三四五六七八九十", 2)} | {"两": "2"},
    scales={"千": 3, "万": 4, "亿": 8, "万亿": 12},
    hedged=("将近", "近", "大约", "约", *_AT_MOST, *_AT_LEAST, "超过", "逾"),
    hedges={
        **dict.fromkeys(("将近", "近"), "nearly"),
        **dict.fromkeys(("大约", "约"), "about"),
        **dict.fromkeys(("超过", "逾", "余", "多"), "over"),
        **dict.fromkeys(_AT_MOST, "at most"),
        **dict.fromkeys(_AT_LEAST, "at least"),
    },
    units={"公里": "km", "小时": "h", "个百分点": "points", "元": "yuan", "天": "day", "米": "m"}
    | {"%": "%", "年": ""},
)

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NTH = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_BEFORE = words(
    """about around some nearly almost over than least most to approximately roughly under above
    below between through no. no nos rmb exceed exceeds exceeding exceeded within only point minus
    age aged not"""
)
_AND = (
    r"(?:and|or)(?! (?:the|its?|their|his|her|they|we|in|on|for|with|are|is|was|were|has|have|had"
    r"|will|that|then|so|also|not)(?![a-z]))"
)
"""Words between two numbers, unless what is behind begins none."""
_ENGLISH = _Language(
    # In small letters: without case, the search for it takes four times as long.
    pattern=re.compile(
        rf"(?P<figure>{_DIGITS})(?: (?P<scale>thousand|million|billion|trillion)(?![a-z]))?"
        r"(?P<more>\Z\A)?"
        r"(?: ?(?P<unit>%|(?:percentage point|per ?cent|(?:kilo)?met(?:re|er)|hour|yuan|day)"
        r"(?=s?(?![a-z])))s?)?"
        rf"|[^a-z](?:(?P<words>{'|'.join((*_SMALL, *_NTH))})(?![a-z])"
        r"|eleven|twelve|twent|thirt|fort[yi]|fift|sixt|sevent|eight[yi]|ninet"
        r"|(?:four|eigh|ump)teen"
        r"|hundred|thousand|million|billion|trillion|dozen|percent|per cent|decade|centur"
        r"|(?:third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|halve)s"
        r"|(?:a|an|one|in|by)[ -](?:third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
        r"|half)|doubl|twice|twofold|tripl|quadrupl|thrice|fold|zero|nil"
        rf"|(?:{_MONTHS})(?![a-z]))"
    ),
    before=(
        *"$€£¥#/~–—’'-abcdefghijklmnopqrstuvwxyz",
        "no.",
        *(f"{word} " for word in _BEFORE),
        *(f"{number} of " for number in (*"0123456789", "one", "two", "three", "four", "five")),
    ),
    behind=re.compile(
        rf"[%°‰a-z/:–—~-]|\.[0-9]| ?(?:%|[-–—]|(?:to(?! this| the)|{_AND}|by"
        r"|times?(?! (?:a|an|per|each|every) )|st|nd|rd|th|x|years?|months?|weeks?|minutes?"
        r"|min|seconds?|sec|hrs?|met(?:er|re)s?|k?m"
        r"|[cm]m|kg|g|tons?|tonnes?|mu|jin|hectares?|acres?|miles?|feet|foot|inch(?:es)?|pounds?"
        r"|degrees?|dollars?|cents?|euros?|yen|lit(?:er|re)s?|grams?|kilo[a-z]*|square|cubic|odd|plus"
        r"|a\.m|p\.m|am|pm|o.clock|per|points?|out|in(?! the)|bc|bce|ad|fold|or|more"
        r"|less|fewer|renminbi"
        r"|percentage|hundred|thousand|million|billion|trillion)(?![a-z]))",
    ),
    words={word: str(number) for number, word in enumerate(_SMALL, 2)}
    | {word: str(number) for number, word in enumerate(_NTH, 3)},
    scales={"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    hedged=(
        *("nearly ", "almost ", "about ", "around ", "approximately "),
        *("no more than ", "at least ", "no less than ", "no fewer than ", "over ", "more than "),
    ),
    hedges={
        **dict.fromkeys(("nearly", "almost"), "nearly"),
        **dict.fromkeys(("about", "around", "approximately"), "about"),
        **dict.fromkeys(("over", "more than"), "over"),
        **dict.fromkeys(("at least", "no less than", "no fewer than"), "at least"),
        "no more than": "at most",
    },
    units={
        "%": "%", "percent": "%", "per cent": "%", "percentage point": "points",
        "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "hour": "h",
        "yuan": "yuan", "day": "day",
    },
)  # fmt: skip


class _Number(NamedTuple):
    """What may be a number in a text: where it stands, and the figure if it is a plain one."""

    start: int
    end: int
    figure: Figure | None


def without_plain(chinese: str, english: str) -> tuple[str, str]:
    """The sentences of a Chinese text and of an English one that have numbers which aren't plainly
    the same in both, without those that are."""
    # With a space before it, each word has a sign before it.
    ours, theirs = (
        _numbers(chinese, _CHINESE),
        _numbers(f" {lowered(_without_verb(english))}", _ENGLISH),
    )
    same = {one.figure for one in ours} & {one.figure for one in theirs} - {None} | {_ONE}
    if all(one.figure in same for one in (*ours, *theirs)):
        return "", ""
    theirs = [_Number(start - 1, end - 1, figure) for start, end, figure in theirs]
    return _without(chinese, ours, same), _without(english, theirs, same)


def _without_verb(english: str) -> str:
    """A text without the verb `may`, which is no month."""
    return english.replace(" may ", f" {HIDDEN * 3} ")


def _without(text: str, numbers: list[_Number], same: set[Figure | None]) -> str:
    """The sentences of a text that have other numbers, without those that are the same."""
    others = [one.start for one in numbers if one.figure not in same]
    pieces, last = [], 0
    for start, end, figure in numbers:
        if figure in same:
            pieces += [text[last:start], HIDDEN * (end - start)]
            last = end
    left = "".join([*pieces, text[last:]])
    sentences = (match.span() for match in _SENTENCE.finditer(text))
    return "".join(left[s:e] for s, e in sentences if any(s <= at < e for at in others))


def _numbers(text: str, language: _Language) -> list[_Number]:
    """What may be a number in a text."""
    found = []
    for match in language.pattern.finditer(text):
        start, end = match.span()
        figure: Figure | None = None
        if match["figure"]:
            hedge = _hedge(text, start, language)
            start -= len(hedge)
            if _is_apart(text, start, language) and not language.behind.match(text, end):
                figure = _figure(match, hedge.rstrip(), language)
        elif word := match["words"]:
            start = match.start("words")
            if not language.behind.match(text, end) or text[end] == "点":
                number = language.words.get(word)
                figure = _ONE if word == "一" else (number, "word", "") if number else None
        else:
            start = end - 1
        found.append(_Number(start, end, figure))
    return found


def _hedge(text: str, start: int, language: _Language) -> str:
    """The hedge right before a figure, with the space behind it."""
    if not text.endswith(language.hedged, 0, start):
        return ""
    hedge = next(one for one in language.hedged if text.endswith(one, 0, start))
    before = text[start - len(hedge) - 1 : start - len(hedge)]
    return "" if hedge[-1] == " " and "a" <= before <= "z" else hedge


def _is_apart(text: str, start: int, language: _Language) -> bool:
    """Whether nothing before a figure says that it is another one, or only a part."""
    if text.endswith(language.before, 0, start):
        return False
    is_part = text.endswith((".", ",", "，", ":", "："), 0, start)
    return not (is_part and "0" <= text[start - 2 : start - 1] <= "9")


def _figure(match: re.Match[str], hedge: str, language: _Language) -> Figure | None:
    """A figure in digits; None for what isn't plain."""
    digits, more = match["figure"].replace(",", ""), match["more"]
    unit = language.units[match["unit"]] if match["unit"] else ""
    if match["unit"] == "年" and not re.fullmatch("[12][0-9]{3}", match[0][:-1]):
        return None
    if hedge and more:
        return None
    if match["scale"] or "." in digits:
        scaled = Decimal(digits).scaleb(language.scales.get(match["scale"] or "", 0))
        digits = f"{scaled.normalize():f}"
    return digits, unit, language.hedges.get(hedge or more or "", "")
