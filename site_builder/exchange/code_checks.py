"""The codes in translations that came back: roles, footnotes, links and the like, which must be
those of the source."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from site_builder.exchange.inline import Piece, pieces_of
from site_builder.exchange.pairing import Pair
from site_builder.markdown.normal_form import paragraphs_of
from site_builder.messages.message import _
from site_builder.model.translation import UnitKind
from site_builder.problems.problems import Problem, shown, warning

_USE_THEM = _("keep what the source has, and no more")
_ONE_PARAGRAPH = ("heading", "paragraph", "row")
_NAMED = ("role", "note")
"""Codes that are known by their text."""
_COUNTED = {
    "link": _("links in '{address}': {found}; in its source: {count}"),
    "image": _("pictures in '{address}': {found}; in its source: {count}"),
    "cell": _("'|' in '{address}': {found}; in its source: {count}"),
}
_QUOTES = "`'‘’‛“”„\"´ˋ＇"
_LOOSE = re.compile(
    rf"[{{｛]\s*([a-z]+)\s*[}}｝]\s*[{_QUOTES}]+\s*([^{_QUOTES}\s]+)\s*[{_QUOTES}]+"
)


def mended(pair: Pair, source_tag: str, target_tag: str) -> Pair:
    """A pair in whose translation roles are as they were written, where a word processor has made
    other quotation marks of theirs."""
    source = pair.standing.source
    if not pair.is_changed or source is None or source.kind == "text":
        return pair
    roles = {
        (found[1], found[2]): piece.text
        for piece in pieces_of(source.text, source.kind, source_tag)
        if piece.sort == "role" and (found := _LOOSE.fullmatch(piece.text))
    }

    def mend(match: re.Match[str]) -> str:
        return roles.get((match[1], match[2]), match[0])

    return replace(pair, text=_LOOSE.sub(mend, pair.text))


def check_codes(pair: Pair, source_tag: str, target_tag: str) -> Iterator[Problem]:
    """What is wrong with the codes of a translation. What the translation that was there before
    lacked, or had beyond its source, may stay as it was."""
    source, unit = pair.standing.source, pair.unit
    if not pair.is_changed or source is None or source.kind == "text":
        return
    yield from _paragraphs(pair, source.kind)
    accepted = pair.standing.accepted
    ours = _codes(pair.was or source.text, source.kind, source_tag)
    theirs = _codes(pair.text, source.kind, target_tag)
    old_ours = _codes(accepted.source if accepted else source.text, source.kind, source_tag)
    old_theirs = _codes(pair.now, source.kind, target_tag)
    lacked = _named(old_ours) - _named(old_theirs) if pair.now else set()
    name = shown(unit.address)
    for code in sorted(_named(ours) - _named(theirs) - lacked):
        message = _("{code} is missing from '{address}'", code=code, address=name)
        hint = _("put it where readers should see what it stands for")
        yield Problem(unit.location, "handover-markup", message, hint)
    for code in sorted(_named(theirs) - _named(ours) - _named(old_theirs)):
        message = _("{code} isn't in the source of '{address}'", code=shown(code), address=name)
        yield Problem(unit.location, "handover-markup", message, _("use the source's codes only"))
    yield from _counted(pair, ours, theirs, old_ours if pair.now else None, old_theirs)


def _paragraphs(pair: Pair, kind: UnitKind) -> Iterator[Problem]:
    count = len(paragraphs_of(pair.text))
    if kind in _ONE_PARAGRAPH and count > 1:
        address = shown(pair.unit.address)
        message = _("'{address}' must be one paragraph, not {count}", address=address, count=count)
        hint = _("put them together, or have the source divided first")
        yield Problem(pair.unit.location, "handover-markup", message, hint)


def _counted(
    pair: Pair,
    ours: tuple[Piece, ...],
    theirs: tuple[Piece, ...],
    old_ours: tuple[Piece, ...] | None,
    old_theirs: tuple[Piece, ...],
) -> Iterator[Problem]:
    count, found, name = _counts(ours), _counts(theirs), shown(pair.unit.address)
    where = pair.unit.location
    for sort, message in _COUNTED.items():
        usual = _counts(old_ours)[sort] - _counts(old_theirs)[sort] if old_ours is not None else 0
        if found[sort] not in (count[sort], count[sort] - usual):
            text = _(message.text, address=name, count=count[sort], found=found[sort])
            yield Problem(where, "handover-markup", text, _USE_THEM)
    before, now, old = (_emphasis(one) for one in (ours, theirs, old_theirs))
    if now < (min(before, old) if pair.now else before):
        text = _("the translation of '{address}' has lost its emphasis", address=name)
        yield warning(where, "handover-markup", text)


def _emphasis(codes: tuple[Piece, ...]) -> int:
    counts = _counts(codes)
    return counts["italic"] + counts["bold"]


def _codes(text: str, kind: UnitKind, tag: str) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces_of(text, kind, tag) if piece.kind != "words")


def _named(codes: tuple[Piece, ...]) -> set[str]:
    return {piece.text for piece in codes if piece.sort in _NAMED}


def _counts(codes: tuple[Piece, ...]) -> Counter[str]:
    return Counter(piece.sort for piece in codes if piece.kind != "close")
