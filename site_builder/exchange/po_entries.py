"""The entries of a PO file (GNU gettext manual §3, "The Format of PO Files").

Babel's own parser takes what it doesn't understand for something else, or for nothing: a text whose
quotation mark was lost, or the `#~|` that msgmerge writes. Here a line is what it should be, or the
file is refused at that line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from site_builder.exchange.xml_tree import refusal
from site_builder.messages.message import Message, _
from site_builder.problems.problems import shown
from site_builder.text.source import Source

_LINE = re.compile(
    r"(?:(domain|msgctxt|msgid_plural|msgid|msgstr)(?:\[([0-9]{1,3})\])?\s*)?"
    r'"((?:[^"\\]|\\.)*)"'
)
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))")
_SIGNS = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    '"': '"',
    "\\": "\\",
}

_Field = Literal["context", "id", "string", ""]
_FIELDS: dict[str, _Field] = {"msgctxt": "context", "msgid": "id", "msgstr": "string"}


@dataclass
class Entry:
    """An entry: its context, its text, its translation (of one with plural forms, the first) and
    its flags. `comments` are those that a program extracted from the source (`#.`). `line` is that
    of its text. None is what it doesn't have."""

    line: int = 0
    context: str | None = None
    id: str | None = None
    string: str | None = None
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)


def entries_in(source: Source) -> Iterator[Entry]:
    """The entries of a file, without those that are obsolete. SiteError at the first line that
    isn't PO."""
    entry, into = Entry(), _Into()
    for number, text in enumerate(source.text.split("\n"), 1):
        line = text.strip()
        if not line:
            continue
        found = None if line.startswith("#") else _LINE.fullmatch(line)
        if not found and not line.startswith("#"):
            raise _broken(source, number, _("this line isn't PO: {line}", line=shown(line)))
        begins = line.startswith("#") or (found and found[1] in ("msgctxt", "msgid"))
        if begins and entry.string is not None:
            yield entry
            entry, into = Entry(), _Into()
        if found is None:
            entry = _commented(entry, line)
        elif not into.takes(entry, found, number):
            message = _("this line is in the wrong place: {line}", line=shown(line))
            raise _broken(source, number, message)
    if entry.string is not None:
        yield entry
    elif entry.id is not None or entry.context is not None:
        raise _broken(source, entry.line, _("this entry has no msgstr"))


def _broken(source: Source, number: int, message: Message) -> Exception:
    hint = _("save it again in the program that it was translated with")
    return refusal(source.line_start(number), message, hint)


def _commented(entry: Entry, line: str) -> Entry:
    """The entry with a comment; an obsolete entry takes its comments away with it."""
    if line.startswith("#~"):
        return entry if entry.id is not None else Entry()
    if line.startswith("#,"):
        entry.flags |= {flag.strip() for flag in line[2:].split(",")}
    elif line.startswith("#."):
        entry.comments.append(line[2:].strip())
    return entry


class _Into:
    """What the next lines with nothing but a text go on with."""

    def __init__(self) -> None:
        self._field: _Field = ""
        self._is_known = False

    def takes(self, entry: Entry, found: re.Match[str], number: int) -> bool:
        """Put a text into the entry; whether it can stand there."""
        keyword, form, text = found[1], found[2], _plain(found[3])
        if keyword:
            self._is_known = True
            is_other = keyword in ("domain", "msgid_plural") or (form or "0") != "0"
            self._field = "" if is_other else _FIELDS[keyword]
            if keyword == "msgstr" and entry.id is None:
                return False
            if self._field and getattr(entry, self._field) is not None:
                return False
            if keyword in ("msgid", "msgctxt"):
                entry.line = number
        if self._field:
            setattr(entry, self._field, (getattr(entry, self._field) or "") + text)
        return self._is_known


def _plain(text: str) -> str:
    """The text that a string with escapes stands for."""
    return _ESCAPE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    octal, hexadecimal, sign = found.groups()
    if sign:
        # Whoever wrote Markdown's `\\*` by hand didn't double the backslash.
        return _SIGNS.get(sign, f"\\{sign}")
    return chr(int(octal, 8) if octal else int(hexadecimal, 16))
