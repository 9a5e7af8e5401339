"""A feature's outline: what the rest of the site needs to know about it, and no more.

These values have no slots, for the sake of pickle: see `model.article`.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from site_builder.edtf import Edtf
from site_builder.languages.reading_time import Statistics, statistics_of
from site_builder.languages.ruby import without_readings
from site_builder.model.aliases import Alias
from site_builder.model.article import Article, Block, Directive, Part, Reference
from site_builder.model.bylines import NamedCredit, concerns, named_credits
from site_builder.model.corrections import Correction
from site_builder.model.documents import document_linked
from site_builder.model.facts import Facts, Photo
from site_builder.model.feature import Feature
from site_builder.model.forms import Form
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.pictures import Picture
from site_builder.model.presence import Fallback, Presence
from site_builder.model.site import Text
from site_builder.problems.problems import Location

_TAG = re.compile("<[^<>]*>")


class Headline(NamedTuple):
    """What an article is announced with. `minutes` is how long it takes to read; 0 where that is
    of no interest."""

    title: str
    deck: str = ""
    summary: str = ""
    minutes: int = 0


class NamedTag(NamedTuple):
    id: str
    name: Text


class CrossLink(NamedTuple):
    """A link in an article to another place of the site, as it was written."""

    language: str
    reference: Reference


class Related(NamedTuple):
    """A feature that another one names in `related`, as it was written, and where."""

    slug: str
    location: Location


@dataclass(frozen=True)
class Announcement:
    """A feature as other pages announce it. `fallback` is its own, or None. One that is scheduled
    is not published yet: only a preview shows it."""

    slug: str
    source_language: str
    published: Edtf
    updated: Edtf | None
    is_draft: bool
    credits: tuple[NamedCredit, ...]
    cover: Photo | None
    cover_picture: Picture | None
    headlines: dict[str, Headline]
    fallback: Fallback | None = None
    is_scheduled: bool = False
    tags: tuple[NamedTag, ...] = ()
    series: str = ""
    corrections: tuple[Correction, ...] = ()

    def brief(self) -> "Announcement":
        """The same with what another feature's page shows of it: title, date and cover."""
        titles = {key: Headline(headline.title) for key, headline in self.headlines.items()}
        return replace(
            self,
            updated=None,
            credits=(),
            headlines=titles,
            tags=(),
            series="",
            corrections=(),
        )

    def credits_in(self, language: str) -> tuple[NamedCredit, ...]:
        """The credits of the article in a language."""
        return tuple(c for c in self.credits if concerns(c, self.source_language, language))

    def presence(self, fallback: Fallback) -> Presence:
        """Where the feature is; `fallback` is the site's, which its own precedes."""
        return Presence(tuple(self.headlines), self.source_language, self.fallback or fallback)


@dataclass(frozen=True)
class Outline:
    """A feature or a plain page as the rest of the site knows it. `titles` are those of its texts
    by language; `anchors` are the anchors of each language's page that links can point to;
    `fallback` is its own, or None. A plain page has no `announcement`: nothing lists it. `related`
    are the features that readers are led to at its end."""

    slug: str
    source_language: str
    titles: dict[str, str]
    anchors: dict[str, frozenset[str]]
    links: tuple[CrossLink, ...]
    announcement: Announcement | None
    is_draft: bool = False
    fallback: Fallback | None = None
    aliases: tuple[Alias, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def form(self) -> Form:
        return "article" if self.announcement else "page"

    @property
    def is_scheduled(self) -> bool:
        return self.announcement is not None and self.announcement.is_scheduled

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.titles)

    def presence(self, fallback: Fallback) -> Presence:
        """Where it is; `fallback` is the site's, which its own precedes."""
        return Presence(self.languages, self.source_language, self.fallback or fallback)

    def scheduled(self) -> "Outline":
        """The outline of the same feature before its time has come."""
        if self.announcement is None:
            return self
        return replace(self, announcement=replace(self.announcement, is_scheduled=True))


def outline_of(
    feature: Feature,
    aliases: tuple[Alias, ...] = (),
    related: tuple[Related, ...] = (),
    tags: Mapping[str, str] = MappingProxyType({}),
) -> Outline:
    """`tags` (BCP 47) are those of the languages; by default, the keys."""
    facts = feature.facts
    anchors = {key: anchors_of(article, facts) for key, article in feature.articles.items()}
    # Languages mostly have the same anchors, and an object that is shared is pickled once.
    alike = {names: names for names in anchors.values()}
    links = tuple(
        CrossLink(key, reference)
        for key, article in feature.articles.items()
        if not article.origin  # where they stand
        for reference in references_in(article)
        if reference.role == "link"
        and not reference.language  # which are the source's own
        and document_linked(feature.slug, reference.target) is None
    )
    return Outline(
        slug=feature.slug,
        source_language=feature.source_language,
        titles={key: article.title for key, article in feature.articles.items()},
        anchors={key: alike[names] for key, names in anchors.items()},
        links=links,
        announcement=_announcement(feature, tags),
        is_draft=feature.is_draft,
        fallback=facts.feature.fallback,
        aliases=aliases,
        related=related,
    )


def _announcement(feature: Feature, languages: Mapping[str, str]) -> Announcement | None:
    facts, published = feature.facts, feature.facts.feature.published
    if feature.form == "page" or published is None:
        return None
    people = {person.id: person for person in facts.people}
    tags = {tag.id: NamedTag(tag.id, tag.name) for tag in facts.tags}
    cover = next((photo for photo in facts.photos if photo.id == facts.feature.cover), None)
    return Announcement(
        slug=feature.slug,
        source_language=feature.source_language,
        published=published,
        updated=facts.updated,
        is_draft=facts.feature.draft,
        credits=tuple(named_credits(facts.feature, people)),
        cover=cover,
        cover_picture=feature.pictures.get(cover.id) if cover else None,
        headlines={
            key: Headline(
                article.title,
                article.deck,
                article.summary,
                length_of(article, languages.get(key, key)).minutes,
            )
            for key, article in feature.articles.items()
        },
        fallback=facts.feature.fallback,
        tags=tuple(tags[name] for name in facts.feature.tags if name in tags),
        series=facts.feature.series or "",
        corrections=facts.corrections,
    )


def length_of(article: Article, tag: str) -> Statistics:
    """How long an article in a language (BCP 47) is, without its footnotes and without what the
    facts put into it."""
    parts = [part for section in article.sections for part in section.heading]
    parts += (part for block in blocks_of(article) for part in parts_of(block))
    text = "\n".join(part for part in parts if isinstance(part, str))
    words = _TAG.sub("", without_readings(text))
    return statistics_of(f"{article.title}\n{article.deck}\n{words}", tag)


def anchors_of(article: Article, facts: Facts) -> frozenset[str]:
    """Every anchor of a page that a link can name: those of sections, blocks and facts."""
    anchors = written_anchors(article)
    for kind, prefix in ANCHOR_PREFIXES.items():
        anchors |= {f"{prefix}-{record.id}" for record in getattr(facts, kind)}
    # Features share many of them, too.
    return frozenset(map(sys.intern, anchors))


def written_anchors(article: Article) -> set[str]:
    """The anchors of an article's own sections and blocks."""
    return {anchor for anchor, _ in written_places(article)}


def written_places(article: Article) -> Iterator[tuple[str, Location]]:
    """The anchors of the article's own sections and blocks, with their places."""
    for section in article.sections:
        yield section.id, section.location
    for block in blocks_of(article):
        yield block.anchor, block.location


def blocks_of(article: Article) -> tuple[Block, ...]:
    """Every block of an article, in reading order."""
    return (*article.lead, *(block for section in article.sections for block in section.blocks))


def references_in(article: Article) -> tuple[Reference, ...]:
    """Every role and internal link of an article, in reading order, footnotes last."""
    parts: list[Part] = []
    for block in article.lead:
        parts += parts_of(block)
    for section in article.sections:
        parts += section.heading
        for block in section.blocks:
            parts += parts_of(block)
    for note in article.notes:
        parts += note.parts
    return tuple(part for part in parts if isinstance(part, Reference))


def parts_of(block: Block) -> tuple[Part, ...]:
    """The parts of a block; for a directive, the words of a quotation."""
    if isinstance(block, Directive):
        return (*block.body, *block.attribution)
    return block.parts
