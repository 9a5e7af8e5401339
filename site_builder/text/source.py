"""Text files of the user: read as UTF-8, with every place in them given as line and column."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from site_builder.problems.problems import Location, Problem
from site_builder.text.encodings import guess_encoding, is_mostly_utf8, marked_encoding

MAX_BYTES = 4_000_000
"""The longest text file that is read; *War and Peace* has 3.3 million bytes."""

_MOST_GUESSES = 3

# What HTML or XML 1.0 (§2.2) forbids: controls, surrogates, non-characters. U+0085 is left out:
# it ends a line in YAML 1.1.
FORBIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)


class Edit(NamedTuple):
    """A change to a text: what stands from one offset up to another, and what replaces it."""

    start: int
    end: int
    words: str = ""


class _Pieces(NamedTuple):
    """Where each piece of an edited text begins, in it and in the text that it was made of."""

    starts: list[int]
    original_starts: list[int]
    original: "Source"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text (line ends made `\\n`) and its path relative to the site's folder."""

    path: str
    text: str
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _pieces: _Pieces | None = field(default=None, repr=False, compare=False)

    def edited(self, edits: Iterable[Edit]) -> "Source":
        """The source with changes to its text, in order and apart from each other. Its places are
        given in the file as it is."""
        pieces, kept = _Pieces([], [], self), []
        length = last = 0
        for start, end, words in (*edits, Edit(len(self.text), len(self.text))):
            for piece, begin in ((self.text[last:start], last), (words, start)):
                if piece:
                    pieces.starts.append(length)
                    pieces.original_starts.append(begin)
                    kept.append(piece)
                    length += len(piece)
            last = end
        pieces.starts.append(length)
        pieces.original_starts.append(len(self.text))
        return Source(self.path, "".join(kept), _pieces=pieces)

    def line_start(self, line: int) -> Location:
        """The place where a line (from 1) of the text begins."""
        return self.location(self.offset(line)) if self._pieces else Location(self.path, line, 1)

    def location(self, offset: int) -> Location:
        """The place of the `offset`-th code point of the text."""
        if self._pieces:
            starts, original_starts, original = self._pieces
            piece = bisect_right(starts, offset) - 1
            return original.location(original_starts[piece] + offset - starts[piece])
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Location(self.path, line, offset - starts[line - 1] + 1)

    def offset(self, line: int) -> int:
        """Where a line (from 1) begins; the end of the text for a line past it."""
        starts = self._line_starts()
        return starts[line - 1] if line <= len(starts) else len(self.text)

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts.append(0)
            position = self.text.find("\n")
            while position != -1:
                self._starts.append(position + 1)
                position = self.text.find("\n", position + 1)
        return self._starts


def decode(path: str, data: bytes) -> Source | Problem:
    """The text of a file's bytes; a problem with line and column where they are not UTF-8."""
    if len(data) > MAX_BYTES:
        message = f"the file is longer than {MAX_BYTES // 1_000_000} million bytes"
        return Problem(Location(path), "too-long", message, "divide it")
    # A program that adds the mark where one is already doubles it.
    while data.startswith(BOM_UTF8):
        data = data[len(BOM_UTF8) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _forbidden(text):
        if declared := marked_encoding(data):
            return _saved_as(path, declared)
        return not_text(Source(path, text).location(found.start()), found[0])
    return Source(path, text)


def source_at(root: Path, path: str) -> Source | None:
    """The source at a path below folder `root`; None where it cannot be read, or is no text."""
    try:
        source = decode(path, (root / path).read_bytes())
    except OSError:
        return None
    return source if isinstance(source, Source) else None


def forbidden_character(text: str) -> str:
    """The first character in a text that no page or feed may hold, or ''."""
    found = _forbidden(text)
    return found[0] if found else ""


def _forbidden(text: str) -> re.Match[str] | None:
    """The first character that is forbidden. None of them is printable, which is found out thirty
    times as fast as which of them it is."""
    if text.replace("\n", "").isprintable():
        return None
    return FORBIDDEN.search(text)


def not_text(where: Location, character: str) -> Problem:
    """The problem of a text at `where` that holds a forbidden character."""
    if character == "\0":
        return Problem(where, "not-text", "the file holds a NUL byte, so it is not text")
    message = f"U+{ord(character):04X} is not a character that a page may hold"
    return Problem(where, "not-text", message, "take it away; it cannot be seen")


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    if declared := marked_encoding(data):
        return _saved_as(path, declared)
    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    where = Source(path, before).location(len(before))
    message = f"byte 0x{data[start]:02x} is not UTF-8"
    if is_mostly_utf8(data):
        return Problem(where, "not-utf8", message, "the rest of the file is: type this text again")
    return Problem(where, "not-utf8", message, "save the file as UTF-8" + _guess(data))


def _saved_as(path: str, encoding: str) -> Problem:
    also = " ('Unicode' in some editors)" if encoding == "UTF-16" else ""
    message = f"the file is saved as {encoding}{also}, not as UTF-8"
    return Problem(Location(path, 1, 1), "not-utf8", message, "save it as UTF-8")


def _guess(data: bytes) -> str:
    """What to tell of the encoding that the bytes look like, behind other words."""
    guess = guess_encoding(data)
    if guess.is_certain:
        return f"; it looks like {guess.names[0]}"
    *others, last = guess.names[:_MOST_GUESSES] or ("",)
    names = f"{', '.join(others)} or {last}" if others else last
    return f"; it may be {names}" if names else ""
