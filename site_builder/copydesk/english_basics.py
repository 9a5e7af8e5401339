"""Slips in English that are wrong in any style: spaces, words typed twice, Chinese punctuation."""

import re
from collections.abc import Iterator

from site_builder.copydesk.slips import (
    PUNCTUATION,
    REPEATED,
    SPACE,
    Manner,
    Slip,
    put,
    written,
)
from site_builder.languages.east_asian import HAN
from site_builder.messages.message import _
from site_builder.text.source import Edit

_SPACES = re.compile("(?<=[^ \n]) {2,}(?=[^ \n])")
_BEFORE_MARK = re.compile(r"(?<=[A-Za-z0-9)”’%\0]) +(?=[,;:!?)](?:[ \n”’]|$)|\.(?:[ \n”’]|$))")
_BEHIND_OPENING = re.compile("(?<=[(“‘]) +(?=[A-Za-z0-9])")
_BEFORE_QUOTE = re.compile("(?<=[A-Za-z0-9,.!?]) +(?=”)")
_UNSPACED = re.compile("(?<=[a-z])[,.;:!?](?=“)")
_LOOSE_QUOTE = re.compile(r"(?:^|(?<=\s|,))\" [^\"\n]* \"(?=[\s,.;:!?]|$)")
_ONCE = "the|a|an|and|or|but|of|with|from|at|they|we|these|our|their|its|his"
"""Words that no sentence has twice in a row, unlike `had had`, `that that` and `in in`."""
_TWICE = re.compile(rf"\b(?P<word>{_ONCE})[ \n](?P=word)\b", re.IGNORECASE | re.ASCII)
_FULL = str.maketrans("，。！？：；（）、", ",.!?:;(),")
MARKS = "，。！？：；、（）【】「」『』《》"
_CHINESE_MARK = re.compile(f" ?(?P<mark>[{MARKS}]) ?")
_ANY_HAN = re.compile(f"[{HAN}]")
_BEGINNING = re.compile("[A-Za-z0-9“‘(（]")
_NEAR = 40


def english_spaces(text: str, manner: Manner) -> Iterator[Slip]:
    """Two spaces for one, spaces on the wrong side of a mark, and none on the right one. Of two
    straight marks between spaces it isn't certain what they are."""
    for match in _SPACES.finditer(text):
        message = _("there are {count} spaces in a row", count=len(match[0]))
        edits = (Edit(*match.span(), " "),)
        yield Slip(*match.span(), SPACE, message, _("delete all but one"), edits)
    for pattern in (_BEFORE_MARK, _BEHIND_OPENING, _BEFORE_QUOTE):
        for match in pattern.finditer(text):
            is_behind = pattern is _BEHIND_OPENING
            mark = text[match.start() - 1] if is_behind else text[match.end()]
            message = _("there is a space beside '{mark}'", mark=mark)
            edits = (Edit(*match.span(), ""),)
            yield Slip(*match.span(), SPACE, message, _("delete it"), edits)
    for match in _UNSPACED.finditer(text):
        message = _("there is no space behind '{mark}'", mark=match[0])
        yield put(*match.span(), SPACE, message, f"{match[0]} ")
    for match in _LOOSE_QUOTE.finditer(text):
        message = _("there is a space beside '{mark}'", mark='"')
        yield Slip(*match.span(), SPACE, message, _("delete it"))


def words_twice(text: str, manner: Manner) -> Iterator[Slip]:
    """A word typed twice. A name such as `The The` begins with capitals."""
    for match in _TWICE.finditer(text):
        word, again = match[0][: len(match["word"])], match[0][-len(match["word"]) :]
        if again == again.lower():
            message = _("'{word}' stands twice", word=again)
            yield put(*match.span(), REPEATED, message, word)


def chinese_marks(text: str, manner: Manner) -> Iterator[Slip]:
    """Full-width punctuation between Latin words."""
    for match in _CHINESE_MARK.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
        if not before or _ANY_HAN.search(before + after):
            continue
        mark, at = match["mark"], match.start("mark")
        message = _("'{mark}' is a Chinese mark in English text", mark=mark)
        words = mark.translate(_FULL)
        if words == mark:
            yield Slip(at, at + 1, PUNCTUATION, message, _("write a mark of English"))
            continue
        if mark == "（":
            words = f" {words}"
        elif _BEGINNING.match(after):
            words += " "
        yield Slip(
            at, at + 1, PUNCTUATION, message, written(words.strip()), (Edit(start, end, words),)
        )
