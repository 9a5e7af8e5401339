"""Which blocks of an article and of its translation belong together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.model.article import Article, Block, Directive, Reference
from site_builder.model.feature import Feature
from site_builder.model.outline import blocks_of, parts_of


class Row(NamedTuple):
    """A block with its partner; one of the two may be wanting."""

    own: Block | None
    other: Block | None


class AlignedSection(NamedTuple):
    """`id` is '' for what stands before the first section."""

    id: str
    rows: tuple[Row, ...]


def aligned_sections(own: Article, other: Article) -> Iterator[AlignedSection]:
    """The sections of an article with those of the same id in another, and their blocks in rows, in
    the article's own order. Sections that the other alone has follow those they follow there."""
    theirs = {section.id: section.blocks for section in other.sections}
    ours = {section.id: section.blocks for section in own.sections}
    share = _length_ratio(blocks_of(own), blocks_of(other))
    yield AlignedSection("", align(own.lead, other.lead, share))
    behind: dict[str, list[str]] = {}
    last = ""
    for name in theirs:
        if name in ours:
            last = name
        else:
            behind.setdefault(last, []).append(name)
    for name in ("", *ours):
        if name:
            yield AlignedSection(name, align(ours[name], theirs.get(name, ()), share))
        for alone in behind.get(name, ()):
            yield AlignedSection(alone, align((), theirs[alone], share))


def partners(feature: Feature, key: str, other: str) -> dict[str, str]:
    """The anchors of the feature's article in language `other` for those of its article in language
    `key`: of sections, and of blocks. A block without a partner has that of the block before it,
    or else the section's."""
    own, their = feature.articles[key], feature.articles[other]
    if key == other:
        return {anchor: anchor for anchor in _anchors(own)}
    found: dict[str, str] = {}
    shared = {section.id for section in own.sections} & {s.id for s in their.sections}
    for section in aligned_sections(own, their):
        last = section.id if section.id in shared else ""
        if last:
            found[last] = last
        for row in section.rows:
            last = row.other.anchor if row.other else last
            if row.own and last:
                found[row.own.anchor] = last
    return found


def _anchors(article: Article) -> Iterator[str]:
    yield from (block.anchor for block in article.lead)
    for section in article.sections:
        yield section.id
        yield from (block.anchor for block in section.blocks)


def align(own: Sequence[Block], other: Sequence[Block], share: float = 1.0) -> tuple[Row, ...]:
    """The blocks in rows, as few of them alone as their likeness allows (Needleman and Wunsch
    1970). Where both sides have the same blocks in the same order, as they should, that is it. On
    `share`: see `likeness`."""
    if [_shape(block) for block in own] == [_shape(block) for block in other]:
        return tuple(Row(*pair) for pair in zip(own, other, strict=True))
    best = _scores(own, other, share)
    rows: list[Row] = []
    i, j = len(own), len(other)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
            rows.append(Row(own[i], None))
        elif best[i][j] == best[i][j - 1]:
            j -= 1
            rows.append(Row(None, other[j]))
        else:
            i, j = i - 1, j - 1
            rows.append(Row(own[i], other[j]))
    rows += [Row(block, None) for block in reversed(own[:i])]
    rows += [Row(None, block) for block in reversed(other[:j])]
    return tuple(reversed(rows))


def _scores(own: Sequence[Block], other: Sequence[Block], share: float) -> list[list[float]]:
    """The likeness of the best pairing of the first i blocks with the first j, by i and j."""
    best = [[0.0] * (len(other) + 1)]
    for one in own:
        row = [0.0]
        for j, two in enumerate(other):
            paired = best[-1][j] + likeness(one, two, share)
            row.append(max(paired, best[-1][j + 1], row[-1]))
        best.append(row)
    return best


def likeness(one: Block, two: Block, share: float = 1.0) -> float:
    """How much two blocks look like each other's translation, from 0. `share` is how long a text of
    the one language usually is in the other (Gale and Church 1993: lengths go together)."""
    if isinstance(one, Directive) or isinstance(two, Directive):
        if _shape(one)[:1] != _shape(two)[:1]:
            return 0.0
        return 4.0 if _shape(one) == _shape(two) else 1.0
    ours, theirs = _length(one) * share, _length(two)
    similar = min(ours, theirs) / max(ours, theirs, 1.0)
    named, also = _references(one), _references(two)
    common = len(named & also) / len(named | also) if named | also else 0.0
    return (1.0 if one.kind == two.kind else 0.1) + similar + 2.0 * common


def _shape(block: Block) -> tuple[str, ...]:
    return (block.kind, *block.arguments) if isinstance(block, Directive) else (block.kind,)


def _references(block: Block) -> set[tuple[str, str]]:
    references = (part for part in parts_of(block) if isinstance(part, Reference))
    return {(one.role, one.target.rpartition("#")[2]) for one in references}


def _length(block: Block) -> int:
    return sum(len(part) for part in parts_of(block) if isinstance(part, str))


def _length_ratio(own: Sequence[Block], other: Sequence[Block]) -> float:
    ours, theirs = sum(map(_length, own)), sum(map(_length, other))
    return theirs / ours if ours and theirs else 1.0
