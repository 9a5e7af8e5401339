"""Tokens of the source for the page of a translation that lacks them, marked with their language.

A part (an item, a row, a paragraph of a quotation) comes behind the one that it follows in the
source; where the translation has nothing of a list inside an item, all of the list comes there.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.languages.script import text_direction
from site_builder.markdown.html import render_words
from site_builder.markdown.parser import parser
from site_builder.markdown.units import PART, closing

_LISTS = ("bullet_list_open", "ordered_list_open")
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
        part = borrowed(self.source[at : end + 1], self.tag)
        part[0].meta[PART] = _own_name(address)
        kind = part[0].type
        if kind == "attribution_open":
            return self._attribute(part, end)
        if kind == "tr_open":
            self._put_row(address, part, order)
            return end
        place = self._place(address, kind, order)
        if place is None:
            return self._borrow_list(address, at) if kind == "list_item_open" else end
        self.target[place:place] = part
        return end

    def _place(self, address: str, kind: str, order: list[str]) -> int | None:
        """Where a part belongs in the translation: behind the nearest one before it that is there,
        or else before the nearest one behind it."""
        parent, number = address.rpartition(".")[0], order.index(address)
        near = [one for one in order if one.rpartition(".")[0] == parent]
        for one in reversed([one for one in near if order.index(one) < number]):
            if (found := self._index(one, kind)) is not None:
                return closing(self.target, found) + 1
        for one in (one for one in near if order.index(one) > number):
            if (found := self._index(one, kind)) is not None:
                return found
        return None

    def _index(self, address: str, kind: str) -> int | None:
        """Where the translation of a part of the source, or the part itself once it was borrowed,
        begins; None where there is none of this kind."""
        names = (self.pairs.get(address), _own_name(address))
        found = (
            at
            for at, token in enumerate(self.target)
            if token.type == kind and token.meta.get(PART) in names
        )
        return next(found, None)

    def _borrow_list(self, address: str, at: int) -> int:
        """Put all of a list at the end of the item that it stands in; the index where it ends."""
        parent = self._index(address.rpartition(".")[0], "list_item_open")
        opening = at - 1
        if parent is None or self.source[opening].type not in _LISTS:
            return closing(self.source, at)
        end = closing(self.source, opening)
        place = closing(self.target, parent)
        self.target[place:place] = borrowed(self.source[opening : end + 1], self.tag)
        return end

    def _attribute(self, part: list[Token], end: int) -> int:
        """Say who is quoted at the end of a quotation that doesn't say it."""
        is_quote = self.target[0].type == "directive_open"
        if is_quote and not any(token.type == "attribution_open" for token in self.target):
            self.target[-1:-1] = part
        return end

    def _put_row(self, address: str, row: list[Token], order: list[str]) -> None:
        """Put in a row of a table that has as many columns as the source's. A table's head is
        never missing, and the row below it comes in the table's body."""
        columns = sum(token.type == "th_open" for token in self.target)
        place = self._place(address, "tr_open", order)
        if place is None or sum(token.type == "td_open" for token in row) != columns:
            return
        if self.target[place].type == "thead_close":
            if self.target[place + 1].type != "tbody_open":
                row = [_tbody("open", 1), *row, _tbody("close", -1)]
                place += 1
            else:
                place += 2
        self.target[place:place] = row


def _tbody(side: str, nesting: Literal[1, -1]) -> Token:
    return Token(f"tbody_{side}", "tbody", nesting, block=True)


def _own_name(address: str) -> str:
    """What a borrowed part is called among the parts of the translation."""
    return f"source {address}"
