"""How Chinese and English write figures and dates that leave no doubt, for `plainly.py`.

The patterns find everything that may be a number: `digits` what begins with one, and has the groups
`figure`, `scale`, `more` and `unit`; `words_pattern` all else (beginning with a sign that `first`
finds, if any), and has `words` for a small number with `its_unit`, and `name` for the short name of
a month. Both have `month`, `day` and `year`. A match without a group is no plain figure.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.parity.searching import late
from site_builder.parity.tables import words

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_DAY = "(?P<day>[12][0-9]|3[01]|0?[1-9])"


@dataclass(frozen=True)
class PlainLanguage:
    """How a language writes plain figures. None is plain behind a sign or a word of `before`, nor
    with `behind` behind it; `hedged` are the hedges before a figure, the longer ones first."""

    digits: re.Pattern[str]
    first: re.Pattern[str] | None
    words_pattern: re.Pattern[str]
    before: frozenset[str]
    words_before: frozenset[str]
    behind: re.Pattern[str]
    behind_date: re.Pattern[str]
    before_date: tuple[str, ...]
    words: Mapping[str, str]
    scales: Mapping[str, int]
    hedged: tuple[str, ...]
    hedges: Mapping[str, str]
    units: Mapping[str, str]
    months: Mapping[str, int]

    def hedge(self, text: str, start: int) -> str:
        """The hedge right before a figure, with the space behind it."""
        if not text.endswith(self.hedged, 0, start):
            return ""
        hedge = next(one for one in self.hedged if text.endswith(one, 0, start))
        before = text[start - len(hedge) - 1 : start - len(hedge)]
        return "" if hedge[-1] == " " and "a" <= before <= "z" else hedge

    def is_apart(self, text: str, start: int) -> bool:
        """Whether nothing before a figure says that it is another one, or only a part."""
        sign, two = text[start - 1 : start], text[max(0, start - 2) : start]
        if sign in self.before:
            return False
        if sign in _PARTING:
            return not "0" <= two[0] <= "9" and not text.endswith("no.", 0, start)
        before = text[max(0, start - 40) : start].rsplit(" ", 3)[-3:-1] if sign == " " else [two]
        if before[-1:] == ["of"]:
            return before[0] not in _OF and not "0" <= before[0][-1:] <= "9"
        return not before or before[-1].lstrip("(“‘[\"'—") not in self.words_before

    def date(self, text: str, match: re.Match[str]) -> tuple[str, str, str] | None:
        """The date of a match as a figure; None where something else may belong to it."""
        start, end = match.span()
        if self.behind_date.match(text, end) or text.endswith(self.before_date, 0, start):
            return None
        month = self.months.get(match["month"][:3]) or int(match["month"])
        return f"{match['year'] or ''}-{month}-{int(match['day'] or 0)}", "date", ""


_PARTING = frozenset(".,，:：")
"""Between two figures, they may be signs within one."""
_AT_MOST, _AT_LEAST = ("不超过", "不高于", "不多于"), ("不低于", "不少于", "至少")
_OF_TIME = {"年": "year", "天": "day", "小时": "h", "秒": "s", "分钟": "min", "个月": "month"}
CHINESE = PlainLanguage(
    digits=late(
        rf"(?:(?P<year>[12][0-9]{{3}})年)?(?P<month>1[0-2]|0?[1-9])月(?:{_DAY}日)?"
        rf"|(?P<figure>{_DIGITS})(?P<scale>万亿|[千万亿])?"
        "(?P<more>[余多])?(?P<unit>公里|小时|个百分点|个月|分钟|[年元天米秒亩吨%])?"
    ),
    first=late(
        "[一二两三四五六七八九十百千万亿兆廿卅倍番０-９％‰〇零壹贰叁肆伍陆柒捌玖拾几数世年本上下正冬腊]"
    ),
    words_pattern=late(
        f"(?<![周期拜])(?P<words>[一二两三四五六七八九十]+)(?P<its_unit>{'|'.join(_OF_TIME)})?"
        "|[百千万亿兆廿卅倍番０-９％‰〇零]|[壹贰叁肆伍陆柒捌玖拾]{2}|[几数]十|世纪|年代|[本上下正冬腊]月"
        "|(?P<month>(?!))|(?P<name>(?!))"
    ),
    before=frozenset("近约逾超达过足满少于/~～至到前后负—–-"),
    words_before=frozenset(first + last for first in "近约逾超" for last in "有为占达是在"),
    behind=late(
        r"[年月日号周时分秒米公里斤两吨亩元美欧英港日韩升克度岁"
        r"毫厘平立马尺寸丈顷里成折比点百千万亿半番倍"
        r"/:：.~～至到多余来—–°%％‰-]|个(?:[多半月百]|小时|星期)"
        r"|(?!内)[^。！？；]{0,3}(?:左右|上下|[以之][上下内外前后]|内|多|余)"
    ),
    behind_date=late("[0-9一二三四五六七八九十初廿至到—–~～和与、/及·份-]"),
    before_date=("年", "年的", "年，", *"历闰0123456789./·—–~～至到和与、及-"),
    words={sign: str(number) for number, sign in enumerate("二三四五六七八九十", 2)} | {"两": "2"},
    scales={"千": 3, "万": 4, "亿": 8, "万亿": 12},
    hedged=("将近", "近", "大约", "约", *_AT_MOST, *_AT_LEAST, "超过", "逾", "不过"),
    hedges={
        **dict.fromkeys(("将近", "近"), "nearly"),
        **dict.fromkeys(("大约", "约"), "about"),
        **dict.fromkeys(("超过", "逾", "余", "多"), "over"),
        **dict.fromkeys(_AT_MOST, "at most"),
        **dict.fromkeys(_AT_LEAST, "at least"),
    },
    units={"公里": "km", "个百分点": "points", "元": "yuan", "米": "m", "亩": "mu", "吨": "t"}
    | {"%": "%"}
    | _OF_TIME,
    months={},
)

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NTH = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_OF = frozenset(("one", *_SMALL[:4]))
_LONG = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_BEFORE = words(
    """about around some nearly almost over than least most to approximately roughly under above
    below between through no. no nos rmb exceed exceeds exceeding exceeded only point minus
    age aged not"""
)
_AND = (
    r"(?:and|or)(?! (?:the|its?|their|his|her|they|we|in|on|for|with|are|is|was|were|has|have|had"
    r"|will|that|then|so|also|not)(?![a-z]))"
)
"""Words between two numbers, unless what is behind begins none."""


def _by_letter(*listed: str) -> str:
    """A pattern for any of some words; grouped by their first letter, they are found in a fifth of
    the time."""
    groups: dict[str, list[str]] = {}
    for word in " ".join(listed).split():
        groups.setdefault(word[0], []).append(word[1:].replace("_", " "))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items())


def _any_of(known: Iterable[str]) -> str:
    return _by_letter(*sorted(known, key=len, reverse=True))


_DATED = (
    r"(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and"
    r"|during|before|after|[-–—])[ -]*"
)
_MONTH_BEFORE = late(rf"(?<![a-z]){_DATED}$")
_MONTH_BEHIND = late(rf"\.? ?(?:[-–—/&,]|to|and|or|through) ?(?:{'|'.join(_SHORT)})")


def is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the short name of a month alone may be one: `in Jun`, but not `He Jun`."""
    start, end = match.span("name")
    before = _MONTH_BEFORE.search(text, max(0, start - 12), start)
    return before is not None or _MONTH_BEHIND.match(text, end) is not None


