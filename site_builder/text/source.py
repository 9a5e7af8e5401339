"""Text files of the user: read as UTF-8, with every place in them given as line and column."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from site_builder.messages.message import Message, _, either
from site_builder.problems.input_folders import is_own
from site_builder.problems.problems import Location, Problem
from site_builder.store.files import read_up_to
from site_builder.text.encodings import guess_encoding, is_mostly_utf8, marked_encoding

MAX_BYTES = 4_000_000
"""The longest text file that Site Builder reads; *War and Peace* has 3.3 million bytes."""

_MOST_GUESSES = 3
DELETE_UNSEEN = _("delete it; it can't be seen")

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
    """A file's text (line ends made `\\n`) and its path relative to the site's folder; or a part of
    the text that begins a line, with the number of lines above it in the file."""

    path: str
    text: str
    lines_above: int = 0
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _pieces: _Pieces | None = field(default=None, repr=False, compare=False)

    def part(self, start: int, end: int) -> "Source":
        """The lines from one offset up to another, which know their places in the file."""
        return Source(self.path, self.text[start:end], self.text.count("\n", 0, start))

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
        return Location(self.path, line + self.lines_above, offset - starts[line - 1] + 1)

    def offset(self, line: int) -> int:
        """Where a line of the file (from 1) begins; the end of the text for a line past it."""
        starts = self._line_starts()
        index = line - self.lines_above - 1
        return starts[index] if index < len(starts) else len(self.text)

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
        message = _("the file is longer than {limit} bytes", limit=MAX_BYTES)
        return Problem(Location(path), "too-long", message, _("divide it"))
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
    """The source at a path below the site's folder `root`; None where it can't be read, isn't text
    or is a link out of its input folder."""
    if not is_own(str(root), path):
        return None
    try:
        source = decode(path, read_up_to(f"{root}/{path}", MAX_BYTES))
    except OSError:
        return None
    return source if isinstance(source, Source) else None


def forbidden_character(text: str) -> str:
    """The first character in a text that no page or feed may hold, or ''."""
    found = _forbidden(text)
    return found[0] if found else ""


def _forbidden(text: str) -> re.Match[str] | None:
    """The first character that is forbidden. None of them is printable, and `isprintable` is thirty
    times as fast as the search."""
    if text.replace("\n", "").isprintable():
        return None
    return FORBIDDEN.search(text)


def not_text(where: Location, character: str) -> Problem:
    """The problem of a text at `where` that holds a forbidden character."""
    if character == "\0":
        return Problem(where, "not-text", _("the file contains a NUL byte, so it isn't text"))
    message = _("a page can't contain {code}", code=f"U+{ord(character):04X}")
    return Problem(where, "not-text", message, DELETE_UNSEEN)


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    if declared := marked_encoding(data):
        return _saved_as(path, declared)
    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    where = Source(path, before).location(len(before))
    message = _("byte {byte} is not UTF-8", byte=f"0x{data[start]:02x}")
    hint = _("the rest of the file is: type this text again")
    return Problem(where, "not-utf8", message, hint if is_mostly_utf8(data) else _save_hint(data))


def _saved_as(path: str, encoding: str) -> Problem:
    message = _("the file is saved as {encoding}, not as UTF-8", encoding=encoding)
    if encoding == "UTF-16":
        message = _("the file is saved as UTF-16 ('Unicode' in some editors), not as UTF-8")
    return Problem(Location(path, 1, 1), "not-utf8", message, _("save it as UTF-8"))


def _save_hint(data: bytes) -> Message:
    """What to do, with the encoding that the bytes look like."""
    guess = guess_encoding(data)
    if guess.is_certain:
        return _("save the file as UTF-8; it looks like {encoding}", encoding=guess.names[0])
    if guess.names:
        names = either(guess.names[:_MOST_GUESSES])
        return _("save the file as UTF-8; it may be {encodings}", encodings=names)
    return _("save the file as UTF-8")
