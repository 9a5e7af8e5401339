"""Chinese and Japanese in Markdown: emphasis beside full-width signs, and lines joined.

CommonMark decides whether `**` opens or closes by the characters beside it, and takes full-width
punctuation for Latin; `**真，**她` stays literal then (commonmark-spec issue 650). Here a Chinese,
Japanese or Korean character beside the marker counts as a word's boundary, which Latin text never
notices. Line breaks are taken out where `languages/east_asian.py` says that they are no spaces.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_builder.languages.east_asian import (
    HAN,
    SELECTORS,
    is_cjk,
    joins,
    last_character,
)
from site_builder.languages.script import joins_lines
from site_builder.languages.unicode import category, is_mark
from site_builder.markdown.inline import ACTIVE
from site_builder.markdown.open_emphasis import PlacedDelimiter
from site_builder.model.site import Language

# A run begins and ends with a character, and may hold Chinese punctuation and quotation marks.
_HAN = f"\u3005-\u3007{HAN}"
_HAN_RUN = re.compile(
    f"[《「『（]?[{_HAN}]"
    f"(?:[{_HAN}{SELECTORS}，。、；：？！《》「」『』（）“”‘’·—…]*[{_HAN}{SELECTORS}》」』）。！？])?"
)

_INDENT = "\u3000"
_KINDS = {1: "em", 2: "strong"}

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_DIGITS_ALONE = re.compile(r"[0-9]\*[0-9]{1,20}\*[0-9]")
_WIDE_QUOTES = frozenset(f"{quote}\ufe01" for quote in "‘’“”")
"""Quotation marks that a selector makes full-width (StandardizedVariants.txt)."""


@lru_cache(maxsize=8192)
def _is_space(character: str) -> bool:
    return category(character) == "Zs" or character in "\t\n\r\f\v"


@lru_cache(maxsize=16384)
def flanking(before: str, after: str, marker: str) -> tuple[bool, bool]:
    """Whether a run of `marker` between two characters can open, and can close, emphasis.

    `before` may be a character with its variation selector. CommonMark 0.31.2 §6.2, but a CJK
    character on the far side of punctuation counts as a boundary as white space does, and CJK
    punctuation counts as a letter. For `_` inside words all punctuation counts. This is Tats
    Yamada's specification (markdown-cjk-friendly), whose cases are kept.
    """
    cjk_before, cjk_after = _ends_in_cjk(before), is_cjk(after)
    before = before[0]
    space_before, space_after = _is_space(before), _is_space(after)
    mark_before, mark_after = is_mark(before), is_mark(after)
    narrow_before, narrow_after = mark_before and not cjk_before, mark_after and not cjk_after
    left = not space_after and (not narrow_after or space_before or mark_before or cjk_before)
    right = not space_before and (not narrow_before or space_after or mark_after or cjk_after)
    if marker == "*":
        return left, right
    return left and (not right or mark_before), right and (not left or mark_after)


def _ends_in_cjk(before: str) -> bool:
    return is_cjk(before[0]) or before in _WIDE_QUOTES or "\U000e0100" <= before[-1] <= "\U000e01ef"


def _before(text: str, start: int) -> str:
    """The character before a place in a text, with the one that it selects a glyph of; a space at
    the text's beginning.

    Selectors of ideographic variation sequences count alone, and so does U+FE0F, which makes emoji.
    """
    last = text[start - 1] if start else " "
    if "\ufe00" <= last <= "\ufe0e" and start > 1 and not _is_space(text[start - 2]):
        return text[start - 2 : start]
    return last


def _ends(before: str, after: str, marker: str, state: StateInline, at: int) -> tuple[bool, bool]:
    """As `flanking`, but between two digits `*` is a sign of arithmetic: CommonMark would print
    `2*3=6，4*5=20` as 23=6，45=20. Of its own example, 5*6*78, this holds in Chinese and Japanese
    alone, where sizes are written so."""
    if marker == "*" and before in _DIGITS and after in _DIGITS:
        near = _DIGITS_ALONE.finditer(state.src, max(0, at - 22), at + 23)
        holds_digits = any(one.start() < at < one.end() for one in near)
        if not holds_digits or joins_lines(state.env["language"]):
            return False, False
    return flanking(before, after, marker)


def emphasis_rule(state: StateInline, silent: bool) -> bool:
    """The inline rule that takes the place of markdown-it's own for `*` and `_`."""
    start = state.pos
    source = state.src
    marker = source[start]
    if silent or marker not in "*_":
        return False
    end = start
    while end < state.posMax and source[end] == marker:
        end += 1
    after = source[end] if end < state.posMax else " "
    can_open, can_close = _ends(_before(source, start), after, marker, state, start)
    if can_open and not state.delimiters and _whole_span(state, start, end, marker):
        return True
    for at in range(start, end):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            PlacedDelimiter(
                marker=ord(marker),
                length=end - start,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
                at=at,
            )
        )
    state.pos = end
    return True


