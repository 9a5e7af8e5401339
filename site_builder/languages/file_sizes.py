"""What a link says of the file that it leads to: ` (PDF, 1.2 MB)`, `（PDF，1.2 MB）`."""

from typing import Literal, NamedTuple

from babel.units import format_unit

from site_builder.languages.script import locale_of, script_of

_NO_BREAK_SPACE = "\u00a0"
_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")
_HALF = " (", ", ", ")"
_SIGNS = {
    "Hans": ("（", "，", "）"),
    "Hant": ("（", "，", "）"),
    "Hani": ("（", "，", "）"),
    "Jpan": ("（", "、", "）"),
    "Arab": (" (", "، ", ")"),
}
"""Opening bracket, comma and closing bracket by script (ISO 15924); elsewhere as in Latin."""


def format_size(size: int, tag: str) -> str:
    """A number of bytes as readers of a language have it: `940 bytes`, `12 kB`, `1,2 Mo`.

    Decimal units as CLDR abbreviates them, with one fraction digit below ten, and no line break
    inside.
    """
    power, value = 0, float(size)
    while power + 1 < len(_UNITS) and _rounded(value) >= 1000:
        power, value = power + 1, value / 1000
    unit = f"digital-{_UNITS[power]}"
    length: Literal["long", "short"] = "short" if power else "long"
    words = format_unit(_rounded(value), unit, length, locale=locale_of(tag))
    return words.replace(" ", _NO_BREAK_SPACE)


class FileNote(NamedTuple):
    """A note in three pieces: in right-to-left text, the size between the others is isolated, or
    its figure would join the Latin letters before it (UAX #9, W7)."""

    before: str
    size: str
    after: str


def file_note(kind: str, size: int, tag: str) -> FileNote:
    """What follows a link's words: the kind of file and its size in brackets."""
    opening, comma, closing = _SIGNS.get(script_of(tag), _HALF)
    return FileNote(f"{opening}{kind}{comma}", format_size(size, tag), closing)


def _rounded(value: float) -> float:
    return round(value, 1) if value < 10 else float(round(value))
