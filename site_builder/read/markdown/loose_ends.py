"""Markup that did not take, in a block's text: readers would see its signs.

What is escaped, or stands in code, is no markup. What is ordinary Chinese prose is left alone:
full-width brackets behind a word count only where they hold an address.
"""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.model.article import ROLES
from site_builder.problems import Location, Problem, shown, warning
from site_builder.read.markdown.finder import Finder
from site_builder.read.markdown.open_emphasis import letter_and_mark
from site_builder.read.source import Source

_NAMES = "|".join(ROLES)
_NOTE_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
# A note's beginning with a Chinese keyboard's colon.
_FULL_WIDTH_NOTE = r"(?m)^[ ]{{0,3}}(?=\[\^{}\][ \t]*：)"
_BARE_ROLE = re.compile(rf"[{{｛]({_NAMES})[}}｝]")
_ADDRESS = r"[ \u3000]*(?:(?:https?|mailto|tel):|www\.|\.{1,2}/|[\w./-]*\w\.md\b)"
_FULL_WIDTH_LINK = re.compile(
    rf"\](?:（(?={_ADDRESS})[^（）()\n]*[）)]|\((?={_ADDRESS})[^（）()\n]*）)"
)
_SPACED_LINK = re.compile(rf"\]\((?={_ADDRESS})([^()<>\n]*)\)")
_SPACE = re.compile(r"\S([ \u3000])")
# Words between two pairs of asterisks: '张＊＊、李＊＊' hides names, and has a comma there.
_FULL_WIDTH_STRONG = re.compile(
    r"(?<!＊)＊＊(?=[^\s!-/:-@[-`{-¿，、。；：？！…—·’”」』》（）【】＊])[^＊\n]+(?<![\s，、；：])＊＊(?!＊)"
)
# A role with its id between backquotes has taken.
_COMMON = re.compile(rf"\[\^|\{{(?:{_NAMES})(?:｝|}}(?!`[^`]+`))")
_RARE = re.compile(rf"{_COMMON.pattern}|[｛＊]|\]（|\]\(")
_ODD_LINK = re.compile(r"\](?:（|\([^()\s]*[ \u3000）])")


def signs_of_loose_ends(text: str) -> re.Pattern[str]:
    """What to search each block of an article for: with all signs only where its text has any of
    those that are rare, as they take longer to look for."""
    is_odd = "｛" in text or "＊" in text or _ODD_LINK.search(text)
    return _RARE if is_odd else _COMMON


def loose_ends(children: list[Token], finder: Finder) -> Iterator[Problem]:
    """What is wrong with the text between the markup of a block."""
    for child in children:
        if child.type == "text":
            yield from _footnotes(child.content, finder)
            yield from _roles(child.content, finder)
            yield from _links(child.content, finder)
            yield from _strong(child.content, finder)


def _places(
    pattern: re.Pattern[str], text: str, finder: Finder
) -> Iterator[tuple[re.Match[str], int]]:
    """What matches in a text, with its place in the source; what is escaped there has none."""
    for match in pattern.finditer(text):
        position = finder.position(match[0])
        if position is not None:
            yield match, position


def _footnotes(text: str, finder: Finder) -> Iterator[Problem]:
    for match, position in _places(_NOTE_REFERENCE, text, finder):
        name = shown(match[1])
        note = _full_width_note(finder.source, match[1])
        if note is None:
            message = f"the footnote [^{name}] is not written anywhere"
            where, hint = finder.source.location(position), f"add a line: [^{name}]: …"
        else:
            message = f"this is not read as the footnote [^{name}]"
            where, hint = note, f"write [^{name}]: with ':' and a space, not the full-width '：'"
        yield Problem(where, "unknown-footnote", message, hint)


def _full_width_note(source: Source, label: str) -> Location | None:
    """Where a note is written with a full-width colon, which all that refers to it suffers from."""
    match = re.search(_FULL_WIDTH_NOTE.format(re.escape(label)), source.text)
    return source.location(match.end()) if match else None


def _roles(text: str, finder: Finder) -> Iterator[Problem]:
    for match, position in _places(_BARE_ROLE, text, finder):
        sound = f"{{{match[1]}}}"
        message = f"{sound} has no id after it"
        hint = f"write {sound}`its-id`, without a space"
        if match[0] != sound:
            message = f"{match[0]} is no role"
            hint = f"write {sound}, not the full-width '｛' and '｝'"
        yield Problem(finder.source.location(position), "unknown-role", message, hint)


def _links(text: str, finder: Finder) -> Iterator[Problem]:
    for _, position in _places(_FULL_WIDTH_LINK, text, finder):
        where = finder.source.location(position + 1)
        hint = "write ( and ) around the address, not the full-width '（' and '）'"
        yield Problem(where, "bad-link", "this is not read as a link", hint)
    for match, position in _places(_SPACED_LINK, text, finder):
        if space := _SPACE.search(match[1]):
            where = finder.source.location(position + len("](") + space.start(1))
            hint = "write %20 for the space, or put the address between < and >"
            yield Problem(where, "bad-link", "a link's address ends at this space", hint)


def _strong(text: str, finder: Finder) -> Iterator[Problem]:
    for _, position in _places(_FULL_WIDTH_STRONG, text, finder):
        where = finder.source.location(position)
        message = "full-width asterisks make nothing bold"
        yield warning(where, "stray-asterisks", message, "write **, not the full-width ＊＊")


def open_emphasis_problem(where: Location, text: str, at: int) -> Problem:
    """The problem of a `**` that has no other end, at an offset in the text of its block."""
    message = "this '**' neither begins nor ends anything bold"
    hint = "write **words** without a space inside; for two asterisks write \\*\\*"
    if beside := letter_and_mark(text, at):
        letter, mark = beside
        hint = f"between '{letter}' and '{mark}' a '**' has no effect: leave '{mark}' outside it"
    return warning(where, "stray-asterisks", message, hint)
