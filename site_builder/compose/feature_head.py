"""What a feature's page says of itself to search engines and social networks."""

from site_builder.compose import social
from site_builder.compose.fact_views import event_view
from site_builder.compose.image_data import image_objects
from site_builder.compose.machine_dates import iso_date
from site_builder.compose.scope import Scope
from site_builder.compose.shell import Frame, Head
from site_builder.compose.versions import feature_versions
from site_builder.model import routes
from site_builder.model.article import Article
from site_builder.model.renditions import CARD_SIZE
from site_builder.views import PersonView


def feature_head(
    frame: Frame, scope: Scope, article: Article, authors: tuple[PersonView, ...]
) -> Head:
    feature = scope.feature
    return Head(
        title=article.title,
        description=article.summary,
        versions=feature_versions(
            frame.site, feature.languages, feature.source_language, feature.slug
        ),
        open_graph=_open_graph(frame, scope, article),
        json_ld=social.script_json(_json_ld(frame, scope, article, authors)),
    )


def _open_graph(frame: Frame, scope: Scope, article: Article) -> social.Tags:
    facts = scope.feature.facts.feature
    others = [key for key in scope.feature.languages if key != scope.reader.key]
    return social.open_graph(
        ("og:type", "article"),
        ("og:title", article.title),
        ("og:description", article.summary),
        ("og:url", _page_url(frame, scope)),
        ("og:site_name", _site_name(frame, scope)),
        ("og:locale", social.og_locale(scope.reader.tag)),
        *(("og:locale:alternate", social.og_locale(frame.language(key).tag)) for key in others),
        ("article:published_time", iso_date(facts.published)),
        ("article:modified_time", iso_date(facts.updated) if facts.updated else ""),
        *(("article:tag", tag) for tag in facts.tags),
        *_image_tags(frame, scope, article),
    )


def _image_tags(frame: Frame, scope: Scope, article: Article) -> social.Tags:
    """The picture that networks show: the share card, if there is one."""
    card = scope.surroundings.cards.get(scope.reader.key)
    if card is None:
        return ()
    cover = scope.index.photos[scope.feature.facts.feature.cover or ""]
    width, height = CARD_SIZE
    return (
        ("og:image", routes.absolute(frame.site.base_url, card.route)),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", article.title if card.has_words else scope.reader.plain(cover.alt)),
        ("twitter:card", "summary_large_image"),
    )


def _page_url(frame: Frame, scope: Scope) -> str:
    return routes.absolute(frame.site.base_url, scope.here)


def _site_name(frame: Frame, scope: Scope) -> str:
    return frame.reader(scope.reader.key).plain(frame.site.title)


def _json_ld(
    frame: Frame, scope: Scope, article: Article, authors: tuple[PersonView, ...]
) -> social.Data:
    return {
        "@context": "https://schema.org",
        "@graph": [_news_article(frame, scope, article, authors), *_timeline(frame, scope)],
    }


def _news_article(
    frame: Frame, scope: Scope, article: Article, authors: tuple[PersonView, ...]
) -> social.Data:
    facts = scope.feature.facts.feature
    reader, url = scope.reader, _page_url(frame, scope)
    source = facts.source
    return {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": article.title,
        "alternativeHeadline": article.deck,
        "description": article.summary,
        "inLanguage": reader.tag,
        "datePublished": iso_date(facts.published),
        "dateModified": iso_date(facts.updated or facts.published),
        "author": [social.person(author) for author in authors],
        "publisher": {
            "@type": "Organization",
            "name": _site_name(frame, scope),
            "url": routes.absolute(frame.site.base_url, routes.home(reader.key)),
        },
        "image": image_objects(frame, scope),
        "keywords": list(facts.tags),
        "isBasedOn": source
        and social.creative_work(reader.plain(source.name), source.url or "", source.date),
    }


def _timeline(frame: Frame, scope: Scope) -> list[social.Data]:
    events = sorted(scope.feature.facts.timeline, key=lambda event: event.date.sort_key)
    if not events:
        return []
    apart = scope.apart()
    views = [(event.date, event_view(apart, event)) for event in events]
    return [social.event_list(scope.reader.strings["timeline"], _page_url(frame, scope), views)]
