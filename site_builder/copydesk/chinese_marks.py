"""Punctuation of Chinese text, after GB/T 15834–2011 and CLREQ §3.1."""

import re
from collections.abc import Iterator

from site_builder.copydesk.slips import (
    PUNCTUATION,
    REPEATED,
    WIDTH,
    Manner,
    Slip,
    put,
    written,
)
from site_builder.languages.east_asian import HAN
from site_builder.languages.script import script_of
from site_builder.messages.message import Message, _
from site_builder.text.source import Edit

CLOSING = "”’」』》〉）】"
OPENING = "“‘「『《〈（【"
STOPS = "，。！？；：、"
SPACES = " \t\xa0\u3000"
_FULL = str.maketrans(",;:!?.()", "，；：！？。（）")
_IN_CHINESE = rf"[{HAN}{CLOSING}{OPENING}{STOPS}]"

_AFTER_HAN = re.compile(
    rf"(?<=[{HAN}{CLOSING}])(?P<before>[{SPACES}]*)(?P<mark>[,;:!?.])(?P<after>[{SPACES}]*)"
    rf"(?P<next>[^{SPACES}]?)"
)
_BEFORE_HAN = re.compile(rf"(?<=[A-Za-z0-9%)\]\"'\0])[,;:?](?=[{HAN}])")
_BETWEEN_FACTS = re.compile("(?<=\0),(?= ?\0)")
_BRACKETS = re.compile(r"[(（](?P<inside>[^()（）\n]{1,200})[)）]")
_ANY_HAN = re.compile(f"[{HAN}]")
_NO_SENTENCE = re.compile(r"[-/)(|\\DPp]")
"""What makes a face, an address or a ratio of a mark before it."""
_NUMERAL = re.compile("[一二三四五六七八九十]{1,3}")
_DOTS = re.compile(r"\.{3,}|…+(?: …+)*|。{3,}|・{3,}|·{3,}")
_DASHES = re.compile(rf"[{SPACES}]?(?P<dash>-{{2,}}|—+|–+|─{{2,}}|―{{2,}}|－{{2,}})[{SPACES}]?")
_EXPLAINS = frozenset("这他她你我却")
"""What follows a dash that explains, and no name of a place that a line leads to."""
_CENTRE_DOT = re.compile(rf"(?<=[{HAN}])[●•‧・∙⋅](?=[{HAN}])")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_RUN = re.compile(r"[，、；：,;]{2,}|。{2,}|[！]{4,}|[？]{4,}|。[，、；：]")
_STOP_TWICE = re.compile("。(?=”。)")


def half_width_stops(text: str, manner: Manner) -> Iterator[Slip]:
    """Commas, full stops and the like that are half-width beside a Chinese character."""
    for match in _AFTER_HAN.finditer(text):
        if not _is_within_words(match):
            yield _half_width(text, match, manner)
    for match in _BEFORE_HAN.finditer(text):
        words = match[0].translate(_FULL)
        yield put(match.start(), match.end(), PUNCTUATION, _half(match[0]), words)
    for match in _BETWEEN_FACTS.finditer(text):
        hint = _("write '{words}', or '、' in a list", words="，")
        yield Slip(match.start(), match.end(), PUNCTUATION, _half(match[0]), hint)


def _is_within_words(match: re.Match[str]) -> bool:
    """Whether a mark belongs to a name, an address, a number or a face; or is one of several, which
    another rule is about."""
    mark, follower = match["mark"], match["next"]
    if follower and follower in ",;:!?.，。；：！？":
        return True
    is_joined = bool(follower) and not match["after"]
    if mark == "." and is_joined and follower.isascii() and follower not in ("'", '"'):
        return True
    if mark in ":;" and is_joined and _NO_SENTENCE.match(follower):
        return True
    return bool(match["before"]) and is_joined and follower.isascii() and follower.isalnum()


def _half(mark: str) -> Message:
    return _("'{mark}' is half-width in Chinese text", mark=mark)


def _half_width(text: str, match: re.Match[str], manner: Manner) -> Slip:
    mark, follower, at = match["mark"], match["next"], match.start("mark")
    words = mark.translate(_FULL)
    is_number = mark == "." and _NUMERAL.fullmatch(text, 0, match.start()) is not None
    if is_number:
        words = "、"
    start, end = match.start("before"), match.end("after")
    is_name = mark == "." and not match["after"] and _ANY_HAN.match(follower) and not is_number
    is_joined = mark in ".!" and follower.isascii() and follower.isalnum() and not match["after"]
    is_sure = not (is_name or is_joined or (mark == "." and manner.is_title and not is_number))
    hint = written(words)
    if is_name:
        hint = _("write '{words}', or '·' in a name", words=words)
    edits = (Edit(start, end, words),) if is_sure else ()
    return Slip(at, at + 1, PUNCTUATION, _half(mark), hint, edits)


