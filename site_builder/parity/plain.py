"""A unit's text without its markup, and what the markup says: roles, links, footnotes, emphasis."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from site_builder.model.article import Role
from site_builder.model.translation import Unit
from site_builder.parity.searching import late

HIDDEN = "\0"
"""What stands for a role, code or an address: nothing can be taken to go on across it."""

_MARKUP = late(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | \{(?P<role>number|person|term|date)\}`(?P<target>[^`]*)`
  | \{(?P<word>[^{}|\\`*_\[\]<>&\n]+)(?:\|[^{}|\\`*_\[\]<>&\n]+)+\}
  | (?P<ticks>(?<!`)`+(?!`)).+?(?<!`)(?P=ticks)(?!`)
  | \[\^(?P<note>[^\]\s]{1,999})\]
  | (?P<close>\]\(
        (?:\s*(?:<(?P<pointed>[^<>]*)>|(?P<address>(?:[^\s()<]|\([^\s()]*\))(?:[^\s()]|\([^\s()]*\))*)))?
        (?:\s+(?:"[^"]*"|'[^']*'))?\s*\))
  | <(?P<auto>(?:https?|mailto|tel):[^<>\s]+)>
  | (?P<bare>https?://[^\s<>"\u3000-\u303f\uff00-\uff60]+)
  | (?P<open>\[)(?=[^\[\]]*\]\()
  | (?P<stars>\*+)
    """,
    re.VERBOSE,
)
_MARKED = late(r"[\\{`\[\]<*]|://")


@dataclass(frozen=True)
class Mention:
    """A role in a text: where it stands in the plain text, and where in the unit's."""

    role: Role
    target: str
    at: int
    start: int
    end: int


@dataclass(frozen=True)
class Link:
    """A link's address, and where it stands in the unit's text."""

    address: str
    start: int
    end: int


class Plain(NamedTuple):
    """A unit's text as its readers see it, with `HIDDEN` for each role, piece of code and address.

    `places` are the offsets of its characters in the unit's text (empty where they are the same).
    `notes` are the labels of the footnotes that it refers to, `strong` the offsets in the unit's
    text where strong emphasis begins or ends, and `has_emphasis` says whether there is any.
    """

    unit: Unit
    text: str
    places: tuple[int, ...] = ()
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[tuple[str, int], ...] = ()
    strong: tuple[int, ...] = ()
    has_emphasis: bool = False

    def place(self, offset: int) -> int:
        """The offset in the unit's text of a character of the plain text, or of its end."""
        if not self.places:
            return offset
        return self.places[offset] if offset < len(self.places) else len(self.unit.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters of the plain text stand in the unit's text."""
        return self.place(start), self.place(end - 1) + 1 if end > start else self.place(start)


def plain_of(unit: Unit) -> Plain:
    """A unit's text without its markup. Texts of facts have none."""
    text = unit.text
    if unit.kind in ("text", "code") or not _MARKED.search(text):
        return Plain(unit, "" if unit.kind == "code" else text)
    reader = _Reader(unit)
    last = 0
    for match in _MARKUP.finditer(text):
        reader.keep(last, match.start())
        reader.read(match)
        last = match.end()
    reader.keep(last, len(text))
    return reader.done()


class _Reader:
    """Gathers a unit's plain text and what its markup says."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.words: list[str] = []
        self.places: list[int] = []
        self.mentions: list[Mention] = []
        self.links: list[Link] = []
        self.notes: list[tuple[str, int]] = []
        self.strong: list[int] = []
        self.has_emphasis = False

    def keep(self, start: int, end: int) -> None:
        self.words.append(self.unit.text[start:end])
        self.places += range(start, end)

    def hide(self, at: int) -> None:
        self.words.append(HIDDEN)
        self.places.append(at)

    def read(self, match: re.Match[str]) -> None:
        start, end = match.span()
        if match["escape"]:
            self.keep(start + 1, end)
        elif match["role"]:
            role: Role = match["role"]  # type: ignore[assignment]
            self.mentions.append(
                Mention(role, match["target"].strip(), len(self.places), start, end)
            )
            self.hide(start)
        elif match["word"]:
            self.keep(*match.span("word"))
        elif match["note"]:
            self.notes.append((match["note"], start))
        elif match["close"] or match["auto"] or match["bare"]:
            address = match["pointed"] or match["address"] or match["auto"] or match["bare"] or ""
            self.links.append(Link(address, start, end))
            if not match["close"]:
                self.hide(start)
        elif match["stars"]:
            self.has_emphasis = True
            if len(match["stars"]) > 1:
                self.strong.append(start)
        elif match["ticks"]:
            self.hide(start)

    def done(self) -> Plain:
        return Plain(
            self.unit,
            "".join(self.words),
            tuple(self.places),
            tuple(self.mentions),
            tuple(self.links),
            tuple(self.notes),
            tuple(self.strong),
            self.has_emphasis,
        )
