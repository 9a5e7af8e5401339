"""What a feature's page tells search engines and social networks."""

from site_builder.compose import social
from site_builder.compose.bylines import credited_with
from site_builder.compose.cards import offered_to, route_for
from site_builder.compose.corrections import correction_comments
from site_builder.compose.fact_views import event_view
from site_builder.compose.image_data import image_objects
from site_builder.compose.machine_dates import iso_date
from site_builder.compose.page_context import PageContext
from site_builder.compose.shell import Frame, Head
from site_builder.compose.versions import feature_versions
from site_builder.model import routes
from site_builder.model.article import Article
from site_builder.model.facts import Photo, Series, Tag
from site_builder.model.renditions import CARD_SIZE


def feature_head(frame: Frame, context: PageContext, article: Article) -> Head:
    feature = context.feature
    return Head(
        title=article.title,
        description=article.summary,
        versions=feature_versions(frame.site, feature.presence(frame.site.fallback), feature.slug),
        open_graph=open_graph(frame, context, article),
        json_ld=social.script_json(_json_ld(frame, context, article)),
    )


def open_graph(frame: Frame, context: PageContext, article: Article) -> social.Tags:
    """The tags for the article's own page."""
    updated = context.feature.facts.updated
    return social.open_graph(
        frame,
        context.reader,
        context.here,
        context.feature.languages,
        ("article", article.title, article.summary),
        ("article:published_time", iso_date(context.feature.published)),
        ("article:modified_time", iso_date(updated) if updated else ""),
        *(("article:tag", tag) for tag in _tags(context)),
        *_image_tags(frame, context, article),
    )


def _image_tags(frame: Frame, context: PageContext, article: Article) -> social.Tags:
    """The picture that social networks show: the share card, if there is one."""
    card = context.neighbours.cards.get(context.reader.key)
    if card is None:
        return ()
    cover = context.index.of(Photo)[context.feature.facts.feature.cover or ""]
    width, height = CARD_SIZE
    return (
        ("og:image", frame.url(card.route)),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", article.title if card.has_words else context.reader.plain(cover.alt)),
        ("twitter:card", "summary_large_image"),
    )


def _json_ld(frame: Frame, context: PageContext, article: Article) -> social.Data:
    return {
        "@context": "https://schema.org",
        "@graph": [_news_article(frame, context, article), *_timeline(frame, context)],
    }


def _news_article(frame: Frame, context: PageContext, article: Article) -> social.Data:
    facts = context.feature.facts.feature
    reader, url = context.reader, frame.url(context.here)
    source = facts.source
    return {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": _web_page(frame, context, article),
        "headline": article.title,
        "alternativeHeadline": article.deck,
        "description": article.summary,
        "inLanguage": reader.tag,
        "datePublished": iso_date(context.feature.published),
        "dateModified": iso_date(context.feature.facts.updated or context.feature.published),
        **credited_with(context),
        "publisher": social.publisher(frame, reader.key),
        "correction": correction_comments(url, reader, context.feature.facts.corrections),
        "image": image_objects(frame, context),
        "keywords": _tags(context),
        **_part_of(frame, context),
        "isBasedOn": source
        and social.creative_work(reader.plain(source.name), source.url or "", source.date),
    }


def _web_page(frame: Frame, context: PageContext, article: Article) -> social.Data | str:
    """The page that the article is on. Only a page can have related links (schema.org/relatedLink);
    the article itself doesn't mention them."""
    reader, url = context.reader, frame.url(context.here)
    related = offered_to(reader, context.neighbours.related)
    links = [frame.url(route_for(reader, one)) for one in related]
    page = {"@type": "WebPage", "@id": url, "url": url, "name": article.title, "relatedLink": links}
    return page if links else url


def _tags(context: PageContext) -> list[str]:
    """The names of the feature's tags."""
    named = context.index.of(Tag)
    return [context.reader.plain(named[name].name) for name in context.feature.facts.feature.tags]


def _part_of(frame: Frame, context: PageContext) -> social.Data:
    """The feature's place in its series."""
    name, key = context.feature.facts.feature.series, context.reader.key
    if name is None:
        return {}
    part = context.neighbours.series.get(key)
    record = context.index.of(Series)[name]
    url = frame.url(routes.topic(key, "series", name))
    return {
        "isPartOf": social.series(context.reader.plain(record.name), url),
        "position": part.number if part else None,
    }


def _timeline(frame: Frame, context: PageContext) -> list[social.Data]:
    events = sorted(context.feature.facts.timeline, key=lambda event: event.date.sort_key)
    if not events:
        return []
    apart = context.apart()
    views = [(event.date, event_view(apart, event)) for event in events]
    return [social.event_list(context.reader.strings["timeline"], frame.url(context.here), views)]
