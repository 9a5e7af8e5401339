"""Which blocks of an article and of its translation belong together: those with the same anchor.

As readers get them, the articles of a feature have one anchor for what answers each other, whatever
was inserted, left out or moved (`translation.borrowing`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.model.article import Article, Block
from site_builder.model.feature import Feature
from site_builder.model.outline import blocks_of


class Row(NamedTuple):
    """A block with its partner; one of the two may be wanting."""

    own: Block | None
    other: Block | None


class AlignedSection(NamedTuple):
    """`id` is '' for what stands before the first section."""

    id: str
    rows: tuple[Row, ...]


def aligned_sections(own: Article, other: Article) -> Iterator[AlignedSection]:
    """The sections of an article in rows with the blocks of another, in the article's own order.
    What the other alone has follows what it follows there."""
    theirs = {block.anchor: block for block in blocks_of(other)}
    ours = {block.anchor for block in blocks_of(own)}
    others = dict(_sections(other))
    names = [name for name, _blocks in _sections(own)]
    alone = _behind([*others], {*names})
    for name, blocks in _sections(own):
        yield AlignedSection(name, tuple(_rows(blocks, others.get(name, ()), theirs, ours)))
        for lone in alone.get(name, ()):
            rows = (Row(None, block) for block in others[lone] if block.anchor not in ours)
            yield AlignedSection(lone, tuple(rows))


def _sections(article: Article) -> Iterator[tuple[str, Sequence[Block]]]:
    yield "", article.lead
    for section in article.sections:
        yield section.id, section.blocks


def _rows(
    own: Sequence[Block], other: Sequence[Block], theirs: Mapping[str, Block], ours: set[str]
) -> Iterator[Row]:
    by_anchor = {block.anchor: block for block in other}
    here = {block.anchor for block in own}
    alone = _behind([anchor for anchor in by_anchor if anchor in here or anchor not in ours], here)
    yield from (Row(None, by_anchor[anchor]) for anchor in alone.get("", ()))
    for block in own:
        yield Row(block, theirs.get(block.anchor))
        yield from (Row(None, by_anchor[anchor]) for anchor in alone.get(block.anchor, ()))


def _behind(names: Sequence[str], known: set[str]) -> dict[str, list[str]]:
    """The names that aren't known, by the known one that each follows; '' at the beginning."""
    found: dict[str, list[str]] = {}
    last = ""
    for name in names:
        if name in known:
            last = name
        else:
            found.setdefault(last, []).append(name)
    return found


def partners(feature: Feature, key: str, other: str) -> dict[str, str]:
    """The anchors of the feature's article in language `other` for those of its article in language
    `key`, of sections and of blocks. A block without a partner has that of the block before it, or
    else the section's."""
    their = feature.articles[other]
    known = {section.id for section in their.sections} | {b.anchor for b in blocks_of(their)}
    found: dict[str, str] = {}
    for name, blocks in _sections(feature.articles[key]):
        last = name if name in known else ""
        for anchor in (name, *(block.anchor for block in blocks)):
            last = anchor if anchor in known else last
            if anchor and last:
                found[anchor] = last
    return found
