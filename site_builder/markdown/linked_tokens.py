"""A chain of tokens, into which others are put without moving or counting those that are there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from site_builder.markdown.units import PART


@dataclass(slots=True, eq=False)
class Link:
    """A token in a chain. `around` is what is open where it begins, and, of a closing token, what
    it closes. `number` counts the tokens that the chain was made of, up to this one. `cells` are
    those of a row."""

    token: Token
    number: int
    around: "Link | None" = None
    cells: int = 0
    before: "Link" = field(init=False)
    after: "Link" = field(init=False)
    end: "Link" = field(init=False)
    """The link of the token that closes what this one opens; itself, where it is whole."""

    def __post_init__(self) -> None:
        self.before = self.after = self.end = self

    @property
    def enclosing(self) -> "Iterator[Link]":
        """What is open where it begins, from the innermost on."""
        link = self.around
        while link is not None:
            yield link
            link = link.around

    @property
    def like(self) -> tuple[str, int]:
        """What is of the same kind has the same: of rows, those with as many cells."""
        return self.token.type, self.cells


class Chain:
    """Tokens in their order. `parts` are the links of the parts of a block by their addresses;
    `edge` is where what is put at the end goes, and comes before the first token."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.edge = Link(Token("", "", 0), -1)
        self.parts: dict[str, Link] = {}
        self._put(self.edge, tokens, 1)

    def __iter__(self) -> Iterator[Link]:
        link = self.edge.after
        while link is not self.edge:
            yield link
            link = link.after

    def put(self, place: Link, tokens: Iterable[Token]) -> None:
        """Put tokens, which close all that they open, before a link."""
        self._put(place, tokens, 0)

    def _put(self, place: Link, tokens: Iterable[Token], step: int) -> None:
        around = place.around
        for token in tokens:
            before = place.before
            link = Link(token, before.number + step, around)
            link.before, link.after = before, place
            before.after = place.before = link
            if token.nesting == 1:
                if token.type in ("td_open", "th_open") and around:
                    around.cells += 1
                around = link
            elif token.nesting == -1 and around:
                around.end, around = link, around.around
            if PART in token.meta:
                self.parts.setdefault(str(token.meta[PART]), link)
