"""Markup that this dialect doesn't have: readers would see its signs.

These are the forms of HTML and of other dialects of Markdown. They are looked for in the text that
is left when all markup has been read, so that what is escaped or stands in code is not among it.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from site_builder.languages.characters import NO_WORD
from site_builder.markdown.html_signs import tags
from site_builder.problems.problems import shown

_SIGNS = (
    ("<", re.compile(r"<[A-Za-z/!?]")),
    ("&", re.compile(r"&[A-Za-z]{2}")),
    ("~", re.compile("~~")),
    ("_", re.compile("__")),
    ("=", re.compile(r"=[=\"]|(?:class|style|width)=")),
    ("{", re.compile(r"\{[.:%{]")),
    ("[", re.compile(r"\[(?:[!\[]|[ xX]\]|(?i:toc)\])")),
    ("^", re.compile(r"\^\[")),
    ("!", re.compile("!!!")),
    ("?", re.compile(r"\?\?\?")),
)
"""What all such markup holds: a sign, which is soon found, and what it stands in."""


class Stray(NamedTuple):
    """Markup at an offset of a text: the words that it is, and what to do about them."""

    start: int
    words: str
    message: str
    hint: str


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    what: str
    hint: str


_WITHOUT = "delete these signs"
_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)"""
_KNOWN = 'class|style|width|[a-z]+(?==")'
_ATTRIBUTE = rf"(?:[.#][A-Za-z][A-Za-z0-9_-]*|(?:{_KNOWN})={_VALUE})"
_FORMS = (
    _Form(
        re.compile(r"~~(?=[^\s~])[^~]*?[^\s~]~~"),
        "nothing is struck through here",
        "delete the words, or say that they have been withdrawn",
    ),
    _Form(
        re.compile(r"(?<![=A-Za-z0-9])==(?=[^\s=])[^=\n]*?(?<=[^\s=])==(?![=A-Za-z0-9])"),
        "nothing is highlighted here",
        "for bold write **words**",
    ),
    _Form(
        re.compile(rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"),
        "text has no classes or other attributes here",
        _WITHOUT,
    ),
    _Form(re.compile(r"\A\[![A-Za-z]+\][-+]?"), "there are no callouts here", _WITHOUT),
    _Form(
        re.compile(r"\A(?:!!!|\?\?\?\+?)[ \t]+(?:[a-z]+)(?![a-z0-9_])"),
        "there are no callouts here",
        _WITHOUT,
    ),
    _Form(re.compile(r"\A\[[ xX]\](?=[ \t])"), "lists have no check boxes here", _WITHOUT),
    _Form(
        re.compile(r"\A\[?\[(?i:toc)\]\]?\Z"),
        "the page makes its own table of contents",
        "delete this line",
    ),
    _Form(
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        "this is not read as a link",
        "write [words](../other-feature/article.en.md)",
    ),
    _Form(
        re.compile(r"\^\[[^\[\]\n]+\]"),
        "this is not read as a footnote",
        "write [^1] here, and the note on a line of its own: [^1]: …",
    ),
    _Form(
        re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}"),
        "text is not a template",
        "write the words that belong here",
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
    """Whether there may be any in a text, which is soon found out: nearly all have none."""
    return any(sign in text and pattern.search(text) for sign, pattern in _SIGNS)


def stray_markup(text: str) -> Iterator[Stray]:
    """The stray markup in a text."""
    for tag in tags(text):
        what = f"{shown(tag.words)} shows as it stands: HTML is not read as markup"
        yield Stray(tag.start, tag.words, what, tag.hint)
    for pattern, what, hint in _FORMS:
        for match in pattern.finditer(text):
            message = f"{shown(match[0])} shows as it stands: {what}"
            yield Stray(match.start(), match[0], message, hint)
    for match in _ENTITY.finditer(text):
        if not match[0].endswith(";") or unescape(match[0]) == match[0]:
            message = f"{match[0]} shows as it stands: it stands for no character"
            yield Stray(match.start(), match[0], message, "write the character itself")
    for match in _UNDERSCORES.finditer(text):
        if not match[0].isascii():
            signs = f"__{match[1]}__"
            message = f"{shown(signs)} shows as it stands: '__' inside a word makes nothing bold"
            start = match.start(1) - len("__")
            yield Stray(start, signs, message, f"write **{shown(match[1])}**")
