"""Straight quotation marks and apostrophes made typographic, in one text without markup.

What is in doubt stays as it is: feet and inches (`5'10"`), a mark between two spaces, a double
quotation mark inside a word. Nothing else is changed, and what comes out isn't changed again.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.languages.unicode import is_letter
from site_builder.typography.marks import Role, marks_of
from site_builder.typography.runs import BREAK, OBJECT

APOSTROPHE = "’"

STRAIGHT = re.compile("[\"']")
_DIGITS = frozenset("0123456789")
_BEFORE_OPENING = frozenset("([{<—–-/‐¿¡…=")
_WORD = "A-Za-z0-9_"
_LEFT_OUT = re.compile(
    rf"'(?:[0-9][0-9]s?(?![{_WORD}'])|(?-i:[stnkm])(?=\s)|n'(?=\s)"
    rf"|(?:tis|twas|twere|til|em|cause|bout)(?![{_WORD}]))",
    re.IGNORECASE,
)
"""An apostrophe at a word's beginning: `'90s`, `'n'`, `'tis`, Dutch `'s`."""
_AND = re.compile(r"\s'n$", re.IGNORECASE)
_MEASURE = re.compile(r"[0-9]'\s?[0-9]+(?:\.[0-9]+)?(?:\"|'')|[0-9][½¼¾]?'(?=\s?[x×])|[0-9]'[0-9]")
"""Feet and inches, minutes and seconds."""
_ADDRESS = re.compile(rf"(?<![{_WORD}.+-])(?:[{_WORD}.+-]+(?:://|@)|www\.)[^\s\"<>“”«»]+")


class Found(NamedTuple):
    """What the straight mark at an index is."""

    at: int
    role: Role


def typographic(text: str, tag: str) -> str:
    """A plain text with the marks of its language (BCP 47). Paragraphs are separated by an empty
    line; a text that isn't in Latin letters stays as it is."""
    marks = marks_of(tag) if STRAIGHT.search(text) else None
    if marks is None:
        return text
    pieces: list[str] = []
    done = 0
    for at, role in straight_marks(text.replace("\n\n", BREAK * 2), marks.openers):
        pieces += text[done:at], getattr(marks, role)
        done = at + 1
    return "".join([*pieces, text[done:]])


def straight_marks(text: str, openers: frozenset[str]) -> Iterator[Found]:
    """What the straight marks in a text are, in order, without those that are in doubt. `openers`
    are typographic signs that open a quotation."""
    start = 0
    for part in text.split(BREAK):
        if STRAIGHT.search(part):
            for at, role in _Paragraph(part, _BEFORE_OPENING | openers).read():
                yield Found(start + at, role)
        start += len(part) + 1


class _Paragraph:
    def __init__(self, text: str, openers: frozenset[str]) -> None:
        self.text, self.openers = text, openers
        # An address takes long to look for, and most texts have none.
        has_address = "://" in text or "@" in text or "www." in text
        self.left = {
            at
            for pattern in ((_MEASURE, _ADDRESS) if has_address else (_MEASURE,))
            for match in pattern.finditer(text)
            for at in range(match.start(), match.end())
        }
        self.open: list[str] = []
        """The signs of the quotations that are open, the innermost last."""
        self.depth = {'"': 0, "'": 0}
        """How many of them have each sign."""
        self.last_closing = max(
            (m.start() for m in STRAIGHT.finditer(text) if self._may_close_single(m)), default=-1
        )
        self.roles: dict[int, Role] = {}

    def read(self) -> Iterator[Found]:
        for match in STRAIGHT.finditer(self.text):
            at = match.start()
            if at not in self.left:
                role = self._double(at) if match[0] == '"' else self._single(at)
                if role:
                    self.roles[at] = role
                    yield Found(at, role)

    def _double(self, at: int) -> Role | None:
        before, after = self._around(at)
        if self._may_open(at) and not after.isspace():
            return self._opened('"')
        if _is_word(after) and _is_word(before):
            return None
        if before == APOSTROPHE and _is_word(after):  # l'"ami"
            return self._opened('"')
        if before.isspace() or (before in _DIGITS and not self.depth['"']):
            return None
        return self._closed('"')

    def _single(self, at: int) -> Role | None:
        before, after = self._around(at)
        if self._may_open(at):
            return self._beginning(at, after)
        if before.isspace():
            return None
        if before.lower() == "n" and after.isspace() and _AND.search(self.text, max(0, at - 3), at):
            return "apostrophe"
        if _is_word(after):
            return "apostrophe" if is_letter(after) else None
        if self.depth["'"]:
            return self._closed("'")
        return "apostrophe" if is_letter(before) else None

    def _beginning(self, at: int, after: str) -> Role | None:
        """What a single mark at the beginning of a word is."""
        if after.isspace():
            return None
        if _LEFT_OUT.match(self.text, at):
            return "apostrophe"
        if self.last_closing > at + 1:
            return self._opened("'")
        return "apostrophe" if is_letter(after) else None

    def _around(self, at: int) -> tuple[str, str]:
        """The characters beside a place; spaces beyond the ends."""
        before = self.text[at - 1] if at else " "
        before = APOSTROPHE if self.roles.get(at - 1) == "apostrophe" else before
        return before, self.text[at + 1 : at + 2] or " "

    def _may_open(self, at: int) -> bool:
        """Whether a quotation can open here: at a beginning, after a space or an opening sign."""
        before = self._around(at)[0]
        is_opened = self.roles.get(at - 1) in ("opening", "inner_opening")
        return before.isspace() or before in self.openers or is_opened

    def _may_close_single(self, match: re.Match[str]) -> bool:
        """Whether a single quotation can be closed by this mark."""
        at = match.start()
        if match[0] != "'" or at in self.left or not at:
            return False
        before, after = self.text[at - 1], self.text[at + 1 : at + 2] or " "
        return not (before.isspace() or _is_word(after))

    def _opened(self, sign: str) -> Role:
        self.open.append(sign)
        self.depth[sign] += 1
        return "opening" if sign == '"' else "inner_opening"

    def _closed(self, sign: str) -> Role:
        """The closing mark; what was opened inside and never closed is forgotten."""
        while self.depth[sign]:
            closed = self.open.pop()
            self.depth[closed] -= 1
            if closed == sign:
                break
        return "closing" if sign == '"' else "inner_closing"


def _is_word(character: str) -> bool:
    return character in _DIGITS or character == OBJECT or is_letter(character)
