"""Markup in a block's text that isn't recognised, so that readers would see it as typed.

Escaped characters and code are not markup. Ordinary Chinese prose is left alone: full-width
brackets after a word count only where they hold an address.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.languages.characters import INVISIBLE, NO_WORD, UNSEEN, character_name
from site_builder.markdown.foreign_markup import may_be_stray, stray_lines, stray_markup
from site_builder.markdown.open_emphasis import letter_and_mark
from site_builder.markdown.places import NOT_TEXT, Finder
from site_builder.markdown.stray_links import NESTED_LINK, ODD_LINK, ODD_SIGNS, loose_links
from site_builder.messages.message import _
from site_builder.model.kinds import ROLES
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import Hints

_NAMES = "|".join(ROLES)
_NOTE_REFERENCE = re.compile(r"([\[［【][\^＾])([^\s\[\]［］【】]+)([\]］】])")
# A note's beginning with a Chinese keyboard's signs.
_FULL_WIDTH_NOTE = re.compile(
    r"^[ ]{0,3}(?=[\[［【][\^＾]([^\s\[\]［］【】]+)[\]］】][ \t]*[:：])", re.MULTILINE
)
# Not a footnote but a set of characters, as programmers write it: [^1-9], [^a-zA-Z_], [^"<>].
_CHARACTER_SET = re.compile(rf"(?:[^{NO_WORD}]-[^{NO_WORD}])+_?|.*\\.*|[{NO_WORD}]+")
_BARE_ROLE = re.compile(rf"[{{｛]({_NAMES})[}}｝]")
# Words between two pairs of asterisks: '张＊＊、李＊＊' hides names, and has a comma there.
_FULL_WIDTH_STRONG = re.compile(
    r"(?<!＊)＊＊(?=[^\s!-/:-@[-`{-¿，、。；：？！…—·’”」』》（）【】＊])[^＊\n]+(?<![\s，、；：])＊＊(?!＊)"
)
_TORN_STRONG = re.compile(rf"\*([{INVISIBLE}])[{INVISIBLE}]*\*")
# A role with its id between backquotes has taken.
_COMMON = re.compile(rf"\[\^|\{{(?:{_NAMES})(?:｝|}}(?!`[^`]+`))")
_RARE = re.compile(
    rf"{_COMMON.pattern}|[｛＊＾]|\*[{INVISIBLE}]|{ODD_LINK.pattern}|"
    rf"[{ODD_SIGNS}]|{NESTED_LINK.pattern}"
)
_UNSEEN = re.compile(rf"[{UNSEEN}]")


class Context(NamedTuple):
    """What is known about the whole article: the pattern that finds the blocks to look at, whether
    it may hold other dialects' markup, and the labels of its links and footnotes. `full_width` are
    the offsets of lines by the labels that they may define with full-width signs, and `has_sets`
    says that a footnote's label looks like a set of characters."""

    signs: re.Pattern[str]
    may_be_stray: bool
    links: frozenset[str]
    notes: frozenset[str]
    full_width: Mapping[str, int]
    has_sets: bool
    hints: Hints


def context_of(text: str, links: frozenset[str], notes: frozenset[str]) -> Context:
    """The context of an article's text. Its blocks are searched for rare signs only if the text has
    any, as they take longer to look for."""
    is_odd = any(sign in text for sign in f"｛＊＾{ODD_SIGNS}") or ODD_LINK.search(text)
    is_odd = is_odd or NESTED_LINK.search(text)
    is_torn = "*" in text and _TORN_STRONG.search(text)
    signs = _RARE if is_odd or is_torn else _COMMON
    full_width: dict[str, int] = {}
    for note in _FULL_WIDTH_NOTE.finditer(text):
        full_width.setdefault(note[1], note.end())
    has_sets = any(map(_CHARACTER_SET.fullmatch, notes))
    # Every heading may have an id, and a block that has one is looked at in any case.
    is_stray = may_be_stray(text.replace("{#", NOT_TEXT))
    return Context(signs, is_stray, links, notes, full_width, has_sets, Hints())


def is_loose(content: str, context: Context) -> bool:
    """Whether a block's text needs a closer look."""
    if context.signs.search(content):
        return True
    return "{#" in content or (context.may_be_stray and may_be_stray(content))


