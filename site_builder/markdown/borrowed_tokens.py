"""Tokens of the source for the page of a translation that lacks them, marked with their language.

A part (an item, a row, a paragraph of a quotation) comes behind the one that it follows in the
source. Where the translation has nothing of its kind there, it comes with the list that it stands
in; a row, where the translation's table has other columns, with the source's table and its head.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from itertools import takewhile
from typing import Literal

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.languages.script import text_direction
from site_builder.markdown.html import render_words
from site_builder.markdown.linked_tokens import Chain, Link
from site_builder.markdown.parser import parser
from site_builder.markdown.units import PART

_QUOTES = ("blockquote_open", "directive_open")
_HOLDERS = ("list_item_open", *_QUOTES)
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


class PartBorrower:
    """Puts the missing parts of a block of the source into the tokens of its translation.

    `pairs` are the addresses of the translation's parts by those of the source's, and `missing`
    those of the source's parts that have none.
    """

    def __init__(
        self,
        source: Sequence[Token],
        target: list[Token],
        pairs: Mapping[str, str],
        missing: frozenset[str],
        tag: str,
    ) -> None:
        self.source, self.target = source, target
        self.pairs, self.missing, self.tag = pairs, missing, tag
        self._ours, self._theirs = Chain(source), Chain(target)
        self._near = _Near()

    def borrow(self) -> None:
        parts = self._ours.parts
        for address, part in reversed(parts.items()):
            for link in self._translations(address):
                self._near.comes(address, part.number, link)
        done = -1
        for address, part in parts.items():
            if address in self.missing and part.number > done:
                self._borrow(address, part)
                done = part.end.number
            for link in self._translations(address):
                self._near.passed(address, link)
        self.target[:] = [link.token for link in self._theirs]

    def _translations(self, address: str) -> list[Link]:
        """The translation of a part of the source, and the part itself once it was borrowed, from
        the last on."""
        own = _own_name(address)
        names = dict.fromkeys((own, self.pairs.get(address, own)))
        found = [link for name in names if (link := self._theirs.parts.get(name))]
        return sorted(found, key=lambda link: -link.number)

    def _borrow(self, address: str, part: Link) -> None:
        tokens = self.source[part.number : part.end.number + 1]
        if part.token.type == "attribution_open":
            self._attribute(tokens)
        elif place := self._place(address, part):
            self._insert(place, tokens)
        elif place := self._aside(address, part):
            self._insert(place, self._wrapped(address, part, tokens))

    def _insert(self, place: Link, tokens: Sequence[Token]) -> None:
        """Put tokens of the source into the translation before a link."""
        part = borrowed(tokens, self.tag)
        is_said = any("lang" in link.token.attrs for link in place.enclosing)
        for token in part:
            token.attrs.pop("id", None)  # its block's
            if PART in token.meta:
                token.meta[PART] = _own_name(token.meta[PART])
            if is_said:
                for name in language_attributes(self.tag):
                    token.attrs.pop(name, None)
        self._theirs.put(place, part)

    def _place(self, address: str, part: Link) -> Link | None:
        """Where a part belongs in the translation: behind the nearest one before it that is there,
        or else before the nearest one behind it. It must be of its kind; of rows, one with as many
        cells, for a table's head says what each of them is."""
        if before := self._near.before(address, part.like):
            return self._behind(before.end)
        return self._near.behind(address, part.number, part.like)

    def _behind(self, end: Link) -> Link:
        """Where what follows the part goes that ends at a link: below a table's head, in its
        body."""
        if end.after.token.type != "thead_close":
            return end.after
        body = end.after.after
        if body.token.type != "tbody_open":
            self._theirs.put(body, [_tbody("open", 1), _tbody("close", -1)])
        return end.after.after.after

    def _aside(self, address: str, part: Link) -> Link | None:
        """Where a part goes whose like isn't in the translation: behind the paragraph, list or
        table that has the nearest one before it, else before that of the one behind it, else at the
        end of what holds them."""
        holders = self._translations(_whole(address))
        around = holders[-1] if holders else None
        first = self._theirs.edge.after
        if around is None and first.token.type in _QUOTES:
            around = first
        if before := self._near.before(address):
            return _child(around, before).end.after
        if behind := self._near.behind(address, part.number):
            return _child(around, behind)
        return around.end if around else None

    def _wrapped(self, address: str, part: Link, tokens: Sequence[Token]) -> list[Token]:
        """The tokens of a part, with the list or the quotation that it stands in; of a row, with
        the table and its head."""
        first = self._ours.edge.after
        holder = self._ours.parts.get(_whole(address))
        if holder is None and first.token.type in _QUOTES:
            holder = first
        inside = list(takewhile(lambda link: link is not holder, part.enclosing))
        opening = [link.token for link in reversed(inside)]
        ending = [link.end.token for link in inside]
        if part.token.type == "tr_open" and opening[-1].type == "tbody_open":
            body, table = inside[:2]
            opening[-1:] = self.source[table.number + 1 : body.number + 1]
        return [*opening, *tokens, *ending]

    def _attribute(self, tokens: Sequence[Token]) -> None:
        """Say who is quoted at the end of a quotation that doesn't say it."""
        is_quote = self._theirs.edge.after.token.type == "directive_open"
        if is_quote and not any(link.token.type == "attribution_open" for link in self._theirs):
            self._insert(self._theirs.edge.before, tokens)


_Kind = tuple[str, int] | None
"""What a part must be like; None where that doesn't matter."""


class _Near:
    """The translation's links nearest to a part of the source, among those of the same whole: of
    its kind, or of any."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, _Kind], Link] = {}
        self._behind: dict[tuple[str, _Kind], list[tuple[int, Link]]] = {}

    def comes(self, address: str, number: int, link: Link) -> None:
        """Note where the part with a number in the source is in the translation; the last first."""
        for kind in (link.like, None):
            self._behind.setdefault((_whole(address), kind), []).append((number, link))

    def passed(self, address: str, link: Link) -> None:
        """Note where a part is in the translation, behind which others may be put."""
        for kind in (link.like, None):
            self._before[_whole(address), kind] = link

    def before(self, address: str, kind: _Kind = None) -> Link | None:
        return self._before.get((_whole(address), kind))

    def behind(self, address: str, number: int, kind: _Kind = None) -> Link | None:
        """The nearest behind the part with a number, which no part asks for that comes before an
        earlier one that asked."""
        waiting = self._behind.get((_whole(address), kind), [])
        while waiting and waiting[-1][0] <= number:
            waiting.pop()
        return waiting[-1][1] if waiting else None


def _whole(address: str) -> str:
    """The address of what a part is part of."""
    return address.rpartition(".")[0]


def _child(around: Link | None, found: Link) -> Link:
    """What a link is, or is in, among what something around it holds. Where that isn't around it,
    since the parts of a whole are apart in the translation, whatever holds it next counts."""
    ways = found, *found.enclosing
    inside = (link for link in ways if link.around is around)
    beside = (link for link in ways if not link.around or link.around.token.type in _HOLDERS)
    return next(inside, None) or next(beside)


def _tbody(side: str, nesting: Literal[1, -1]) -> Token:
    return Token(f"tbody_{side}", "tbody", nesting, block=True)


def _own_name(address: str) -> str:
    """What a borrowed part is called among the parts of the translation."""
    return f"source {address}"
