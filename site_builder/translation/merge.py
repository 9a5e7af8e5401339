"""Two articles made one: the blocks of a translation, and those that only its source has."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from markdown_it.token import Token

from site_builder.markdown.blocks import LEAD, Group
from site_builder.markdown.borrowed_tokens import PartBorrower, borrowed, copied
from site_builder.markdown.merged import Merger, Side
from site_builder.markdown.units import has_text, note_address, notes_of
from site_builder.model.article import Article, ArticleSection, Block
from site_builder.model.translation import UnitStanding
from site_builder.read.articles import ArticleReading
from site_builder.translation.block_pairs import block_of, by_section, pair_blocks


def merged(
    source: ArticleReading, target: ArticleReading, standings: Sequence[UnitStanding]
) -> Article:
    """The article of a translation with everything that it lacks, as the standings of its units
    say; itself where it lacks nothing and its blocks have the anchors of those that they answer.

    ValueError for a source or a translation that isn't sound.
    """
    if source.article is None or target.article is None:
        raise ValueError("an article with errors reached its readers")
    merge = _Merge(source, target, (source.article, target.article), standings)
    return merge.article() if merge.is_needed else target.article


class _Entry(NamedTuple):
    """A block on its way to readers: what it was read as, its tokens, and its anchor; '' where it
    needs one that nothing else has."""

    block: Block
    tokens: list[Token]
    anchor: str


class _Merge:
    def __init__(
        self,
        source: ArticleReading,
        target: ArticleReading,
        articles: tuple[Article, Article],
        standings: Sequence[UnitStanding],
    ) -> None:
        self.ours, self.theirs = articles
        pairs = ((s.source, s.target) for s in standings)
        self.units = {one.address: other.address for one, other in pairs if one and other}
        self.homes: dict[str, str] = {}
        """The translation's blocks in which the source's begin, by anchor: two may be in one."""
        for one, other in self.units.items():
            self.homes.setdefault(block_of(one), block_of(other))
        self.missing = frozenset(s.address for s in standings if s.state == "missing")
        self.pairs = pair_blocks(source.groups, target.groups, self.units, self.missing)
        self.merger = Merger(
            Side(self.ours.language, source.groups, source.notes, source.env),
            Side(self.theirs.language, target.groups, target.notes, target.env),
            dict(self._note_labels(source, target)),
        )
        self.source_sections = dict(by_section(source.groups))
        self.target_sections = dict(by_section(target.groups))
        self.taken = {group.anchor for group in source.groups} | {*self.pairs.anchors.values()}
        self.given: set[str] = set()

    def _note_labels(
        self, source: ArticleReading, target: ArticleReading
    ) -> Iterator[tuple[str, str]]:
        """The labels of the translation's footnotes by those of the source's."""
        theirs = {note_address(label): label for label, _ in notes_of(target.notes)}
        for label, _ in notes_of(source.notes):
            if (address := self.units.get(note_address(label))) in theirs:
                yield label, theirs[address]

    @property
    def is_needed(self) -> bool:
        """Whether readers get anything else than the translation as it is."""
        has_parts_missing = any(block_of(name) in self.homes for name in self.missing)
        is_renamed = any(own != shared for own, shared in self.pairs.anchors.items())
        is_short = not self.source_sections.keys() <= self.target_sections.keys()
        lacks_notes = any(not has_text(tokens) for _, tokens in notes_of(self.merger.target.notes))
        lacks_blocks = is_short or bool(self.pairs.absent)
        return has_parts_missing or is_renamed or lacks_notes or lacks_blocks

    def article(self) -> Article:
        lead: tuple[Block, ...] = ()
        sections: list[ArticleSection] = []
        for name in self._names():
            section = self._section(name) if name else None
            blocks = tuple(self._block(name, entry) for entry in self._entries(name))
            if section:
                sections.append(replace(section, blocks=blocks))
            else:
                lead = blocks
        notes = tuple(self.merger.footnotes())
        return replace(self.theirs, lead=lead, sections=tuple(sections), notes=notes)

    def _names(self) -> list[str]:
        """The sections of the translation, and others of the source behind those that they
        follow."""
        names = list(self.target_sections)
        place = 0
        for name in self.source_sections:
            if name not in names:
                names.insert(place, name)
            place = names.index(name) + 1
        return names

    def _section(self, name: str) -> ArticleSection:
        """A section with its heading alone."""
        is_own = name in self.target_sections
        sections = (self.theirs if is_own else self.ours).sections
        group = (self.target_sections if is_own else self.source_sections)[name][0]
        tokens = copied(group.tokens) if is_own else self._borrowed(group)
        section = next(section for section in sections if section.id == name)
        return replace(section, heading=self.merger.heading(tokens))

    def _block(self, name: str, entry: _Entry) -> Block:
        anchor, number = entry.anchor, len(self.source_sections.get(name, ()))
        while not anchor or anchor in self.given:
            number += 1
            free = f"{name or LEAD}-{number}"
            anchor = "" if free in self.taken else free
        self.given.add(anchor)
        return self.merger.block(entry.block, entry.tokens, anchor)

    def _entries(self, name: str) -> list[_Entry]:
        """The blocks of a section: the translation's in its order, and each that it lacks behind
        the one that it follows in the source."""
        own = [group for group in self.target_sections.get(name, ()) if group.block]
        order = [group.anchor for group in own]
        entries = [self._own(group, group.block) for group in own if group.block]
        place = 0
        for group in self.source_sections.get(name, ()):
            if group.anchor in self.pairs.absent and group.block:
                entries.insert(place, _Entry(group.block, self._borrowed(group), group.anchor))
                order.insert(place, "")
                place += 1
            elif (theirs := self.pairs.target_of.get(group.anchor)) in order:
                place = order.index(theirs) + 1
        return entries

    def _own(self, group: Group, block: Block) -> _Entry:
        """A block of the translation, with the parts that it lacks."""
        tokens = copied(group.tokens)
        answered = (g for g in self.merger.source.groups if self._is_answered_by(g, group))
        tag = self.merger.source.tag
        for other in answered:
            PartBorrower(other.tokens, tokens, self.units, self.missing, tag).borrow()
        return _Entry(block, tokens, self.pairs.anchors[group.anchor])

    def _is_answered_by(self, ours: Group, theirs: Group) -> bool:
        return self.homes.get(ours.anchor) == theirs.anchor and any(
            name.startswith(f"{ours.anchor}.") for name in self.missing
        )

    def _borrowed(self, group: Group) -> list[Token]:
        return borrowed(group.tokens, self.merger.source.tag)
