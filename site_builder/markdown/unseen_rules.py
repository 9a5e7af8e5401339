"""Which invisible characters are dropped from a line, and which count as a space."""

import re
from collections.abc import Callable

from site_builder.languages.characters import INVISIBLE, UNSEEN
from site_builder.markdown.link_forms import ADDRESS
from site_builder.model.kinds import ROLES

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_RUN = re.compile(rf"[{UNSEEN}]+")
_ZERO_WIDTH = re.compile(rf"[{INVISIBLE}]+")

_SPACE, _ZERO = rf"[ \t{UNSEEN}]", rf"[{INVISIBLE}]"
_ODD = rf"[{UNSEEN}]{_SPACE}*"
_QUOTED = r"^(?:[ \t]*>)*"
_OUTER = rf"{_QUOTED}[ \t]*"
_LABEL = r"\[[^\]\n]+\]"
_DIRECTIVE = r"(?:[:：]{3,}|[:：]{1,2}[{｛])"
_MARK = (
    rf"{_DIRECTIVE}|[#＃]{{2,6}}|#(?={_SPACE})|>|`{{3}}|~{{3}}|\||{_LABEL}{_ZERO}*[:：]"
    r"|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$"
)
_HASH = re.compile(rf"{_SPACE}*#")
_GAP = re.compile(_SPACE)
KEYCAP = "\u20e3"
"""Makes an emoji of a digit, '#' or '*', with U+FE0F between them."""


def _bare(match: re.Match[str]) -> str:
    return _ZERO_WIDTH.sub("", match[0])


def _plain(match: re.Match[str]) -> str:
    return _RUN.sub(" ", _bare(match)).rstrip()


def _first(match: re.Match[str]) -> str:
    return match[1]


def _with_space(match: re.Match[str]) -> str:
    """A mark, with a plain space after it if anything looked like one."""
    return match[1] + (" " if _ZERO_WIDTH.sub("", match[2]) else "")


def _heading_end(match: re.Match[str]) -> str:
    """A heading, with a space before the signs that close it, and before its id."""
    words, name, signs = _stripped(match[0]), "", ""
    begin = words.rfind("{")
    if words.endswith("}") and _HASH.match(words, begin + 1):
        inside = _ZERO_WIDTH.sub("", words[begin + 1 : -1])
        name = f"{{{_RUN.sub(' ', inside).strip()}}}"
        words = _stripped(words[:begin])
    bare = words.rstrip("#")
    if _stripped(bare) != bare:
        words, signs = _stripped(bare), words[len(bare) :]
    return " ".join(part for part in (words, signs, name) if part)


def _stripped(words: str) -> str:
    end = len(words)
    while end and _GAP.match(words, end - 1):
        end -= 1
    return words[:end]


RULES: tuple[Rule, ...] = (
    # An empty line, an indent before a mark, a mark that is torn, and what follows it.
    (re.compile(rf"({_OUTER}){_ODD}$"), _first),
    (re.compile(rf"({_OUTER}){_ODD}(?={_MARK})"), _first),
    (
        re.compile(
            rf"{_OUTER}(?:(?:#{_ZERO}*){{2,6}}|(?:[:：]{_ZERO}*){{3,}}|(?:`{_ZERO}*){{3,}})"
        ),
        _bare,
    ),
    (
        re.compile(
            rf"({_OUTER}(?:#{{1,6}}|>|[-*+]|[0-9]{{1,9}}[.)]))([ \t]*{_ODD})"
            rf"(?![-+*_{KEYCAP}])"
        ),
        _with_space,
    ),
    # Lines that are made of marks, those of directives, and rows of tables.
    (re.compile(rf"{_QUOTED}[-=:|`~*_ \t{UNSEEN}]+$"), _plain),
    (re.compile(rf"{_OUTER}{_DIRECTIVE}.*"), _plain),
    (re.compile(rf"({_OUTER}\|.*\|)[ \t]*{_ODD}$"), _first),
    # The end of a heading.
    (re.compile(rf"{_OUTER}#{{1,6}}[ \t].*"), _heading_end),
    # Definitions, links, footnotes, roles.
    (re.compile(rf"({_OUTER}{_LABEL}){_ZERO}+(?=:)"), _first),
    (re.compile(rf"(\]){_ZERO}+(?=\({ADDRESS})"), _first),
    (re.compile(rf"\[{_ZERO}*\^[^\[\]\n]*\]"), _bare),
    (
        re.compile(rf"\{{{_ZERO}*(?:{'|'.join(ROLES)}){_ZERO}*\}}{_ZERO}*`[^`\n]*`"),
        _bare,
    ),
)
"""What a line is changed by, one after another. `_bare` drops what has no width; `_plain` makes
plain spaces of the others as well."""
