"""A feature's page in one language, as a closed view."""

from markupsafe import Markup

from site_builder.compose.blocks import note_view
from site_builder.compose.borrowed import filled
from site_builder.compose.bylines import authors_of, bylines_on
from site_builder.compose.cards import card, offered_to, reading_time
from site_builder.compose.corrections import correction_views
from site_builder.compose.fact_views import person_view, source_view
from site_builder.compose.feature_head import feature_head
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.photo_views import photo_view
from site_builder.compose.shell import Frame
from site_builder.compose.text_page import body_of, open_page, parallels
from site_builder.languages.reading_time import format_length
from site_builder.model import routes
from site_builder.model.facts import Photo, Series, Tag
from site_builder.model.feature import Feature
from site_builder.model.outline import Announcement, length_of
from site_builder.views.pages import Card, FeaturePage, SeriesView
from site_builder.views.shell import Link


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
    related = tuple(
        card(reader, one, context.here) for one in offered_to(reader, neighbours.related)
    )
    notes = tuple(note_view(context, note) for note in article.notes)
    data = routes.facts(telling.teller.key, feature.slug)
    series = _series(context)
    length = length_of(article, telling.teller.tag)
    has_parts = bool(series and series.position)
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
        reading_time=reading_time(reader, length.minutes),
        length=filled(reader.strings["length"], count=format_length(length.words, reader.tag)),
        cover=cover,
        tags=tuple(_tag(context, name) for name in facts.tags),
        series=series,
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
        related=related,
        previous=None if has_parts else _beside(context, neighbours.newer, related),
        next=None if has_parts else _beside(context, neighbours.older, related),
    )
    return with_style(page)


def _tag(context: PageContext, name: str) -> Link:
    href = context.href(routes.topic(context.reader.key, "tags", name))
    return Link(href, context.reader.words(context.index.of(Tag)[name].name))


def _series(context: PageContext) -> SeriesView | None:
    """The series of the feature, with its place in it."""
    name, reader = context.feature.facts.feature.series, context.reader
    if name is None:
        return None
    part = context.neighbours.series.get(reader.key)
    is_alone = part is None or part.total == 1
    return SeriesView(
        name=reader.words(context.index.of(Series)[name].name),
        href=context.href(routes.topic(reader.key, "series", name)),
        position=Markup("")
        if part is None or is_alone
        else filled(
            reader.strings["part_of_series"], number=str(part.number), total=str(part.total)
        ),
        previous=_announced(context, part.before if part else None),
        next=_announced(context, part.behind if part else None),
    )


def _beside(
    context: PageContext, neighbours: dict[str, Announcement], related: tuple[Card, ...]
) -> Card | None:
    """The card of a neighbour, unless it is among those above it."""
    found = _announced(context, neighbours.get(context.reader.key))
    return None if found in related else found


def _announced(context: PageContext, announcement: Announcement | None) -> Card | None:
    return card(context.reader, announcement, context.here) if announcement else None
