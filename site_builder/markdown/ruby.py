"""Readings beside words, `{重庆|chóng qìng}` or `{重庆|chóng|qìng}`, and those that are mistyped.

Only East Asian words have them: `{a|b}` is a set in a text on mathematics. In a table, `|` parts
cells and must be written `\\|`, as everywhere in Markdown.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from site_builder.languages.east_asian import is_cjk
from site_builder.languages.ruby import characters_of
from site_builder.markdown.places import NOT_TEXT
from site_builder.messages.message import Message, _, ngettext
from site_builder.problems.problems import shown

_WORDS = rf"[^{{}}|\\`*_\[\]<>&\n{NOT_TEXT}]+"
RUBY = re.compile(rf"\{{({_WORDS})((?:\|{_WORDS})+)\}}")
"""A word and its readings, each with `|` before it. Nothing in it is markup."""

LIKE_RUBY = re.compile(r"[{｛][^{}｛｝]{0,100}?[|｜][^{}｛｝]{0,100}[}｝]")
_PIPE = re.compile(r"[|｜]")
_WIDE = re.compile("[｛｜｝]")


class Mistyped(NamedTuple):
    """What looks like a word with a reading, and is shown as typed: why, and what to write, also in
    a text that can't have markup."""

    start: int
    words: str
    reason: Message
    hint: Message
    plain_hint: Message


def ruby_rule(state: StateInline, silent: bool) -> bool:
    """The inline rule. A token has the word as its content and its readings in `meta`."""
    match = RUBY.match(state.src, state.pos, state.posMax)
    if match is None or readings_of(match) is None:
        return False
    if not silent:
        token = state.push("ruby", "ruby", 0)
        token.content = match[1].strip()
        token.markup = match[0]
        token.meta = {"readings": readings_of(match)}
    state.pos = match.end()
    return True


def readings_of(match: re.Match[str]) -> tuple[str, ...] | None:
    """The readings of a word that `RUBY` has found; None where it can have none, or has some other
    number of them than one or its characters."""
    word, readings = match[1].strip(), tuple(map(str.strip, match[2].split("|")[1:]))
    if not any(map(is_cjk, word)) or not all(readings):
        return None
    return readings if len(readings) in (1, len(characters_of(word))) else None


def mistyped_ruby(text: str) -> Iterator[Mistyped]:
    """What is meant as a word with a reading in the text that markup has left."""
    for match in LIKE_RUBY.finditer(text):
        word, *readings = (part.strip() for part in _PIPE.split(match[0][1:-1]))
        if any(map(is_cjk, word)):
            plain = _("write {words}", words=f"{word}（{' '.join(readings)}）")
            yield Mistyped(match.start(), match[0], *_fault(match[0], word, readings, plain), plain)


def _fault(written: str, word: str, readings: list[str], plain: Message) -> tuple[Message, Message]:
    count = len(characters_of(word))
    if len(readings) > 1 and len(readings) != count:
        reason = ngettext(
            "{word} has {readings} readings for {count} character",
            "{word} has {readings} readings for {count} characters",
            count,
            word=shown(word),
            readings=len(readings),
        )
        return reason, _("give one reading for the whole word, or one for each character")
    if not all(readings):
        return _("the reading is missing"), _("write {words}", words="{重庆|chóng qìng}")
    if RUBY.fullmatch(written):
        return _("only the text of articles can have readings beside words"), plain
    if _WIDE.search(written):
        reason = _("full-width signs don't put a reading beside a word")
        return reason, _("write {words}", words=f"{{{word}|{'|'.join(readings)}}}")
    reason = _("there can be no markup in a word with its reading")
    return reason, _("put the markup around it: {words}", words="**{重庆|chóng qìng}**")


def ruby_plugin(parser: MarkdownIt) -> None:
    parser.inline.ruler.after("myst_role", "ruby", ruby_rule)
