"""The CSS inside drawings: whether any of it fetches something from outside the file.

Comments are judged like the rest: who takes them out first must find their ends as a browser does
(`"/*"` begins none), and it never takes a comment to fetch something. Every pattern reads on
without going back, so that no value, however long, takes long to judge.
"""

import re
from typing import Literal

from site_builder.images.containers.data_urls import CSS_PIECES
from site_builder.model.picture_formats import FORMATS, RASTERS

_BLANK = r"[ \t\n\r\f]*"
_ENDINGS = "|".join(end[1:] for kind in RASTERS for end in FORMATS[kind].endings)
_RASTER = f"data:image/(?:{_ENDINGS})"
"""As they are written: `image/jpg` isn't a media type, but browsers accept it."""

_FETCHES = re.compile(
    r"@import|(?:image-set|src|image)\("
    rf"|url\((?!{_BLANK}(?:['\"]{_BLANK})?"
    rf"(?:#|data:font|{_RASTER}|data:application/(?:x-)?font))",
    re.IGNORECASE,
)
"""What fetches from elsewhere (CSS Images 4 §2.3, CSS Values 5 §4): there is no blank before the
parenthesis of a function (CSS Syntax 3 §4.3.4)."""

# Nothing that could lead out fits into an address of these signs, whatever this stands in.
_SIGN = r"[-\w:/.#~]"
_NAMESPACE = re.compile(
    r"@namespace[ \t\n\r\f]+(?:[-\w]+[ \t\n\r\f]+)?"
    rf"url\({_BLANK}(?:(?:{_SIGN}+|\"{_SIGN}*\"|'{_SIGN}*'){_BLANK})?\)",
    re.IGNORECASE,
)
"""What only names a namespace, and fetches nothing (CSS Namespaces 3 §2)."""

_INSIDE = re.compile(rf"{_BLANK}(?:#|{_RASTER}[;,])", re.IGNORECASE)


def is_inside(reference: str) -> bool:
    """Whether a `href` stays in the file: a fragment, or a raster image of its own."""
    return _INSIDE.match(reference) is not None


_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\r\f])?|([^0-9a-fA-F]))", re.DOTALL)
"""A character by its number, or by itself (CSS Syntax 3 §4.3.7)."""
_FONTS = re.compile(r"\bfont(?:-family)?[ \t\n\r\f]*:[^;{}()@]*", re.IGNORECASE)
CssFault = Literal["", "outside", "escape"]
"""What fetches something from outside the file; an escape that could spell the name of it."""


def value_fault(value: str) -> CssFault:
    """What is wrong with an attribute's value where it is read as CSS; '' for one that fetches
    nothing from elsewhere.

    An escape can spell any name (`u\\72l(`), so that beside a parenthesis it is refused.
    """
    if "(" not in value:
        return ""  # as nearly all values: an `@import` begins a rule, and a value has none
    return _fault(value)


def sheet_fault(sheet: str) -> CssFault:
    """The same for a style sheet, where an escape could spell `@import` as well."""
    if "@namespace" in sheet.lower():
        sheet = _NAMESPACE.sub(" ", sheet)
    return _fault(sheet)


def _fault(css: str) -> CssFault:
    if _FETCHES.search(css):
        return "outside"
    return "escape" if "\\" in css and "\\" in _without_harmless_escapes(css) else ""


def _without_harmless_escapes(css: str) -> str:
    """CSS without the escapes that spell nothing but words: those of letters beyond ASCII, in
    strings and in the names of fonts (`font-family: "\\5FAE\\8F6F"`)."""
    css = CSS_PIECES.sub(lambda piece: _unescaped(piece) if piece["string"] else piece[0], css)
    return _FONTS.sub(_unescaped, css)


def _unescaped(words: re.Match[str]) -> str:
    return _ESCAPE.sub(lambda escape: "" if _is_harmless(escape) else escape[0], words[0])


def _is_harmless(escape: re.Match[str]) -> bool:
    """Whether a character can be part of no name that means something to CSS, nor of `data:`."""
    if escape[1]:
        return int(escape[1], 16) >= 0x80 or int(escape[1], 16) in (0x0A, 0x0D, 0x22, 0x27, 0x5C)
    return escape[2] in "\"'\\\n\r\f" or not escape[2].isascii()
