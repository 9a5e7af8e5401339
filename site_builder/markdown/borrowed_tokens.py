"""Tokens of the source for the page of a translation that lacks them, marked with their language.

A part (an item, a row, a paragraph of a quotation) comes behind the one that it follows in the
source. Where the translation has nothing of its kind there, it comes with the list that it stands
in; a row, where the translation's table has other columns, with the source's table and its head.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.languages.script import text_direction
from site_builder.markdown.html import render_words
from site_builder.markdown.parser import parser
from site_builder.markdown.units import PART, closing

_QUOTES = ("blockquote_open", "directive_open")
_BORROWED = "borrowed"


def copied(tokens: Iterable[Token]) -> list[Token]:
    """The same tokens, to be changed."""
    return [_copy(token) for token in tokens]


def _copy(token: Token) -> Token:
    other = copy(token)
    other.attrs, other.meta = dict(token.attrs), dict(token.meta)
    if token.children is not None:
        other.children = copied(token.children)
    return other


def language_attributes(tag: str) -> dict[str, str]:
    """The attributes of an element in a language (BCP 47)."""
    return {"lang": tag, "dir": text_direction(tag)}


def borrowed(tokens: Sequence[Token], tag: str) -> list[Token]:
    """Copies of tokens, of which each outermost element says its language."""
    found = copied(tokens)
    depth = 0
    for token in found:
        token.meta[_BORROWED] = True
        if token.type.startswith("directive_"):  # which is no element
            continue
        has_words = token.type != "hr" and (token.type != "inline" or token.tag)
        if depth == 0 and has_words:
            token.attrs |= language_attributes(tag)
        depth += token.nesting
    return found


def in_language(html: str, element: Token) -> str:
    """Words in an element of their own, where another element has the mark of their language."""
    if "lang" not in element.attrs:
        return html
    return '<span lang="{lang}" dir="{dir}">{}</span>'.format(html, **element.attrs)


def is_borrowed(token: Token) -> bool:
    return bool(token.meta.get(_BORROWED))


def settle(tokens: Iterable[Token], env: EnvType) -> None:
    """Make HTML of the borrowed texts among tokens, by the environment of their own article; who is
    quoted, which has no element of its own, gets one."""
    before = None
    for token in tokens:
        if token.type == "inline" and is_borrowed(token):
            html = render_words(parser(), token, env)
            if before and before.type == "attribution_open":
                html = in_language(html, before)
            token.children = [Token("html_inline", "", 0, content=html)]
        before = token


@dataclass(slots=True)
class PartBorrower:
    """Puts the missing parts of a block of the source into the tokens of its translation.

    `pairs` are the addresses of the translation's parts by those of the source's, and `missing`
    those of the source's parts that have none.
    """

    source: Sequence[Token]
    target: list[Token]
    pairs: Mapping[str, str]
    missing: frozenset[str]
    tag: str

    def borrow(self) -> None:
        parts = {str(t.meta[PART]): at for at, t in enumerate(self.source) if PART in t.meta}
        done = -1
        for address, at in parts.items():
            if address in self.missing and at > done:
                done = max(done, self._borrow(address, at, list(parts)))

    def _borrow(self, address: str, at: int, order: list[str]) -> int:
        """Put in the part that begins at an index of the source; the index where it ends."""
        end = closing(self.source, at)
        if self.source[at].type == "attribution_open":
            return self._attribute(at, end)
        place = self._place(address, at, order)
        if place is not None:
            self._insert(place, self.source[at : end + 1])
        elif (place := self._aside(address, order)) is not None:
            self._insert(place, self._wrapped(address, at, end))
        return end

    def _insert(self, place: int, tokens: Sequence[Token]) -> None:
        """Put tokens of the source into the translation at an index."""
        part = borrowed(tokens, self.tag)
        is_said = any("lang" in token.attrs for token in self._around(place))
        for token in part:
            token.attrs.pop("id", None)  # its block's
            if PART in token.meta:
                token.meta[PART] = _own_name(token.meta[PART])
            if is_said:
                for name in language_attributes(self.tag):
                    token.attrs.pop(name, None)
        self.target[place:place] = part

    def _around(self, place: int) -> Iterator[Token]:
        """What is open at an index of the translation, from the innermost on."""
        closed = 0
        for token in reversed(self.target[:place]):
            if token.nesting == 1 and not closed:
                yield token
            else:
                closed -= token.nesting

    def _place(self, address: str, at: int, order: list[str]) -> int | None:
        """Where a part belongs in the translation: behind the nearest one before it that is there,
        or else before the nearest one behind it. It must be of its kind; of rows, one with as many
        cells, for a table's head says what each of them is."""
        like = self.source[at].type, _cells(self.source, at)
        before, behind = _siblings(address, order)
        for one in before:
            if (found := self._index(one, like)) is not None:
                return self._behind(closing(self.target, found))
        for one in behind:
            if (found := self._index(one, like)) is not None:
                return found
        return None

    def _behind(self, at: int) -> int:
        """Where what follows the part goes that ends at an index: below a table's head, in its
        body."""
        place = at + 1
        if place == len(self.target) or self.target[place].type != "thead_close":
            return place
        if self.target[place + 1].type != "tbody_open":
            self.target[place + 1 : place + 1] = [_tbody("open", 1), _tbody("close", -1)]
        return place + 2

    def _index(self, address: str, like: tuple[str, int] | None = None) -> int | None:
        """Where the translation of a part of the source, or the part itself once it was borrowed,
        begins; None where there is none that is `like` it."""
        names = (self.pairs.get(address, _own_name(address)), _own_name(address))
        found = (
            at
            for at, token in enumerate(self.target)
            if token.meta.get(PART) in names
            and (like is None or like == (token.type, _cells(self.target, at)))
        )
        return next(found, None)

    def _aside(self, address: str, order: list[str]) -> int | None:
        """Where a part goes whose like isn't in the translation: behind the paragraph, list or
        table that has the nearest one before it, else before that of the one behind it, else at the
        end of what holds them."""
        parent = address.rpartition(".")[0]
        around = self._index(parent)
        if around is None:
            around = 0 if self.target[0].type in _QUOTES else -1
        before, behind = _siblings(address, order)
        for one in before:
            if (found := self._index(one)) is not None:
                return self._child(around, found)[1] + 1
        for one in behind:
            if (found := self._index(one)) is not None:
                return self._child(around, found)[0]
        return closing(self.target, around) if around >= 0 else None

    def _child(self, around: int, found: int) -> tuple[int, int]:
        """The tokens of what begins at an index, with all that is around it inside of what begins
        at another."""
        start = around + 1
        while (end := closing(self.target, start)) < found:
            start = end + 1
        return start, end

    def _wrapped(self, address: str, at: int, end: int) -> list[Token]:
        """The tokens of a part, with the list or the quotation that it stands in; of a row, with
        the table and its head."""
        parent = address.rpartition(".")[0]
        names = (t.meta.get(PART) for t in self.source[:at])
        first = next((i + 1 for i, name in enumerate(names) if name == parent), 0)
        first += first == 0 and self.source[0].type in _QUOTES
        around = [
            i
            for i in range(first, at)
            if self.source[i].nesting == 1 and closing(self.source, i) > end
        ]
        opening = [self.source[i] for i in around]
        ending = [self.source[closing(self.source, i)] for i in reversed(around)]
        if self.source[at].type == "tr_open" and opening[-1].type == "tbody_open":
            table = around[-2]
            opening[-1:] = self.source[table + 1 : around[-1] + 1]
        return [*opening, *self.source[at : end + 1], *ending]

    def _attribute(self, at: int, end: int) -> int:
        """Say who is quoted at the end of a quotation that doesn't say it."""
        is_quote = self.target[0].type == "directive_open"
        if is_quote and not any(token.type == "attribution_open" for token in self.target):
            self._insert(len(self.target) - 1, self.source[at : end + 1])
        return end


def _siblings(address: str, order: list[str]) -> tuple[list[str], list[str]]:
    """The parts of the same whole before a part, from the nearest on, and those behind it."""
    parent, number = address.rpartition(".")[0], order.index(address)
    near = [(at, one) for at, one in enumerate(order) if one.rpartition(".")[0] == parent]
    before = [one for at, one in near if at < number]
    return before[::-1], [one for at, one in near if at > number]


def _cells(tokens: Sequence[Token], at: int) -> int:
    """How many cells a row has; 0 for any other part."""
    if tokens[at].type != "tr_open":
        return 0
    row = tokens[at : closing(tokens, at)]
    return sum(token.type in ("td_open", "th_open") for token in row)


def _tbody(side: str, nesting: Literal[1, -1]) -> Token:
    return Token(f"tbody_{side}", "tbody", nesting, block=True)


def _own_name(address: str) -> str:
    """What a borrowed part is called among the parts of the translation."""
    return f"source {address}"
