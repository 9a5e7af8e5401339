"""How large a drawing is: the width and height of its root, in CSS pixels (SVG 2 §8.2)."""

import re

MAX_SIDE = 100_000
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 96 / 72,
    "pc": 16.0,
    # In a picture by itself the font's size is a browser's default: nothing sets another.
    "em": 16.0,
    "rem": 16.0,
}
"""The pixels of a unit, in small letters (CSS Values and Units 3 §5.1 and §6.2)."""

_LENGTH = re.compile(
    r"[ \t\n\r]*([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(e[-+]?[0-9]+)?[ \t\n\r]*([a-z]*)[ \t\n\r]*"
)
_LONGEST = 100
"""Characters: anything longer isn't a length, and isn't worth a look."""


def svg_size(attributes: dict[str, str]) -> tuple[int, int] | None:
    """Width and height in whole pixels of an SVG's root; None where it gives none that makes sense.

    A side that is missing, or a share of what surrounds the drawing, follows from the other by the
    proportions of the viewBox; without either, the viewBox gives both.
    """
    width, height = (_pixels(attributes.get(name, "")) for name in ("width", "height"))
    box = _box(attributes.get("viewBox", ""))
    if box and not (width and height):
        if width:
            height = width * box[1] / box[0]
        elif height:
            width = height * box[0] / box[1]
        else:
            width, height = box
    if not (width and height) or not all(0.5 <= side <= MAX_SIDE for side in (width, height)):
        return None
    return max(1, round(width)), max(1, round(height))


def _pixels(length: str) -> float | None:
    found = _LENGTH.fullmatch(length.lower()) if len(length) <= _LONGEST else None
    unit = _PIXELS.get(found[3]) if found else None
    return float(found[1] + (found[2] or "")) * unit if found and unit else None


def _box(value: str) -> tuple[float, float] | None:
    """Width and height of a viewBox."""
    numbers = value.replace(",", " ").split()
    try:
        width, height = (float(number) for number in numbers[2:]) if len(numbers) == 4 else (0, 0)
    except ValueError:
        return None
    is_sane = all(0 < side < float("inf") for side in (width, height))
    return (width, height) if is_sane else None
