"""An article made of the tokens of two: a translation, with what it lacks in the source's words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.blocks import Group
from site_builder.markdown.borrowed_tokens import (
    borrowed,
    copied,
    in_language,
    is_borrowed,
    settle,
)
from site_builder.markdown.directive_blocks import quote_parts
from site_builder.markdown.html import render_inline_parts, render_paragraph, render_parts
from site_builder.markdown.parser import parser
from site_builder.markdown.units import has_text, notes_of
from site_builder.model.article import Block, Directive, Note, Parts


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of one of the two articles, and the key of its language."""

    language: str
    groups: list[Group]
    notes: list[Token]
    env: EnvType

    @property
    def tag(self) -> str:
        return str(self.env["language"])


@dataclass(slots=True)
class _Use:
    """A footnote's number, and how often it was referred to."""

    number: int
    times: int = 0


@dataclass(slots=True)
class Merger:
    """Makes blocks of tokens of both sides, and numbers footnotes in the order of these blocks.

    `notes` are the labels of the translation's footnotes by those of the source's; where it has
    none, the source's own is borrowed.
    """

    source: Side
    target: Side
    notes: Mapping[str, str]
    _env: EnvType = field(init=False)
    _source_env: EnvType = field(init=False)
    _defined_in_source: frozenset[str] = field(init=False)
    _uses: dict[tuple[bool, str], _Use] = field(init=False, default_factory=dict)
    _order: list[tuple[bool, str]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        language = self.source.language
        theirs = (replace(reference, language=language) for reference in self.source.env["holes"])
        holes = [*self.target.env["holes"], *theirs]
        self._env = {**self.target.env, "holes": holes}
        self._source_env = {**self.source.env, "holes": holes}
        own = (label for label, tokens in notes_of(self.target.notes) if not has_text(tokens))
        self._defined_in_source = frozenset(own)

    def block(self, block: Block, tokens: list[Token], anchor: str) -> Block:
        """The block that some tokens, which are changed, make under an anchor."""
        self._settle(tokens)
        if isinstance(block, Directive):
            body, attribution = block.body, block.attribution
            if block.name == "quote":
                body, attribution = quote_parts(tokens[1:-1], self._env)
            return replace(block, anchor=anchor, body=body, attribution=attribution)
        opening = tokens[0]
        if opening.type == "inline":
            attributes = "".join(f' {name}="{value}"' for name, value in opening.attrs.items())
            parts = render_paragraph(parser(), opening, anchor, self._env, attributes)
        else:
            others = [(key, value) for key, value in opening.attrs.items() if key != "id"]
            opening.attrs = dict([("id", anchor), *others])
            parts = render_parts(parser(), tokens, self._env)
        return block._replace(anchor=anchor, parts=parts)

    def heading(self, tokens: list[Token]) -> Parts:
        """The words of a section's heading."""
        self._settle(tokens)
        for words in tokens[1].children or ():
            if words.type == "html_inline":
                words.content = in_language(words.content, tokens[0])
        return render_inline_parts(parser(), tokens[1], self._env)

    def footnotes(self) -> Iterator[Note]:
        """The footnotes that the blocks refer to, then others of the translation; and those that
        footnotes refer to."""
        ours, theirs = dict(notes_of(self.source.notes)), dict(notes_of(self.target.notes))
        for label, tokens in theirs.items():
            if has_text(tokens):
                self._use(label, in_source=False)
        rendered: list[Parts] = []
        while len(rendered) < len(self._order):
            in_source, label = self._order[len(rendered)]
            tokens = borrowed(ours[label], self.source.tag) if in_source else copied(theirs[label])
            self._settle(tokens)
            rendered.append(render_parts(parser(), tokens, self._env))
        for use, parts in zip(self._uses.values(), rendered, strict=True):
            yield Note(use.number, parts, use.times)

    def _settle(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            for child in token.children or ():
                if "hole" in child.meta and is_borrowed(token):
                    child.meta["hole"] += len(self.target.env["holes"])
                if child.type == "footnote_ref":
                    self._number(child, in_source=is_borrowed(token))
        settle(tokens, self._source_env)

    def _number(self, reference: Token, *, in_source: bool) -> None:
        label = str(reference.meta["label"])
        if in_source and label in self.notes:
            label, in_source = self.notes[label], False
        elif not in_source and label in self._defined_in_source:
            in_source = True
        use = self._use(label, in_source=in_source)
        reference.meta |= {"id": use.number - 1, "subId": use.times}
        use.times += 1

    def _use(self, label: str, *, in_source: bool) -> _Use:
        key = (in_source, label)
        if key not in self._uses:
            self._order.append(key)
            self._uses[key] = _Use(len(self._order))
        return self._uses[key]
