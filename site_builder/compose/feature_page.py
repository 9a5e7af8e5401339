"""A feature's page in one language, as a closed view."""

from site_builder.compose.blocks import note_view
from site_builder.compose.bylines import authors_of, bylines_on
from site_builder.compose.cards import card
from site_builder.compose.corrections import correction_views
from site_builder.compose.fact_views import person_view, source_view
from site_builder.compose.feature_head import feature_head
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.photo_views import photo_view
from site_builder.compose.shell import Frame
from site_builder.compose.text_page import body_of, open_page, parallels
from site_builder.model import routes
from site_builder.model.facts import Photo
from site_builder.model.feature import Feature
from site_builder.model.outline import Announcement
from site_builder.views.pages import Card, FeaturePage


def feature_page(
    frame: Frame, feature: Feature, index: Index, neighbours: Neighbours, key: str
) -> FeaturePage:
    """The view of a feature for the readers of one language, in which it has a page."""
    opened = open_page(frame, feature, index, neighbours, key, feature_head)
    context, telling = opened.context, opened.telling
    article, reader, facts = telling.article, context.reader, feature.facts.feature
    cover_photo = index.of(Photo).get(facts.cover) if facts.cover else None
    cover = photo_view(context, cover_photo) if cover_photo else None
    body = body_of(opened)
    notes = tuple(note_view(context, note) for note in article.notes)
    data = routes.facts(telling.teller.key, feature.slug)
    page = FeaturePage(
        shell=opened.shell,
        tongue=telling.tongue,
        notice=telling.notice,
        title=article.title,
        deck=article.deck,
        authors=tuple(person_view(reader, person) for person in authors_of(context)),
        bylines=bylines_on(context),
        published=reader.date(feature.published),
        updated=reader.optional_date(feature.facts.updated),
        source=source_view(reader, facts.source),
        cover=cover,
        tags=tuple(map(reader.neutral, facts.tags)),
        is_draft=feature.is_draft,
        is_scheduled=neighbours.is_scheduled,
        lead=body.lead,
        sections=body.sections,
        more=body.more,
        notes=notes,
        corrections=correction_views(context),
        facts_href=context.href(data) if frame.site.open_data else "",
        has_pictures=bool(feature.pictures),
        parallels=tuple(parallels(frame, opened)),
        previous=_neighbour(context, neighbours.newer),
        next=_neighbour(context, neighbours.older),
    )
    return with_style(page)


def _neighbour(context: PageContext, neighbours: dict[str, Announcement]) -> Card | None:
    announcement = neighbours.get(context.reader.key)
    return card(context.reader, announcement, context.here) if announcement else None
