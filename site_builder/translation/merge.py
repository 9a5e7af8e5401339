"""Two articles made one: the blocks of a translation, and those that only its source has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, TypeVar

from markdown_it.token import Token

from site_builder.markdown.blocks import LEAD, Group
from site_builder.markdown.borrowed_tokens import PartBorrower, borrowed, copied
from site_builder.markdown.merged import Merger, Side
from site_builder.markdown.units import has_text, note_address, notes_of
from site_builder.model.article import Article, ArticleSection, Block
from site_builder.model.translation import UnitStanding
from site_builder.read.articles import ArticleReading
from site_builder.translation.block_pairs import block_of, by_section, pair_blocks

T = TypeVar("T")


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
        self.numbers = {name: len(groups) for name, groups in self.source_sections.items()}
        self.our_sections, self.their_sections = (
            {section.id: section for section in reversed(article.sections)} for article in articles
        )
        torn = {block_of(name) for name in self.missing if "." in name}
        self.answered: dict[str, list[Group]] = {}
        for group in source.groups:
            if group.anchor in torn and (home := self.homes.get(group.anchor)):
                self.answered.setdefault(home, []).append(group)

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
        ours = (
            (name, None if name in self.target_sections else name) for name in self.source_sections
        )
        return _woven([(name, name) for name in self.target_sections], ours)

    def _section(self, name: str) -> ArticleSection:
        """A section with its heading alone."""
        is_own = name in self.target_sections
        sections = self.their_sections if is_own else self.our_sections
        group = (self.target_sections if is_own else self.source_sections)[name][0]
        tokens = copied(group.tokens) if is_own else self._borrowed(group)
        section = sections[name]
        return replace(section, heading=self.merger.heading(tokens))

    def _block(self, name: str, entry: _Entry) -> Block:
        anchor = entry.anchor
        while not anchor or anchor in self.given:
            self.numbers[name] = self.numbers.get(name, 0) + 1
            free = f"{name or LEAD}-{self.numbers[name]}"
            anchor = "" if free in self.taken else free
        self.given.add(anchor)
        return self.merger.block(entry.block, entry.tokens, anchor)

    def _entries(self, name: str) -> list[_Entry]:
        """The blocks of a section: the translation's in its order, and each that it lacks behind
        the one that it follows in the source."""
        own = [group for group in self.target_sections.get(name, ()) if group.block]
        ours = (
            (
                self.pairs.target_of.get(group.anchor),
                _Entry(group.block, self._borrowed(group), group.anchor)
                if group.anchor in self.pairs.absent and group.block
                else None,
            )
            for group in self.source_sections.get(name, ())
        )
        return _woven(
            [(group.anchor, self._own(group, group.block)) for group in own if group.block], ours
        )

    def _own(self, group: Group, block: Block) -> _Entry:
        """A block of the translation, with the parts that it lacks."""
        tokens = copied(group.tokens)
        tag = self.merger.source.tag
        for other in self.answered.get(group.anchor, ()):
            PartBorrower(other.tokens, tokens, self.units, self.missing, tag).borrow()
        return _Entry(block, tokens, self.pairs.anchors[group.anchor])

    def _borrowed(self, group: Group) -> list[Token]:
        return borrowed(group.tokens, self.merger.source.tag)


def _woven(own: Sequence[tuple[str, T]], ours: Iterable[tuple[str | None, T | None]]) -> list[T]:
    """The things of a translation, given by name, and those that only its source has, each behind
    the one that it follows there. `ours` are the things of the source: the name of the one that
    answers it, and the thing itself if it is to be put in."""
    names = [name for name, _thing in own]
    behind: dict[str | None, list[T]] = {None: [], **{name: [] for name in names}}
    place: str | None = None
    for name, thing in ours:
        if thing is not None:
            behind[place].append(thing)
        elif name in behind:
            place = name
    mine = ((thing, *behind[name]) for name, thing in own)
    return [*behind[None], *chain.from_iterable(mine)]
