"""Which blocks of a translation answer which of its source, and the anchors that they share."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.markdown.blocks import LEAD, Group
from site_builder.model.article import Directive


class BlockPairs(NamedTuple):
    """`target_of` are the anchors of the translation's blocks by those of the source's; `absent`
    are those of the source's blocks that the translation lacks. `anchors` are those that readers
    get, by those of the translation's blocks: those of the source's, but for a block with an id of
    its own; '' for a block that the source lacks and whose own anchor is another block's."""

    target_of: Mapping[str, str]
    absent: frozenset[str]
    anchors: Mapping[str, str]


def block_of(address: str) -> str:
    """The anchor of the block that a unit is, or is a part of."""
    return address.partition(".")[0]


def pair_blocks(
    source: Sequence[Group],
    target: Sequence[Group],
    units: Mapping[str, str],
    missing: Collection[str],
) -> BlockPairs:
    """Pair the blocks of two articles. `units` are the addresses of the translation's units by
    those of the source's, and `missing` those of the source's that it lacks.

    Sections are known by their ids. A block of several units is paired by the first of them that
    is. One without any, such as a
    photograph, answers its like in the same section.
    """
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    ours, theirs = ({g.anchor for g in groups if g.block} for groups in (source, target))
    for one, other in ((block_of(one), block_of(other)) for one, other in units.items()):
        are_blocks = one in ours and other in theirs
        if are_blocks and one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    sections = dict(by_section(target))
    for name, groups in by_section(source):
        free = [group for group in sections.get(name, []) if group.anchor not in taken]
        pairs |= _alike(groups, free)
    known = {*pairs, *map(block_of, units)}
    lost = {*map(block_of, missing), *(group.anchor for group in source if _likeness(group))}
    absent = frozenset(g.anchor for g in source if g.block and g.anchor in lost - known)
    partners = {theirs: ours for ours, theirs in pairs.items()}
    return BlockPairs(pairs, absent, dict(_anchors(sections, partners, source)))


def _alike(ours: Iterable[Group], free: Sequence[Group]) -> Iterator[tuple[str, str]]:
    """The anchors of blocks without units, each with that of the first like it behind the last."""
    places: dict[tuple[str, ...], deque[int]] = {}
    for at, other in enumerate(free):
        places.setdefault(_likeness(other), deque()).append(at)
    last = -1
    for group in ours:
        likeness = _likeness(group)
        alike = places.get(likeness) if likeness else None
        while alike and alike[0] <= last:
            alike.popleft()
        if alike:
            last = alike.popleft()
            yield group.anchor, free[last].anchor


def _likeness(group: Group) -> tuple[str, ...]:
    """What a block without units is known by; nothing for all others."""
    block = group.block
    if isinstance(block, Directive):
        return () if block.name == "quote" else (block.name, *block.arguments)
    return ("hr",) if block and block.kind == "hr" else ()


def _anchors(
    sections: Mapping[str, list[Group]], partners: Mapping[str, str], source: Sequence[Group]
) -> Iterator[tuple[str, str]]:
    taken = {group.anchor for group in source}
    for name, groups in sections.items():
        blocks = (group for group in groups if group.block)
        for number, group in enumerate(blocks, 1):
            own = group.anchor
            if own == f"{name or LEAD}-{number}":
                own = partners.get(own, "" if own in taken else own)
            yield group.anchor, own


def by_section(groups: Iterable[Group]) -> Iterator[tuple[str, list[Group]]]:
    """The groups of each section by its id, that of its heading first; those before the first
    section by ''."""
    section: list[Group] = []
    name = ""
    for group in groups:
        if group.block is None:
            yield name, section
            name, section = group.anchor, []
        section.append(group)
    yield name, section
