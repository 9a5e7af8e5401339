"""A face at a size: how wide a line of words is in it, and the drawing of the line."""

import re
from typing import NamedTuple, TypedDict

from PIL import ImageDraw, ImageFont, features

from site_builder.languages.east_asian import HAN
from site_builder.languages.script import uses_han
from site_builder.languages.unicode import bidirectional, category, name, normalize
from site_builder.model.card_colours import Colour
from site_builder.model.fonts import Face
from site_builder.render.line_breaks.prohibitions import CLOSERS, OPENERS, PAUSES

Font = ImageFont.FreeTypeFont

_HAN = re.compile(f"[\u2e80-\u2fdf\u3040-\u31ff{HAN}]")
_WESTERN = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_BREAKS = re.compile("[\n-\r\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line to any of those who lay the text out."""
_SPACED = 0.125
"""Of an em, between Han and Western characters (CSS Text 4, `text-autospace`)."""
_TRIED = 48
"""The size in pixels that a face is tried out at."""
_SQUEEZED = -0.5
"""Of an em, the empty half of a full-width bracket beside other punctuation (CLREQ §3.1.6.1)."""

_NEEDS_RAQM = ("R", "AL", "AN")
_SHAPED = ("DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "KHMER", "MYANMAR", "SINHALA", "THAI")


def can_set(text: str) -> bool:
    """Whether this machine's Pillow can shape the words: not every one has Raqm, without which
    Arabic letters stand apart and in the wrong order."""
    return bool(features.check("raqm")) or not any(map(_needs_shaping, text))


def _needs_shaping(character: str) -> bool:
    is_rtl = bidirectional(character) in _NEEDS_RAQM
    return is_rtl or name(character).partition(" ")[0] in _SHAPED


def drawable(text: str) -> str:
    """A text as it is drawn: composed (NFC), without controls and soft hyphens; without Raqm, also
    without the characters that only Raqm obeys."""
    unseen = ("Cc", "Cs") if features.check("raqm") else ("Cc", "Cs", "Cf")
    spaced = _BREAKS.sub(" ", text).replace("\xad", "")
    kept = (c for c in spaced if c == "\t" or category(c) not in unseen)
    return normalize("NFC", "".join(kept))


def can_draw(face: Face, text: str, tag: str) -> bool:
    """Whether the outlines of a face can be drawn for each character of a text: a damaged file may
    well say that it has them."""
    try:
        typeface(face, _TRIED, tag, "ltr").try_out(text)
    except (OSError, ValueError, RuntimeError, MemoryError):
        return False
    return True


class Shaping(TypedDict, total=False):
    """What Raqm needs to know about a text; without Raqm, Pillow accepts neither."""

    direction: str
    language: str


class Typeface(NamedTuple):
    """A face of a font file at a size in pixels, for the words of one language."""

    font: Font
    tag: str
    direction: str
    is_shaping: bool

    def width(self, line: str) -> float:
        """The width of a line in pixels, from its first ink to the end of its last character."""
        pieces = self._pieces(line)
        return sum(self._advance(run) + gap for run, gap in pieces) - self._bearing(line)

    def draw(
        self, canvas: ImageDraw.ImageDraw, line: str, at: tuple[float, float], colour: Colour
    ) -> None:
        """Draw a line whose ink begins at `at`, on the baseline; one from right to left begins at
        its right end."""
        x, y = at
        if self.direction == "rtl":
            canvas.text((x, y), line, colour, self.font, anchor="rs", **self._shaping())
            return
        x -= self._bearing(line)
        for run, gap in self._pieces(line):
            canvas.text((x, y), run, colour, self.font, anchor="ls", **self._shaping())
            x += self._advance(run) + gap

    def try_out(self, text: str) -> None:
        """Draw a text nowhere. What FreeType and Raqm raise where they can't: OSError, ValueError,
        RuntimeError."""
        self.font.getmask2(text, anchor="ls", **self._shaping())
        self.cap_height()

    def cap_height(self) -> float:
        """How far a capital, or a Han character, rises over the baseline, in pixels."""
        return -self._ink("国" if uses_han(self.tag) else "H")[1]

    def _pieces(self, line: str) -> list[tuple[str, float]]:
        """The runs of a line that are drawn at a time, each with the space after it in pixels."""
        if self.direction == "rtl":
            return [(line, 0.0)]
        pieces, start = [], 0
        for at in range(1, len(line)):
            if gap := self._gap(line[at - 1], line[at]):
                pieces.append((line[start:at], gap * self.font.size))
                start = at
        return [*pieces, (line[start:], 0.0)]

    def _gap(self, before: str, after: str) -> float:
        if (_HAN.match(before) and _WESTERN.match(after)) or (
            _WESTERN.match(before) and _HAN.match(after)
        ):
            return _SPACED
        if before in CLOSERS and after in CLOSERS + PAUSES + OPENERS:
            return _SQUEEZED if self._is_full_width(before) else 0.0
        if after in OPENERS and before in PAUSES + OPENERS:
            return _SQUEEZED if self._is_full_width(after) else 0.0
        return 0.0

    def _is_full_width(self, character: str) -> bool:
        return self._advance(character) >= 0.95 * self.font.size

    def _advance(self, run: str) -> float:
        return self.font.getlength(run, **self._shaping())

    def _bearing(self, line: str) -> float:
        """The empty part before the first character: half an em, in a full-width bracket."""
        return self._ink(line[0])[0] if line and self.direction == "ltr" else 0.0

    def _ink(self, character: str) -> tuple[float, float]:
        """The left and the upper end of a character's ink, from the origin of its baseline."""
        mask, (left, top) = self.font.getmask2(character, anchor="ls", **self._shaping())
        x, y, *_ = mask.getbbox() or (0, 0)
        return left + x, top + y

    def _shaping(self) -> Shaping:
        return {"direction": self.direction, "language": self.tag} if self.is_shaping else {}


def typeface(face: Face, size: int, tag: str, direction: str) -> Typeface:
    """A face at a size in pixels, for words of a language (BCP 47) that run `ltr` or `rtl`.

    OSError or ValueError where the file has changed since the face was chosen.
    """
    is_shaping = bool(features.check("raqm"))
    engine = ImageFont.Layout.RAQM if is_shaping else ImageFont.Layout.BASIC
    font = ImageFont.truetype(face.file.path, size, index=face.index, layout_engine=engine)
    if face.axes:
        font.set_variation_by_axes(list(face.axes))
    return Typeface(font, tag, direction, is_shaping)
