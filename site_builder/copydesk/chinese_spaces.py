"""Spaces in Chinese text: none between characters (CLREQ §3.1), none beside full-width marks.

The space between Chinese and Latin text is the browser's to make (`text-autospace`), whether one
is typed there or not, so nothing is said of it.
"""

import re
from collections.abc import Iterator

from site_builder.copydesk.chinese_enclosures import enclosures
from site_builder.copydesk.chinese_marks import CLOSING, OPENING, SPACES, STOPS
from site_builder.copydesk.slips import SPACE, Manner, Slip
from site_builder.languages.east_asian import HAN
from site_builder.messages.message import _
from site_builder.text.source import Edit

_SPACE = f"[{SPACES}]+"
_AMBIGUOUS = "“”‘’"
_CLOSE, _OPEN = "".join(set(CLOSING) - set(_AMBIGUOUS)), "".join(set(OPENING) - set(_AMBIGUOUS))
_BEFORE_MARK = re.compile(rf"(?<=[^\n{SPACES}]){_SPACE}(?=[{STOPS}{_CLOSE})])")
_AFTER_MARK = re.compile(rf"(?<=[{STOPS}{_OPEN}(]){_SPACE}(?=[^\n{SPACES}])")
_INSIDE_QUOTES = re.compile(rf"(?<=[“‘]){_SPACE}(?=[{HAN}])|(?<=[{HAN}{STOPS}]){_SPACE}(?=[”’])")
_BETWEEN = re.compile(rf"(?<=[{HAN}]){_SPACE}(?=[{HAN}])")
_BESIDE_QUOTE = re.compile(
    rf"(?<=[{HAN}{CLOSING}]){_SPACE}(?=[{OPENING}])|(?<=[{CLOSING}]){_SPACE}(?=[{HAN}])"
)
_SENTENCE = re.compile("[。！？；]")
_CREDITED = ("电", "讯", "记者", "通讯员", "实习生", "作者", "编辑", "摄影", "主持人", "来源")
"""What a space follows in a dateline or a byline: `新华社北京3月20日电 …`, `记者 王靖`."""


def spaces_beside_marks(text: str, manner: Manner) -> Iterator[Slip]:
    """Spaces before or behind a full-width mark."""
    for pattern in (_BEFORE_MARK, _AFTER_MARK, _INSIDE_QUOTES):
        for match in pattern.finditer(text):
            start, end = match.span()
            message = _("there is a space beside '{mark}'", mark=_mark(text, start, end))
            yield Slip(start, end, SPACE, message, _("delete it"), (Edit(start, end, ""),))


def _mark(text: str, start: int, end: int) -> str:
    after = text[end : end + 1]
    return after if after in f"{STOPS}{CLOSING})" else text[start - 1 : start]


def spaces_between_characters(text: str, manner: Manner) -> Iterator[Slip]:
    """Spaces between Chinese characters in running text, or beside their quotation marks. A
    headline may have one in place of a mark, and so may a line of verse or whoever is credited."""
    if manner.is_title:
        return
    found = list(_BESIDE_QUOTE.finditer(text))
    found += _BETWEEN.finditer(text) if _SENTENCE.search(text) else ()
    enclosed = enclosures(text) if found else ()
    for match in found:
        start, end = match.span()
        is_credit = text[max(0, start - 4) : start].endswith(_CREDITED) or text[end] == "摄"
        if is_credit or any(opening < start < closing for opening, closing in enclosed):
            continue
        message = _("there is a space between Chinese characters")
        hint = _("delete it, or write the mark that is missing")
        yield Slip(start, end, SPACE, message, hint)
