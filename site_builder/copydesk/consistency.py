"""Forms that differ within a story: quotation marks, dates, figures, ranges, numbering.

Whichever form is in the minority is reported, at each of its places; of forms as frequent as each
other, the one that comes later.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from site_builder.copydesk.english_styles import COUNTED
from site_builder.copydesk.slips import MIXED, Slip
from site_builder.languages.east_asian import HAN
from site_builder.messages.message import Message, _


class Use(NamedTuple):
    """A form that is used in a text of the story, by its number, between two offsets."""

    text: int
    start: int
    end: int
    form: str


class Inconsistency(NamedTuple):
    """A use that differs, and one of the others."""

    use: Use
    other: Use
    slip: Slip


class _Form(NamedTuple):
    """A form of something, by name; every text that has it has one of its `signs`."""

    name: str
    signs: str
    pattern: re.Pattern[str]


class _Choice(NamedTuple):
    """Forms of the same thing, and what to say where a story has several of them."""

    forms: tuple[_Form, ...]
    message: Message
    is_wording: bool = True


def _forms(**forms: tuple[str, str]) -> tuple[_Form, ...]:
    return tuple(
        _Form(name, signs, re.compile(pattern, re.ASCII))
        for name, (signs, pattern) in forms.items()
    )


_TIME = "年月日时点分"
_UNIT = "天周岁秒人名个件次项万亿元吨米公里平方千克度层级户家种页期%％℃"
_CHINESE_DIGIT = "〇零一二三四五六七八九"
_MARKS = _Choice(
    _forms(curly=("“", "“"), corner=("「", "「")),
    _("the story has both “…” and 「…」 as quotation marks"),
    False,
)
_DATES = _Choice(
    _forms(
        words=("日", r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"),
        figures=(
            "-/.",
            r"(?<![0-9A-Za-z./-])[12][0-9]{3}([-/.])[01]?[0-9]\1[0-3]?[0-9](?![0-9A-Za-z./-])",
        ),
        numerals=("〇零", f"[一二][{_CHINESE_DIGIT}]{{3}}年(?:[一二三四五六七八九十]{{1,2}}月)?"),
    ),
    _("the story writes dates in different ways"),
)


def _ranges(units: str) -> _Choice:
    """GB/T 15834 joins times by a line and amounts by a swung dash, so each is compared with its
    like."""
    first = rf"(?<![0-9.\-–—~～])[0-9][0-9.,]*[{units}]?"
    second = rf"[0-9][0-9.,]*(?=[{units}])"
    signs = {"hyphen": "-", "dash": "–—", "tilde": "~～"}
    return _Choice(
        _forms(**{name: (sign, f"{first}[{sign}]{second}") for name, sign in signs.items()}),
        _("the story writes ranges in different ways"),
    )


_DIGITS = "0123456789"
_LARGE = r"(?<![0-9.,A-Za-z$-])"
_SEPARATED = _Choice(
    _forms(
        separated=(",", rf"{_LARGE}[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?![0-9])"),
        plain=(
            _DIGITS,
            rf"{_LARGE}[1-9][0-9]{{4,8}}(?:\.[0-9]+)?(?=[{_TIME}{_UNIT}多余]| (?:{COUNTED})\b)",
        ),
    ),
    _("the story writes large numbers both with commas and without"),
)
_TEN_THOUSANDS = _Choice(
    _forms(
        counted=("万亿", r"[0-9][万亿]"),
        whole=(
            "0",
            rf"{_LARGE}[1-9](?:[0-9]{{2,8}}0000|[0-9,]*,[0-9]{{2}}0,000)(?=[{_TIME}{_UNIT}多余])",
        ),
    ),
    _("the story writes out a number in full, and counts others in 万 or 亿"),
)
_CHINESE = (_MARKS, _DATES, _ranges(_TIME), _ranges(_UNIT), _SEPARATED, _TEN_THOUSANDS)
_ENGLISH = (_SEPARATED,)
_TEN = "一二三四五六七八九十"
_NUMBERED = _forms(
    numerals=(_TEN, rf"\A(?:[（(]?[{_TEN}]{{1,3}}[）)、.是]|第[{_TEN}]{{1,3}}[,，、])"),
    figures=(_DIGITS, r"\A(?:[（(]?[0-9]{1,2}[）)、.是](?![0-9])|第[0-9]{1,2}[,，、])"),
)
_COUNTED = _forms(
    numerals=(_TEN, rf"\A[{_TEN}百]{{1,4}}(?=[{HAN}])"),
    figures=(_DIGITS, rf"\A[0-9]+(?=[{HAN}])"),
)


def inconsistencies(
    texts: Sequence[str], *, is_chinese: bool, lists: Iterable[Sequence[int]] = ()
) -> Iterator[Inconsistency]:
    """What differs within the texts of a story. `lists` are the numbers of the texts that are the
    items of a list, list by list."""
    # Most stories have no form, or one: all texts are searched at once, and none of the patterns
    # goes on beyond a line.
    whole = "\n".join(texts)
    for forms, message, is_wording in _CHINESE if is_chinese else _ENGLISH:
        if sum(_has(whole, form) for form in forms) > 1:
            uses = [use for number, text in enumerate(texts) for use in _uses(number, text, forms)]
            yield from _differing(uses, message, is_wording)
    if is_chinese:
        for numbers in lists:
            yield from _in_list(texts, numbers)


def _in_list(texts: Sequence[str], numbers: Sequence[int]) -> Iterator[Inconsistency]:
    message = _("the items of this list begin with a numeral in different ways")
    for forms in (_NUMBERED, _COUNTED):
        uses = [use for number in numbers for use in _uses(number, texts[number], forms)]
        # A list of which few items begin so is no series.
        if len(uses) == len(numbers):
            yield from _differing(uses, message, True)


def _has(text: str, form: _Form) -> bool:
    return any(sign in text for sign in form.signs) and form.pattern.search(text) is not None


def _uses(number: int, text: str, forms: Iterable[_Form]) -> Iterator[Use]:
    for form in forms:
        for match in form.pattern.finditer(text):
            yield Use(number, *match.span(), form.name)


def _differing(uses: Sequence[Use], message: Message, is_wording: bool) -> Iterator[Inconsistency]:
    counts = Counter(use.form for use in uses)
    if len(counts) < 2:
        return
    first = {form: min(use[:2] for use in uses if use.form == form) for form in counts}
    usual = min(counts, key=lambda form: (-counts[form], first[form]))
    other = next(use for use in uses if use.form == usual)
    hint = _("write all of them as most are written")
    for use in uses:
        if use.form != usual:
            slip = Slip(use.start, use.end, MIXED, message, hint, is_wording=is_wording)
            yield Inconsistency(use, other, slip)
