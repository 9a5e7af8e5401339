"""The parts of an article, beside those of its translation, and how messages name them."""

from collections.abc import Iterator
from typing import NamedTuple

from site_builder.messages.message import Message, _
from site_builder.model.article import Article, Block, Directive
from site_builder.problems.problems import Location

Blocks = tuple[Block, ...]

_KINDS = {
    "paragraph": _("a paragraph"),
    "heading": _("a heading"),
    "bullet_list": _("a bulleted list"),
    "ordered_list": _("a numbered list"),
    "blockquote": _("a quotation"),
    "table": _("a table"),
    "fence": _("a code block"),
    "code_block": _("a code block"),
    "hr": _("a horizontal rule"),
}
"""What the kinds of blocks in Markdown are called."""


class Part(NamedTuple):
    """A section (or, with the id '', the text before the first) in both languages: its blocks, and
    where its heading stands."""

    id: str
    ours: Blocks
    theirs: Blocks
    there: Location
    here: Location

    @property
    def words(self) -> Message:
        if self.id:
            return _("the section '{name}'", name=self.id)
        return _("the text before the first section")


def parts_of_both(source: Article, translation: Article) -> Iterator[Part]:
    """The parts that both articles have, in the source's order."""
    yield Part("", source.lead, translation.lead, source.location, translation.location)
    theirs = {section.id: section for section in translation.sections}
    for section in source.sections:
        if other := theirs.get(section.id):
            there, here = section.location, other.location
            yield Part(section.id, section.blocks, other.blocks, there, here)


def nth(blocks: Blocks, number: int, otherwise: Location) -> Location:
    """The place of the block with that number, or of the last one where there are fewer."""
    return blocks[min(number, len(blocks) - 1)].location if blocks else otherwise


def shape(block: Block) -> tuple[str, ...]:
    """What two blocks have in common that are of the same kind and show the same."""
    return (block.kind, *block.arguments) if isinstance(block, Directive) else (block.kind,)


def say(block: Block) -> Message | str:
    """What a message calls a block."""
    if isinstance(block, Directive):
        return ":::{" + " ".join([block.name + "}", *block.arguments])
    return _KINDS.get(block.kind, block.kind)
