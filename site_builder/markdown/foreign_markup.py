"""Markup that this dialect doesn't have, so that readers would see it as typed.

These are forms of HTML and of other dialects of Markdown. They are looked for in the text that is
left once all markup has been parsed, which holds nothing escaped and no code.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from site_builder.languages.characters import NO_WORD
from site_builder.markdown.html_signs import tags
from site_builder.markdown.other_tools import SIGNS, foreign_forms, foreign_lines
from site_builder.markdown.places import NOT_TEXT
from site_builder.markdown.ruby import LIKE_RUBY, mistyped_ruby
from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import shown

_SIGNS = (
    ("<", re.compile(r"<[A-Za-z/!?%]")),
    ("&", re.compile(r"&[A-Za-z]{2}")),
    ("~", re.compile("~~")),
    ("_", re.compile("__")),
    ("=", re.compile(r"=[=\"]|(?:class|style|width)=")),
    ("{", re.compile(r"\{[ \t]*[.#:%{]")),
    ("[", re.compile(r"\[(?:[!\[]|[ xX]\]|(?i:toc)\])")),
    ("^", re.compile(r"\^\[")),
    ("!", re.compile("!!!")),
    ("?", re.compile(r"\?\?\?")),
    ("|", LIKE_RUBY),
    ("｜", LIKE_RUBY),
    *SIGNS,
)
"""What all such markup holds: a character, which is quick to find, and what is around it."""


class Stray(NamedTuple):
    """Markup at an offset of a text: the characters as written, and what to do about them.
    `plain_hint` is what to do in a text that can't have markup, if it isn't to delete them."""

    start: int
    words: str
    message: Message
    hint: Message
    plain_hint: Message = NOTHING


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    reason: Message
    hint: Message


_CALLOUTS = _("callouts aren't supported")
_WITHOUT = _("delete these characters")
_KNOWN = r"""(?:class|style|width)=(?:'[^'\n]*'|[^\s"'{}]+)"""
_ATTRIBUTE = rf'(?:[.#][A-Za-z][A-Za-z0-9_-]*|[a-z]+="[^"\n]*"|{_KNOWN})'
_FORMS = (
    _Form(
        re.compile(r"~~(?=[^\s~])[^~]*?[^\s~]~~"),
        _("strikethrough isn't supported"),
        _("delete the text, or say in words that it has been withdrawn"),
    ),
    _Form(
        re.compile(r"(?<![=A-Za-z0-9])==(?=[^\s=])[^=\n]*?(?<=[^\s=])==(?![=A-Za-z0-9])"),
        _("highlighting isn't supported"),
        _("for bold, write **words**"),
    ),
    _Form(
        re.compile(rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"),
        _("classes and other attributes aren't supported"),
        _WITHOUT,
    ),
    _Form(re.compile(r"\A\[![A-Za-z]+\][-+]?"), _CALLOUTS, _WITHOUT),
    _Form(
        re.compile(r"\A(?:!!!|\?\?\?\+?)[ \t]+(?:[a-z]+)(?![a-z0-9_])"),
        _CALLOUTS,
        _WITHOUT,
    ),
    _Form(re.compile(r"\A\[[ xX]\](?=[ \t])"), _("checkboxes aren't supported"), _WITHOUT),
    _Form(
        re.compile(r"\A@?\[?\[(?i:toc)\]\]?\Z"),
        _("pages make their own table of contents"),
        _("delete this line"),
    ),
    _Form(
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        _("wiki links aren't supported"),
        _("write [words](../other-feature/article.en.md)"),
    ),
    _Form(
        re.compile(r"\^\[[^\[\]\n]+\]"),
        _("inline footnotes aren't supported"),
        _("write [^1] here, and the note on a line of its own: [^1]: …"),
    ),
    _Form(
        re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|<%[^%\n]*%>"),
        _("template syntax isn't supported"),
        _("write the text that belongs here"),
    ),
)
# Inside words; between Latin letters and digits it is a name in code.
_SIGN = rf"(?:[^{NO_WORD}]|_)"
_UNDERSCORES = re.compile(
    rf"{_SIGN}?(?<!_)__(?=[^{NO_WORD}]|[“‘《「『（(])([^_\n]+)(?<=[^\s_])__(?!_){_SIGN}?"
)


# Those that HTML knows have become their characters; these are misspelt, or lack their end.
_ENTITY = re.compile(
    r"&[a-z]{3,30}[0-9]{0,2};|&(?:nbsp|copy|[mn]dash|hellip|e[mn]sp)(?![;A-Za-z0-9_=])"
)


def may_be_stray(text: str) -> bool:
    """Whether a text may hold any. This is quick, and False for nearly all texts."""
    for sign, pattern in _SIGNS:  # noqa: SIM110 (`any` takes twice as long)
        if sign in text and pattern.search(text):
            return True
    return False


def stray_markup(text: str) -> Iterator[Stray]:
    """The stray markup in a text."""
    for tag in tags(text):
        yield _stray(tag.start, tag.words, _("HTML isn't supported"), tag.hint)
    for pattern, reason, hint in _FORMS:
        for match in pattern.finditer(text):
            yield _stray(match.start(), match[0], reason, hint)
    for form in foreign_forms(text):
        stray = _stray(form.start, form.words, form.reason, form.hint)
        yield stray._replace(plain_hint=form.hint) if form.is_plain else stray
    for word in mistyped_ruby(text):
        stray = _stray(word.start, word.words, word.reason, word.hint)
        yield stray._replace(plain_hint=word.plain_hint)
    for match in _ENTITY.finditer(text):
        if not match[0].endswith(";") or unescape(match[0]) == match[0]:
            reason, hint = _("no character has this name"), _("write the character itself")
            yield _stray(match.start(), match[0], reason, hint)
    for match in _UNDERSCORES.finditer(text):
        if not match[0].isascii():
            reason = _("'__' doesn't make part of a word bold")
            hint = _("write **{words}**", words=shown(match[1]))
            yield _stray(match.start(1) - len("__"), f"__{match[1]}__", reason, hint)


def stray_lines(content: str) -> Iterator[Stray]:
    """The stray markup that is a line of its own, in a block as it is written."""
    for form in foreign_lines(content):
        yield _stray(form.start, form.words, form.reason, form.hint)


def _stray(start: int, markup: str, reason: Message, hint: Message) -> Stray:
    said = shown(markup.replace(NOT_TEXT, "…"))
    message = _("{markup} appears as typed: {reason}", markup=said, reason=reason)
    return Stray(start, markup, message, hint)