def half_width_brackets(text: str, manner: Manner) -> Iterator[Slip]:
    """Brackets that are half-width around Chinese text or beside it."""
    for match in _BRACKETS.finditer(text):
        start, end = match.span()
        wrong = [at for at in (start, end - 1) if text[at] in "()"]
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        is_inside = _ANY_HAN.search(match["inside"]) is not None
        is_beside = _is_chinese(before) or _is_chinese(after)
        is_due = is_inside or is_beside or len(wrong) == 1
        if not wrong or not is_due or before == "]":  # that of a link, written where none can be
            continue
        is_call = bool(before) and before.isascii() and (before.isalnum() or before in "_]\0")
        edits = tuple(Edit(at, at + 1, text[at].translate(_FULL)) for at in wrong)
        is_sure = not is_call or len(wrong) == 1
        message, hint = _half(text[wrong[0]]), written("（）")
        yield Slip(wrong[0], end, PUNCTUATION, message, hint, edits if is_sure else ())


def ellipses(text: str, manner: Manner) -> Iterator[Slip]:
    """Dots that aren't the six of a Chinese ellipsis (GB/T 15834, 4.11)."""
    for match in _DOTS.finditer(text):
        start, end = match.span()
        if match[0] in ("……", "…………") or not _is_beside_chinese(text, start, end):
            continue
        message = _("'{mark}' is no ellipsis in Chinese text", mark=match[0])
        yield put(start, end, PUNCTUATION, message, "……")


def dashes(text: str, manner: Manner) -> Iterator[Slip]:
    """Hyphens and single dashes for a Chinese dash, which is two em long (GB/T 15834, 4.10). A
    single one between two words may be a connecting line (4.13)."""
    for match in _DASHES.finditer(text):
        dash, (start, end) = match["dash"], match.span("dash")
        before = text[max(0, match.start() - 1) : match.start()]
        after = text[match.end() : match.end() + 1]
        if dash == "——" or not (_is_chinese(before) or _is_chinese(after)):
            continue
        if not all(not side or _is_chinese(side) or side == "\0" for side in (before, after)):
            continue
        is_spaced = match.start() < start and end < match.end()
        if dash in ("—", "–") and not (is_spaced or _is_sentence_dash(before, after)):
            continue
        message = _("'{mark}' is no dash in Chinese text", mark=dash)
        is_sure = len(dash) <= 3
        edits = (Edit(match.start(), match.end(), "——"),) if is_sure else ()
        yield Slip(start, end, PUNCTUATION, message, written("——"), edits)


def _is_sentence_dash(before: str, after: str) -> bool:
    return not after or before in (*STOPS, "") or after in STOPS or after in _EXPLAINS


def centre_dots(text: str, manner: Manner) -> Iterator[Slip]:
    """Bullets for the dot between the parts of a name (GB/T 15834, 4.14). In Taiwan it may be
    another one."""
    if script_of(manner.tag) == "Hant":
        return
    for match in _CENTRE_DOT.finditer(text):
        message = _("'{mark}' is not the dot between the parts of a name", mark=match[0])
        yield put(match.start(), match.end(), PUNCTUATION, message, "·")


def full_width_letters(text: str, manner: Manner) -> Iterator[Slip]:
    """Digits and Latin letters that are full-width, in any language."""
    for match in _WIDE.finditer(text):
        message = _("'{words}' is full-width", words=match[0])
        yield put(*match.span(), WIDTH, message, match[0].translate(_NARROW))


def repeated_marks(text: str, manner: Manner) -> Iterator[Slip]:
    """Marks that stand twice. Up to three exclamation or question marks are right (GB/T 15834,
    4.2 and 4.3)."""
    for match in _RUN.finditer(text):
        marks = match[0]
        if marks.isascii() or (marks[0] == "。" and set(marks) == {"。"} and len(marks) > 2):
            continue
        message = _("'{marks}' has a mark too many", marks=marks)
        whole = {mark.translate(_FULL) for mark in marks}
        only = whole.pop()
        edits = () if whole or only in "。！？" else (Edit(*match.span(), only),)
        hint = written(only) if edits else _("keep one of them")
        yield Slip(*match.span(), REPEATED, message, hint, edits)
    for match in _STOP_TWICE.finditer(text):
        message = _("'{marks}' has a mark too many", marks="。”。")
        yield Slip(match.start(), match.start() + 3, REPEATED, message, _("keep one of them"))


def _is_beside_chinese(text: str, start: int, end: int) -> bool:
    return _is_chinese(text[max(0, start - 1) : start]) or _is_chinese(text[end : end + 1])


_CHINESE = re.compile(_IN_CHINESE)


def _is_chinese(character: str) -> bool:
    """Whether a character is a Chinese one or a mark of Chinese text; '' is not."""
    return bool(character) and _CHINESE.match(character) is not None