def _whole_span(state: StateInline, start: int, end: int, marker: str) -> bool:
    """Push emphasis at once where it holds plain text only, up to a run of the same length.

    No earlier run waits to be closed, so markdown-it's own search would find the same pair. Returns
    False, and does nothing, in all other cases.
    """
    kind = _KINDS.get(end - start)
    found = ACTIVE.search(state.src, end, state.posMax)
    if kind is None or found is None or found.start() == end:
        return False
    close, stop = found.start(), found.start() + end - start
    if not state.src.startswith(marker * (end - start), close) or stop > state.posMax:
        return False
    after = state.src[stop] if stop < state.posMax else " "
    if after == marker or not _ends(_before(state.src, close), after, marker, state, close)[1]:
        return False
    if state.pending:
        state.pushPending()
    markup, level = state.src[start:end], state.level
    state.tokens += (
        Token(f"{kind}_open", kind, 1, markup=markup, level=level),
        Token("text", "", 0, content=state.src[end:close], level=level + 1),
        Token(f"{kind}_close", kind, -1, markup=markup, level=level),
    )
    state.tokens_meta += (None, None, None)
    state.pos = stop
    return True


def join_lines(state: StateCore) -> None:
    """The core rule that removes soft breaks where the text goes on without a space, and the
    full-width spaces which writers begin a paragraph with: its indent is the style sheet's
    business."""
    for token in state.tokens:
        if token.type != "inline" or not token.children:
            continue
        if token.content[:1] == _INDENT and token.children[0].type == "text":
            token.children[0].content = token.children[0].content.lstrip(_INDENT)
        if "\n" in token.content:
            token.children = _joined(token.children, state.env["language"])


def _joined(children: list[Token], language: str) -> list[Token]:
    before = _neighbours(children, last_character)
    after = reversed(_neighbours(reversed(children), _first_character))
    return [
        child
        for child, last, first in zip(children, before, after, strict=True)
        if child.type != "softbreak" or not joins(last, first, language)
    ]


def _neighbours(children: Iterable[Token], edge: Callable[[str], str]) -> list[str]:
    """For each token the edge of the nearest text before it, as `joins` takes it."""
    found, nearest = [], " "
    for child in children:
        found.append(nearest)
        if child.type == "myst_role":
            nearest = ""
        elif child.type in ("text", "code_inline", "ruby") and child.content:
            nearest = edge(child.content)
    return found


def _first_character(text: str) -> str:
    return text[0]


def borrowed_han_tag(language: Language, languages: tuple[Language, ...]) -> str:
    """The tag to mark Chinese characters in an article with, which is the site's Chinese; '' for an
    article that is itself written in Chinese characters.

    Without it a screen reader spells them in the article's language, and they are set in the glyphs
    of whatever font comes first.
    """
    if joins_lines(language.tag):
        return ""
    chinese = (other.tag for other in languages if joins_lines(other.tag))
    return next(chinese, "zh")


def mark_han(html: str, tag: str) -> str:
    """Escaped text with each run of Han marked by its language (WCAG 2.2, 3.1.2)."""
    return _HAN_RUN.sub(lambda match: f'<span lang="{tag}">{match[0]}</span>', html)


def chinese_plugin(parser: MarkdownIt) -> None:
    """Set Chinese right in a parser; its `env` must hold the article's `language`."""
    parser.inline.ruler.at("emphasis", emphasis_rule)
    parser.core.ruler.push("join_lines", join_lines)
