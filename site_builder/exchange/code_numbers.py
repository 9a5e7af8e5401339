"""The codes in a text and in its translation, numbered so that a code has one number in both."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.exchange.inline import Piece, Sort


@dataclass(frozen=True)
class Mark:
    """A code that stands alone, as `{number}`score``."""

    number: str
    text: str
    sort: Sort


@dataclass(frozen=True)
class Span:
    """Codes around a part of the text."""

    number: str
    start: str
    end: str
    sort: Sort
    inside: tuple["Inline", ...]


Inline = str | Mark | Span
_Key = tuple[str, str, str]


def numbered(
    source: tuple[Piece, ...], target: tuple[Piece, ...]
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Both texts with their codes numbered from 1; those that only the translation has, last."""
    given: dict[_Key, list[str]] = defaultdict(list)
    free: dict[_Key, list[str]] = defaultdict(list)
    count = 0

    def number(key: _Key, *, is_source: bool) -> str:
        nonlocal count
        if not is_source and free[key]:
            return free[key].pop(0)
        count += 1
        if is_source:
            given[key].append(str(count))
        return str(count)

    ours = tuple(_numbered(source, lambda key: number(key, is_source=True)))
    free.update({key: list(numbers) for key, numbers in given.items()})
    theirs = tuple(_numbered(target, lambda key: number(key, is_source=False)))
    return ours, theirs


def _numbered(pieces: tuple[Piece, ...], number: Callable[[_Key], str]) -> Iterator[Inline]:
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "words":
            yield piece.text
        elif piece.kind == "open" and (end := _close(pieces, at)):
            closing = pieces[end].text
            own = number((piece.sort, piece.text, closing))
            inside = tuple(_numbered(pieces[at + 1 : end], number))
            yield Span(own, piece.text, closing, piece.sort, inside)
            at = end
        else:
            yield Mark(number((piece.sort, piece.text, "")), piece.text, piece.sort)
        at += 1


def _close(pieces: tuple[Piece, ...], start: int) -> int:
    """Where the piece is that closes the one at `start`."""
    depth = 0
    for at in range(start, len(pieces)):
        depth += {"open": 1, "close": -1}.get(pieces[at].kind, 0)
        if not depth:
            return at
    return 0


def marks_in(text: tuple[Inline, ...]) -> Iterator[Mark | Span]:
    """All codes, in order."""
    for one in text:
        if not isinstance(one, str):
            yield one
        if isinstance(one, Span):
            yield from marks_in(one.inside)
