"""Straight quotation marks in Chinese text, which no step of the program makes typographic."""

import re
from collections.abc import Iterator

from site_builder.copydesk.slips import QUOTES, Manner, Slip, written
from site_builder.messages.message import _
from site_builder.text.source import Edit

_INCHES = re.compile(r"[0-9]\"")
_DOUBLE = re.compile('"')
_SINGLE = re.compile(r"(?<![A-Za-z0-9])'(?=[^\s'])|(?<=[^\s'])'(?![A-Za-z0-9])")
_CURLY = re.compile("[“”「」]")


def straight_quotes(text: str, manner: Manner) -> Iterator[Slip]:
    """Straight marks around words. They are put right where each one has its partner, and nothing
    says that the quotation stands in another one."""
    for pattern, opening, closing in (
        (_DOUBLE, *manner.quotes[:2]),
        (_SINGLE, *manner.quotes[2:]),
    ):
        found = [match.start() for match in pattern.finditer(text)]
        if len(found) % 2 and (pattern is _SINGLE or _INCHES.search(text)):
            continue  # an apostrophe, or inches
        pairs = list(zip(found[::2], found[1::2], strict=False))
        is_sure = len(found) % 2 == 0 and all(
            _is_plain(text[start + 1 : end]) for start, end in pairs
        )
        is_sure = is_sure and not (pattern is _DOUBLE and _CURLY.search(text))
        for start, end in pairs or zip(found, found, strict=True):
            message = _("'{mark}' is straight in Chinese text", mark=text[start])
            edits = (Edit(start, start + 1, opening), Edit(end, end + 1, closing))
            hint = written(opening + closing)
            yield Slip(start, end + 1, QUOTES, message, hint, edits if is_sure else ())


def _is_plain(inside: str) -> bool:
    """Whether words are surely what two marks around them enclose."""
    return bool(inside) and inside == inside.strip() and "\n" not in inside
