"""Markup that invisible characters keep from being recognised.

Chinese writers indent with U+3000; word processors, phones and web pages leave no-break spaces and
zero width characters anywhere. Where the intention is certain, such a character is dropped or
counts as a plain space. Everywhere else it stays, as part of the text.
"""

import re
from collections.abc import Iterator, Sequence

from site_builder.languages.characters import INVISIBLE, UNSEEN, unseen_runs
from site_builder.markdown.indents import Indents
from site_builder.markdown.unseen_rules import KEYCAP, RULES
from site_builder.text.html_comments import Span
from site_builder.text.source import Edit, Source

_ZERO_WIDTH = re.compile(rf"[{INVISIBLE}]")
_GAP = re.compile(rf"[ \t{UNSEEN}]")
_SIGN_BEFORE = frozenset("#＃>-+*.)]}|:：`~=_")
_SIGN_AFTER = frozenset("\n#＃>-+*`~|[({:：^])}")
_EDGES = frozenset("\n \t")
_SIGN = re.compile(r"[\[{:：#|`]")
_COLONS = (":", "：")


def unseen_lines(text: str, start: int) -> list[int]:
    """Where, from an offset on, the lines begin that have invisible characters beside a sign which
    may be markup. Nearly all texts have none."""
    lines: list[int] = []
    line_start = line_end = has_sign = -1
    for run in unseen_runs(text, start):
        if run.start() > line_end:
            line_start = text.rfind("\n", 0, run.start()) + 1
            line_end, has_sign = text.find("\n", run.start()), -1
            line_end = len(text) if line_end < 0 else line_end
            if text.startswith(_COLONS, line_start):
                has_sign = 1
        elif lines and lines[-1] == line_start:
            continue
        if _ZERO_WIDTH.search(run[0]) and has_sign < 0:
            has_sign = bool(_SIGN.search(text, line_start, line_end))
        if has_sign > 0 or _is_beside_sign(text, *run.span()):
            lines.append(line_start)
    return lines


def _is_beside_sign(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before in _EDGES:
        return after in _SIGN_AFTER or (after.isascii() and after.isdigit())
    return (before in _SIGN_BEFORE or after in _SIGN_AFTER) and after != KEYCAP


def with_marks(source: Source, lines: Sequence[int], code: Sequence[Span]) -> Source:
    """The source with the marks on its `lines` (as `unseen_lines` gives them) as they were meant.
    Lines of code stay as they are."""
    indents = Indents(source.text)
    edits: list[Edit] = []
    for start in _outside(lines, code):
        end = source.text.find("\n", start)
        old = source.text[start : len(source.text) if end < 0 else end]
        new = indents.applied(start, old)
        for pattern, replace in RULES:
            new = pattern.sub(replace, new)
        if new != old:
            edits += _edits(old, new, start)
    return source.edited(edits) if edits else source


def _outside(lines: Sequence[int], code: Sequence[Span]) -> Iterator[int]:
    """The lines that don't begin inside code; both are in order."""
    spans = iter(code)
    span = next(spans, None)
    for line in lines:
        while span and span.end <= line:
            span = next(spans, None)
        if span is None or line < span.start:
            yield line


def _edits(old: str, new: str, offset: int) -> Iterator[Edit]:
    """The changes between two forms of a line, which differ in spaces and invisible characters."""
    at = there = 0
    while at < len(old):
        if old[at : at + 1] == new[there : there + 1]:
            at, there = at + 1, there + 1
            continue
        start, begin = at, there
        at, there = _skip_gap(old, at), _skip_gap(new, there)
        yield Edit(offset + start, offset + at, new[begin:there])


def _skip_gap(words: str, at: int) -> int:
    while at < len(words) and _GAP.match(words, at):
        at += 1
    return at
