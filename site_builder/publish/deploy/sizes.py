"""Sizes of files in words."""

from site_builder.problems.problems import counted

_UNITS = ("kB", "MB", "GB")
_ROUNDED_UP = 999.95  # would be printed as 1000.0


def size_in_words(size: int) -> str:
    """`1 byte`, `940 bytes`, `12.3 kB`, `1.2 GB`: decimal units, as those of GitHub's limits."""
    if size < 1000:
        return counted(size, "byte")
    power = 1
    while power < len(_UNITS) and size / 1000**power >= _ROUNDED_UP:
        power += 1
    return f"{size / 1000**power:.1f} {_UNITS[power - 1]}"
