"""A unit's text as its readers see it: without markup, and with one spelling of digits and signs.

Numbers are looked for in it. Each of its characters knows where it is written, so that what is
found can be shown there.
"""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import NamedTuple

from site_builder.languages.characters import INVISIBLE, ODD_SPACES
from site_builder.parity.searching import late

HAN_SIGN = r"[^\x00-\xff、。，．；：？！“”‘’（）《》〈〉【】〔〕「」『』…—–～·％‰￥\u3000]"
"""A Chinese character in Chinese text: anything that is no Latin letter, digit or punctuation. (The
blocks of Chinese characters as ranges take a hundred times as long to compile.)"""

NO_TEXT = "\0"
"""What stands for code, a fact or an address: no number goes on across it."""


class PlainText(NamedTuple):
    """A text, and the offset of each of its characters where it is written."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the text is written."""
        return self.places[start], self.places[end - 1] + 1


# One to one: full-width signs but for the comma, which parts clauses, and the minus sign.
_SPELLINGS = {
    **{0xFF01 + at: 0x21 + at for at in range(94) if at != 0x0B},
    **dict.fromkeys(map(ord, "\u2212\ufe63\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "’‘"), "'"),
    0x2030: "‰",
    0xFFE5: "¥",
    0xFFE1: "£",
    0xFFE0: "¢",
}
_WIDE_COMMA = late(r"(?<=[０-９])，(?=[０-９]{3})")
_SPACE = late(f"[\t{ODD_SPACES}]")
_DROPPED = late(
    rf"""
    [{INVISIBLE}]+
  | \\(?=[!-/:-@\[-`{{-~])              # the sign behind it is itself
  | (?<!\\)\*+ | (?<!\\)~~
  | (?<![0-9A-Za-z\\])_+ | (?<!\\)_+(?![0-9A-Za-z])
    """,
    re.VERBOSE,
)
_HIDDEN = late(
    r"""
    (?:\{[A-Za-z][A-Za-z0-9:_-]*\})?(?P<ticks>`+)
  | \]\((?:[^()\s]|\([^()\s]*\))*(?:\s+["'(][^\n]{0,300}?)?\)
  | \]\[[^\]\[\n]*\]
  | \[\^[^\]\[\n]*\]
  | \{\#[^{}\s]*\}
  | <!--.*?(?:-->|$)
  | <(?:https?|mailto):[^<>\s]*>
  | (?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uff60]+
  | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{2,100}
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    """,
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = late(rf"[\\*_~`\[<&@{INVISIBLE}]|\{{#|://|www\.")


def plain_text(text: str) -> PlainText:
    """The text that readers see of a unit's Markdown."""
    spelled = _SPACE.sub(" ", _WIDE_COMMA.sub(",", text).translate(_SPELLINGS))
    if not _SPECIAL.search(spelled):
        return PlainText(spelled, range(len(spelled) + 1))
    hidden, spelled = _hide(spelled)
    places: list[int] = []
    at = 0
    for match in _DROPPED.finditer(spelled):
        places += range(at, match.start())
        at = match.end()
    places += range(at, len(spelled))
    if hidden:
        spelled = blanked(spelled, hidden)
    kept = "".join(map(spelled.__getitem__, places))
    return PlainText(kept, [*places, len(spelled)])


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with `NO_TEXT` between the offsets of each span."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = NO_TEXT * (end - start)
    return "".join(signs)


def lowered(text: str) -> str:
    """A text in small letters, each of its characters in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _hide(text: str) -> tuple[list[tuple[int, int]], str]:
    """What is no text, and the text with its character references resolved: each is one character,
    and the rest of its letters are dropped."""
    hidden: list[tuple[int, int]] = []
    written = ""
    at = done = 0
    closing = _runs_of_ticks(text) if "`" in text else {}
    while match := _HIDDEN.search(text, at):
        start, at = match.span()
        if match["entity"]:
            sign = unescape(match["entity"])
            if len(sign) == 1:
                sign = _SPACE.sub(" ", sign) if sign > " " else " "
                written += text[done:start] + sign + "\u200b" * (at - start - 1)
                done = at
            continue
        if match["ticks"]:
            later = closing.get(len(match["ticks"]), [])
            while later and later[-1] < at:
                later.pop()
            if not later:
                continue
            at = later[-1] + len(match["ticks"])
        hidden.append((start, at))
    return hidden, written + text[done:]


def _runs_of_ticks(text: str) -> dict[int, list[int]]:
    """Where runs of backticks begin, by their length, from the last one."""
    runs: dict[int, list[int]] = {}
    for match in re.finditer("`+", text):
        runs.setdefault(len(match[0]), []).append(match.start())
    return {length: starts[::-1] for length, starts in runs.items()}


def without_spaces_in_han(plain: PlainText) -> PlainText:
    """Chinese text without the spaces between its characters and digits: `144 万` is `144万`.

    A space between two digits, or two Chinese ones, parts numbers.
    """
    text, places = plain
    if " " not in text:
        return plain
    dropped = {at for match in _HAN_SPACE.finditer(text) for at in range(*match.span())}
    kept = [at for at in range(len(text)) if at not in dropped]
    return PlainText("".join(text[at] for at in kept), [*(places[at] for at in kept), places[-1]])


_DIGIT = "一二两三四五六七八九"
_HAN_SPACE = late(
    rf"""
    (?<={HAN_SIGN})[ ]+(?={HAN_SIGN}|[0-9])(?<![{_DIGIT}][ ](?=[{_DIGIT}]))
  | (?<=[0-9A-Za-z%‰])[ ]+(?={HAN_SIGN})(?![{_DIGIT}])
    """,
    re.VERBOSE,
)