_TIMES = "year|day|hour|second|minute|month"
_UNITS = f"percentage point|per ?cent|(?:kilo)?met(?:re|er)|yuan|mu|tonne|{_TIMES}"
_BEGINNINGS = "eleven twelve twent thirt forty forti fift sixt sevent eighty eighti ninet"
_PARTS = "third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
ENGLISH = PlainLanguage(
    # In small letters: without case, the search takes four times as long.
    digits=late(
        rf"{_DAY}(?:st|nd|rd|th)? (?P<month>{_any_of((*_LONG, *_SHORT))})\.?(?![a-z])"
        "(?:,? (?P<year>[12][0-9]{3}))?"
        rf"|(?P<figure>{_DIGITS})(?: (?P<scale>thousand|million|billion|trillion)(?![a-z]))?"
        rf"(?P<more>(?!))?(?: ?(?P<unit>%|(?:{_UNITS})(?=s?(?![a-z])))s?)?"
    ),
    first=None,  # nearly all words begin with a letter of one of these
    words_pattern=late(
        rf"[^a-z](?:(?P<month>{_any_of((*_LONG, *_SHORT))})\.?"
        rf"(?: (?:{_DAY}(?:st|nd|rd|th)?(?:,? (?P<year>[12][0-9]{{3}}))?)(?![0-9])"
        r"|(?<=[a-z]{4})(?![a-z]))"
        rf"|(?P<name>{_any_of(_SHORT)})(?![a-z])"
        rf"|(?P<words>{_any_of((*_SMALL, *_NTH))})(?![a-z])(?: (?P<its_unit>{_TIMES})s?(?![a-z]))?"
        r"|(?:four|eigh|ump)teen|"
        + _by_letter(
            _BEGINNINGS,
            "hundred thousand million billion trillion dozen percent per_cent decade centur",
            "halves hundredths doubl twice twofold tripl quadrupl thrice fold zero nil lunar",
        )
        + rf"|(?:{_PARTS})s|(?:a|an|one|in|by)[ -](?:{_PARTS}|half))"
    ),
    before=frozenset("$€£¥#/~–—’'-abcdefghijklmnopqrstuvwxyz"),
    words_before=_BEFORE,
    behind=late(
        rf"[%°‰a-z/:–—~-]|\.[0-9]| ?(?:%|[-–—]|(?:to(?! this| the)|{_AND}|by"
        r"|times?(?! (?:a|an|per|each|every) )|st|nd|rd|th|x|years?|months?|weeks?|minutes?"
        r"|min|seconds?|sec|hrs?|met(?:er|re)s?|k?m"
        r"|[cm]m|kg|g|tons?|tonnes?|mu|jin|hectares?|acres?|miles?|feet|foot|inch(?:es)?|pounds?"
        r"|degrees?|dollars?|cents?|euros?|yen|lit(?:er|re)s?|grams?|kilo[a-z]*|square|cubic|odd|plus"
        r"|a\.m|p\.m|am|pm|o.clock|per|points?|out|in(?! the)|bc|bce|ad|fold|or|more"
        r"|less|fewer|renminbi"
        r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
        r"|percentage|hundred|thousand|million|billion|trillion)(?![a-z]))"
        r"|(?:(?<=year)|(?<=years)) (?:old|ago|plan)",
    ),
    behind_date=late(
        r"\s?[-–—/~&]|,? (?:to|and|or|through|until|till) (?:the )?[0-9]|,? ?[0-9]"
        r"|,? (?:of|in|on) (?:the )?(?:chinese|lunar)|(?:st|nd|rd|th)(?![a-z])"
    ),
    before_date=tuple("0123456789-–/'’"),
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
        "%": "%", "percent": "%", "per cent": "%", "percentage point": "points", "mu": "mu",
        "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "yuan": "yuan",
        "tonne": "t", "year": "year", "day": "day", "hour": "h", "second": "s", "minute": "min",
        "month": "month",
    },
    months={name[:3]: number for number, name in enumerate(_LONG, 1)},
)  # fmt: skip