def loose_ends(text: str, finder: Finder, context: Context) -> Iterator[Problem]:
    """The problems of the text between a block's markup."""
    yield from _footnotes(text, finder, context)
    yield from _roles(text, finder)
    yield from loose_links(text, finder, context.links, context.hints)
    yield from _strong(text, finder)
    if "{#" in text or (context.may_be_stray and may_be_stray(text)):
        yield from _stray(text, finder)


def _footnotes(text: str, finder: Finder, context: Context) -> Iterator[Problem]:
    for match, position in finder.places(_NOTE_REFERENCE, text):
        name, where = shown(match[2]), finder.source.location(position)
        note = None
        if match[1] + match[3] == "[^]":
            # A set of characters; not if the article's footnotes have such labels.
            if _CHARACTER_SET.fullmatch(match[2]) and not context.has_sets:
                continue
            note = context.full_width.get(match[2])
        elif match[2] not in context.notes:
            note = context.full_width.get(match[2])
        message = _("this isn't recognised as the footnote [^{name}]", name=name)
        if note is not None:
            # Its definition has full-width signs, which spoils every reference to it.
            where = finder.source.location(note)
            hint = _("write [^{name}]: with ':' and a space, not the full-width '：'", name=name)
        elif match[1] + match[3] != "[^]":
            hint = _("write [^{name}], not full-width signs", name=name)
        else:
            message = _("the footnote [^{name}] isn't defined", name=name)
            hint = _("add a line: [^{name}]: …", name=name)
        yield Problem(where, "unknown-footnote", message, hint)


def _roles(text: str, finder: Finder) -> Iterator[Problem]:
    for match, position in finder.places(_BARE_ROLE, text):
        sound = f"{{{match[1]}}}"
        message = _("{role} has no id after it", role=sound)
        hint = _("write {role}`its-id`, without a space", role=sound)
        if match[0] != sound:
            message = _("{written} isn't a role", written=match[0])
            hint = _("write {role}, not the full-width '｛' and '｝'", role=sound)
        yield Problem(finder.source.location(position), "unknown-role", message, hint)


def _strong(text: str, finder: Finder) -> Iterator[Problem]:
    for _match, position in finder.places(_FULL_WIDTH_STRONG, text):
        where = finder.source.location(position)
        message = _("full-width asterisks don't make text bold")
        yield warning(where, "stray-asterisks", message, _("write **, not the full-width ＊＊"))


def torn_emphasis(content: str, finder: Finder) -> Iterator[Problem]:
    """The asterisks of a block that an invisible character separates."""
    for match, position in finder.places(_TORN_STRONG, content):
        where = finder.source.location(position + 1)
        message = _("{character} separates two asterisks", character=character_name(match[1]))
        yield warning(where, "stray-asterisks", message, _("delete this invisible character"))


def lines_of_other_tools(content: str, finder: Finder) -> Iterator[Problem]:
    """The lines of a block, as it is written, that only other tools understand."""
    for stray in stray_lines(content):
        where = finder.find_in_block(content, stray.start)
        yield warning(where, "stray-markup", stray.message, stray.hint)


def _stray(text: str, finder: Finder) -> Iterator[Problem]:
    near = at = 0
    for stray in stray_markup(text):
        near = near if stray.start >= at else 0  # of another kind
        at = stray.start
        if (position := finder.next_of(stray.words, near)) is not None:
            near = position
            if not finder.source.text.endswith("\\", 0, position):  # escaped, it is meant
                where = finder.source.location(position)
                yield warning(where, "stray-markup", stray.message, stray.hint)


def open_emphasis_problem(where: Location, text: str, at: int) -> Problem:
    """The problem of a `**` that has no other end, at an offset in the text of its block."""
    message = _("this '**' neither starts nor ends bold text")
    hint = _("write **words** without a space inside; for two asterisks, write \\*\\*")
    if beside := letter_and_mark(text, at):
        letter, mark = beside
        hint = _(
            "'**' has no effect between '{letter}' and '{mark}': put '{mark}' outside it",
            letter=letter,
            mark=mark,
        )
    if unseen := _UNSEEN.match(text, at + 2):
        hint = _("delete the {character} after it", character=character_name(unseen[0]))
    return warning(where, "stray-asterisks", message, hint)
