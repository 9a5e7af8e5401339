"""Tokens to an article's blocks: sections by their headings, an anchor for every block."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.directive_blocks import place_of, read_directive
from site_builder.markdown.empty_blocks import has_words
from site_builder.markdown.headings import HEADING_HINT, has_id, take_heading_id
from site_builder.markdown.html import render_inline_parts, render_paragraph, render_parts
from site_builder.markdown.parser import parser
from site_builder.messages.message import Message, _
from site_builder.model.article import ArticleSection, Block, Parts, Prose
from site_builder.problems.problems import Listed, Location, Problem, shown
from site_builder.text.source import Source

LEAD = "top"
"""The anchors of the blocks before the first section begin with this, as `top-1`."""

_LIST_OR_QUOTATION = _("a list or a quotation")


class Group(NamedTuple):
    """The tokens of a block, or of the heading of a section, which is no block of its own."""

    anchor: str
    tokens: list[Token]
    block: Block | None


@dataclass(slots=True)
class _Open:
    """A section while its blocks are being gathered."""

    id: str
    heading: Parts
    location: Location
    blocks: list[Block] = field(default_factory=list)

    def close(self) -> ArticleSection:
        return ArticleSection(self.id, self.heading, tuple(self.blocks), self.location)


@dataclass(slots=True)
class BlockReader:
    """Reads the top-level tokens of one article; `line_offset` lines stand before their text."""

    source: Source
    env: EnvType
    line_offset: int
    problems: Listed = field(default_factory=Listed)
    groups: list[Group] = field(default_factory=list)
    """What was read, in order."""

    def read(self, tokens: list[Token]) -> tuple[tuple[Block, ...], tuple[ArticleSection, ...]]:
        """The blocks before the first section, and the sections."""
        current = _Open(LEAD, (), Location(self.source.path))
        done: list[_Open] = [current]
        level = 1
        for group in _top_level(tokens):
            opening = group[0]
            if opening.type == "heading_open":
                level = self._check_level(opening, level)
                # One of the first level is reported; its id is not missing as well.
                if opening.tag == "h2" or (opening.tag == "h1" and has_id(group[1])):
                    current = self._section(group, len(done))
                    done.append(current)
                    self.groups.append(Group(current.id, group, None))
                    continue
            block = self._block(group, f"{current.id}-{len(current.blocks) + 1}")
            if block is not None:
                current.blocks.append(block)
                self.groups.append(Group(block.anchor, group, block))
        return tuple(done[0].blocks), tuple(section.close() for section in done[1:])

    def line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self.line_offset + 1

    def location(self, token: Token) -> Location:
        return self.source.line_start(self.line(token))

    def _check_level(self, opening: Token, level: int) -> int:
        found = int(opening.tag[1])
        if "is_meant" in opening.meta:
            return found
        if found == 1:
            message = _(
                "a first-level heading is the article's title: it belongs in the front matter"
            )
            self._report(opening, "heading-level", message, HEADING_HINT)
        elif found > level + 1:
            message = _(
                "a level {found} heading follows a level {level} heading", found=found, level=level
            )
            hint = _("write {words}", words="#" * (level + 1))
            self._report(opening, "heading-level", message, hint)
        return found

    def _check_words(self, heading: list[Token]) -> None:
        if not has_words(heading[1]):
            hint = _("write its text between the # and the id")
            self._report(heading[0], "empty-block", _("this heading is empty"), hint)

    def _section(self, group: list[Token], number: int) -> _Open:
        where = self.location(group[0])
        name, problem = take_heading_id(group[1], self.line(group[0]), self.source)
        if problem:
            self.problems.append(problem)
        self._check_words(group)
        heading = render_inline_parts(parser(), group[1], self.env)
        # Without an id of its own a section still needs an anchor, alike in every language.
        return _Open(name or f"section-{number}", heading, where)

    def _block(self, group: list[Token], anchor: str) -> Block | None:
        opening = group[0]
        if opening.type == "stray_fence":
            self._report_stray(opening)
            return None
        if opening.type == "directive_open":
            if opening.meta["name"] == "quote":
                self.check_nested(group[1:], _("a quotation"))
            directive, problems = read_directive(
                group, anchor, self.line(opening), self.source, self.env
            )
            self.problems += problems
            return directive
        if opening.type == "inline":
            parts = render_paragraph(parser(), opening, anchor, self.env)
            return Prose(anchor, "paragraph", parts, self.location(opening))
        kind = opening.type.removesuffix("_open")
        if kind == "heading":
            name, problem = take_heading_id(group[1], self.line(opening), self.source)
            anchor = name or anchor
            self._check_words(group)
            if problem:
                self.problems.append(problem)
        self.check_nested(group[1:], _LIST_OR_QUOTATION)
        opening.attrSet("id", anchor)
        parts = render_parts(parser(), group, self.env)
        return Prose(anchor, kind, parts, self.location(opening))

    def check_nested(self, tokens: list[Token], outer: str) -> None:
        """Report what belongs at the top level only; `outer` (a message) names what holds it."""
        for token in tokens:
            if token.type in ("directive_open", "stray_fence"):
                message = _("a directive can't go inside {outer}", outer=outer)
                hint = _("put it on its own lines, not indented, after a blank line")
                where = place_of(self.source, token.content[:3] or ":::", self.line(token))
                self.problems.append(Problem(where, "nested-directive", message, hint))
            elif token.type == "heading_open" and "is_meant" not in token.meta:
                message = _("a heading can't go inside {outer}", outer=outer)
                self._report(token, "nested-heading", message, _("put it on a line of its own"))

    def _report_stray(self, token: Token) -> None:
        message = _("'{text}' doesn't open a directive", text=shown(token.content))
        hint = _("a directive starts with its name: :::{photo} street")
        if token.content.startswith((":{", "::{")):
            hint = _("write three colons: :::{words}", words=shown(token.content.lstrip(":")))
        elif "：" in token.content or "｛" in token.content:
            hint = _("write ':::' and '{', not the full-width '：' and '｛'")
        self._report(token, "stray-fence", message, hint)

    def _report(self, token: Token, code: str, message: Message, hint: Message) -> None:
        self.problems.append(Problem(self.location(token), code, message, hint))


def _top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens in groups, one for each block of the top level."""
    group: list[Token] = []
    depth = 0
    for token in tokens:
        if token.hidden and not group:
            continue
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []
