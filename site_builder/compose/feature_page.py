"""A feature's page in one language, as a closed view."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from site_builder.compose.blocks import (
    Placed,
    block_views,
    left_over,
    never_shown,
    note_view,
    placed_by,
)
from site_builder.compose.borrowed import as_words, filled_text
from site_builder.compose.bylines import authors_of, bylines_on
from site_builder.compose.cards import card
from site_builder.compose.fact_views import person_view, source_view
from site_builder.compose.feature_head import feature_head
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.photo_views import photo_view
from site_builder.compose.prose import fill
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.telling import Telling, telling_of
from site_builder.compose.ways import ways_of
from site_builder.languages.names import name_in
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.article import Article, ArticleSection
from site_builder.model.facts import Photo, Section
from site_builder.model.feature import Feature
from site_builder.model.outline import Announcement, blocks_of, written_anchors
from site_builder.views.blocks import SectionView
from site_builder.views.pages import Card, FeaturePage
from site_builder.views.shell import Alternate, Link, Tongue, Words

Beside = Sequence[tuple[Alternate, frozenset[str]]]
"""The pages in the other languages, and the ids of the sections of each."""


def feature_page(
    frame: Frame, feature: Feature, index: Index, neighbours: Neighbours, key: str
) -> FeaturePage:
    """The view of a feature for the readers of one language, in which it has a page."""
    reader = frame.reader_of(feature, key)
    here = routes.feature(key, feature.slug)
    telling = telling_of(frame, feature, key, here)
    article, teller = telling.article, telling.teller
    anchors = written_anchors(article)
    context = PageContext(reader, feature, index, neighbours, here, anchors, teller)
    around = shell(frame, key, here, _head(frame, context, telling))
    others = [other for other in around.alternates if other.exists and not other.is_current]
    context = replace(context, ways=ways_of(feature, teller.key, others))
    facts = feature.facts
    cover_photo = index.of(Photo).get(facts.feature.cover) if facts.feature.cover else None
    cover = photo_view(context, cover_photo) if cover_photo else None
    placed = placed_by(blocks_of(article), context)
    lead = tuple(block_views(context, article.lead))
    beside = [(other, _section_names(feature.articles[other.key])) for other in others]
    sections = tuple(_section(context, section, placed, beside) for section in article.sections)
    more = tuple(never_shown(context))
    page = FeaturePage(
        shell=around,
        tongue=telling.tongue,
        notice=telling.notice,
        title=article.title,
        deck=article.deck,
        authors=tuple(person_view(reader, person) for person in authors_of(context)),
        bylines=bylines_on(context),
        published=reader.date(facts.feature.published),
        updated=reader.optional_date(facts.feature.updated),
        source=source_view(reader, facts.feature.source),
        cover=cover,
        tags=tuple(map(reader.neutral, facts.feature.tags)),
        is_draft=feature.is_draft,
        is_scheduled=neighbours.is_scheduled,
        lead=lead,
        sections=sections,
        more=more,
        notes=tuple(note_view(context, note) for note in article.notes),
        facts_href=(
            context.href(routes.facts(teller.key, feature.slug)) if frame.site.open_data else ""
        ),
        has_pictures=bool(feature.pictures),
        parallels=tuple(_parallels(frame, context, telling)),
        previous=_neighbour(context, neighbours.newer),
        next=_neighbour(context, neighbours.older),
    )
    return with_style(page)


def _head(frame: Frame, context: PageContext, telling: Telling) -> Head:
    """The page's head; that of the article's own page, where it stands in for another."""
    teller, slug = telling.teller, context.feature.slug
    route = routes.feature(teller.key, slug)
    own = replace(context.apart(), reader=teller, here=route)
    return telling.of_page(feature_head(frame, own, telling.article), route)


def _section(
    context: PageContext, section: ArticleSection, placed: Placed, beside: Beside
) -> SectionView:
    record = context.index.of(Section).get(section.id)
    heading = fill(context, section.heading)
    blocks = list(block_views(context, section.blocks))
    if record:
        blocks += left_over(context, record, placed, len(section.blocks))
    return SectionView(
        id=section.id,
        heading=heading,
        label=context.reader.words(record.label) if record else _label(context, heading),
        alternates=_section_alternates(section.id, beside),
        blocks=tuple(blocks),
    )


def _label(context: PageContext, heading: Markup) -> Words:
    own, teller = context.reader, context.teller
    tongue = Tongue() if teller.key == own.key else Tongue(teller.tag, text_direction(teller.tag))
    return Words(heading.striptags(), *tongue)


def _section_names(article: Article) -> frozenset[str]:
    return frozenset(section.id for section in article.sections)


def _section_alternates(name: str, beside: Beside) -> tuple[Alternate, ...]:
    """The section in the other languages whose article has it."""
    return tuple(
        other._replace(href=f"{other.href}#{name}") for other, names in beside if name in names
    )


def _parallels(frame: Frame, context: PageContext, telling: Telling) -> Iterator[Link]:
    """The ways to the pages that show the article beside another: a translation beside its source,
    and the source beside each of its translations."""
    feature, reader = context.feature, context.reader
    source, key = feature.source_language, telling.teller.key
    if not frame.site.parallel or telling.tongue.lang:
        return
    for other in feature.languages if key == source else (source,):
        if other != key:
            page, tag = other if key == source else key, frame.language(other).tag
            name = name_in(tag, reader.tag, frame.language(other).name)
            text = filled_text(reader.strings["side_by_side"], language=name)
            hreflang = tag if page != key else ""
            href = context.href(routes.parallel(page, feature.slug, source))
            yield Link(href, as_words(reader.strings["side_by_side"])._replace(text=text), hreflang)


def _neighbour(context: PageContext, neighbours: dict[str, Announcement]) -> Card | None:
    announcement = neighbours.get(context.reader.key)
    return card(context.reader, announcement, context.here) if announcement else None
