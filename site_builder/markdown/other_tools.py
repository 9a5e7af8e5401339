"""What other publishing tools understand and this dialect doesn't: shortcodes, formulas, emoji by
name, comments of editors, dashes of two hyphens, addresses that become players.

Each form is one that clean prose doesn't have: `$5 and $6`, `[video]`, `[n=25]`, `10:30:45` and
`5~8~10` are none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from site_builder.messages.message import Message, _
from site_builder.model.directive_options import OPTIONS


class ForeignForm(NamedTuple):
    """A form at an offset of a text: the characters as written, why they are shown as typed, and
    what to write. `is_plain` says that this can be written in a text without markup, too."""

    start: int
    words: str
    reason: Message
    hint: Message
    is_plain: bool


_OPTION_NAMES = "|".join(sorted({name for options in OPTIONS.values() for name in options}))
"""What is taken for no emoji: an option in the wrong place is the directive's to report."""


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    reason: Message
    hint: Message
    is_plain: bool = True


SIGNS = (
    ("[", re.compile(r"\[(?:/[a-z]|[a-z][a-z_-]+[ =]|-?@[A-Za-z])")),
    ("~", re.compile(r"[A-Za-z)]~[0-9nijkxm]")),
    ("^", re.compile(r"[A-Za-z0-9)]\^-?[0-9a-z]{1,4}\^")),
    ("$", re.compile(r"\$[^\s0-9]")),
    (":", re.compile(r":[a-z][a-z0-9_+-]+:|^:[ \t]|\]:[ \t]", re.MULTILINE)),
    ("{", re.compile(r"\{(?:\+\+|--|~~|==|>>|:toc\})")),
    ("%", re.compile("%%")),
    ("-", re.compile(r"[A-Za-z,.;)”’\"' ]--")),
    ("\\", re.compile(r"^\\[a-z]{4}", re.MULTILINE)),
    ("h", re.compile(r"^https?://", re.MULTILINE)),
)
"""What all these forms hold: a character, which is quick to find, and what is around it."""

_DELETE = _("delete these characters")
_FORMS = (
    _Form(
        re.compile(r"(?<=[A-Za-z)])~(?:[0-9]{1,3}|[nijkxm])~(?![~0-9])"),
        _("'~' makes no subscript"),
        _("write the character itself, such as ₂"),
    ),
    _Form(
        re.compile(r"(?<=[A-Za-z0-9)])\^(?:-?[0-9]{1,4}|[a-z]{1,3})\^"),
        _("'^' makes no superscript"),
        _("write the character itself, such as ²"),
    ),
    _Form(
        re.compile(
            rf"(?<![^\s(（“\"，。！：、]):(?!(?:{_OPTION_NAMES}):)"
            r"[a-z][a-z0-9_+-]{1,30}:(?![A-Za-z0-9:/])"
        ),
        _("emoji have no names here"),
        _("write the emoji itself, or delete it"),
    ),
    _Form(
        re.compile(r"\{(?:\+\+|--|~~|==|>>)[^{}\n]*(?:\+\+|--|~~|==|<<)\}"),
        _("changes and comments of editors aren't supported"),
        _("make the change, and delete these characters"),
    ),
    _Form(
        re.compile(r"%%[^%\n]+%%"),
        _("this isn't a comment"),
        _("write <!-- … --> for a note that readers don't see"),
    ),
    _Form(
        re.compile(r"(?<=[A-Za-z,.;)”’\"'] )---?(?= [A-Za-z“‘\"'])|(?<=[A-Za-z])---?(?=[A-Za-z])"),
        _("two hyphens don't become a dash"),
        _("write the dash itself: – or —"),
    ),
    _Form(
        re.compile(r"\[-?@[A-Za-z][A-Za-z0-9_:.-]*(?:[,;][^\[\]\n]*)?\]"),
        _("citations aren't supported"),
        _("write a footnote: [^1] here, and [^1]: … on a line of its own"),
        False,
    ),
    _Form(
        re.compile(r"^\{:toc\}$", re.MULTILINE),
        _("pages make their own table of contents"),
        _DELETE,
    ),
    _Form(
        re.compile(r"\A\*\[[^\[\]\n]+\]:(?=[ \t])"),
        _("abbreviations can't be explained like this"),
        _("explain it in the text, at its first mention"),
    ),
    _Form(
        re.compile(r"\A\\[a-z]{4,20}(?:\{[^{}\n]*\})?\Z"),
        _("commands of LaTeX aren't supported"),
        _DELETE,
    ),
)
_LINES = (
    _Form(
        re.compile(r"(?<=\n):(?=[ \t]+\S)"),
        _("lists of definitions aren't supported"),
        _("write a list: '- **term**: what it means'"),
        False,
    ),
    _Form(
        re.compile(r"^https?://[^\s<>]+$", re.MULTILINE),
        _("an address alone shows no player or post, and isn't a link"),
        _("link to it: [words](https://…)"),
        False,
    ),
)
"""Forms that are lines of their own, which are looked for before lines are joined."""

_FORMULA = re.compile(r"\$\$[^$]+\$\$|(?<![A-Za-z0-9$])\$(?=[^\s$0-9])[^$\n]+(?<!\s)\$(?![0-9$])")
_OF_FORMULAS = re.compile(r"[\\^_{}=]")

_SHORTCODE = re.compile(
    r"\[(?P<end>/)?(?P<name>[a-z][a-z_-]*)(?P<rest>(?:=|[ ]+[a-z_-]+=)[^\[\]\n]*)?\]"
)
_QUOTED = re.compile("=[\"'“”‘’]")
_WITH_VALUES = frozenset({"url", "img", "color", "size", "font", "quote", "email", "youtube"})


def foreign_lines(content: str) -> Iterator[ForeignForm]:
    """The lines that mean something to other tools, in a block as it is written."""
    return _found(_LINES, content)


def foreign_forms(text: str) -> Iterator[ForeignForm]:
    """The forms of other tools in a text."""
    yield from _found(_FORMS, text)
    for match in _FORMULA.finditer(text) if "$" in text else ():
        if match[0].startswith("$$") or _OF_FORMULAS.search(match[0]):
            reason, hint = _("formulas aren't supported"), _("write it in plain characters: x²")
            yield ForeignForm(match.start(), match[0], reason, hint, True)
    yield from _shortcodes(text)


def _found(forms: Iterable[_Form], text: str) -> Iterator[ForeignForm]:
    for form in forms:
        for match in form.pattern.finditer(text):
            yield ForeignForm(match.start(), match[0], form.reason, form.hint, form.is_plain)


def _shortcodes(text: str) -> Iterator[ForeignForm]:
    """Shortcodes and BBCode: `[caption id="a"]`, `[b]words[/b]`; of a pair, its beginning."""
    found = list(_SHORTCODE.finditer(text)) if "[" in text else []
    closed = {match["name"] for match in found if match["end"]}
    opened: Counter[str] = Counter()
    for match in found:
        name, rest = match["name"], match["rest"] or ""
        if match["end"] and opened[name]:
            opened[name] -= 1
            continue
        is_used = _QUOTED.search(rest) or (rest.startswith("=") and name in _WITH_VALUES)
        if match["end"] or name in closed or is_used:
            opened[name] += not match["end"]
            reason = _("shortcodes aren't supported")
            hint = _("write it in Markdown; for a picture, write :::{photo} its-id")
            yield ForeignForm(match.start(), match[0], reason, hint, False)
