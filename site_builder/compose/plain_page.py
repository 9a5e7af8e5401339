"""A plain page in one language, as a closed view, and what it tells machines of itself."""

from site_builder.compose import social
from site_builder.compose.blocks import note_view
from site_builder.compose.image_data import image_objects
from site_builder.compose.page_context import Index, Neighbours, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.shell import Frame, Head
from site_builder.compose.text_page import body_of, open_page, parallels
from site_builder.compose.versions import feature_versions
from site_builder.model import routes
from site_builder.model.article import Article
from site_builder.model.feature import Feature
from site_builder.views.pages import PlainPage


def plain_page(
    frame: Frame, feature: Feature, index: Index, neighbours: Neighbours, key: str
) -> PlainPage:
    """The view of a plain page for the readers of one language, in which there is one."""
    opened = open_page(frame, feature, index, neighbours, key, page_head)
    telling, body = opened.telling, body_of(opened)
    page = PlainPage(
        shell=opened.shell,
        tongue=telling.tongue,
        notice=telling.notice,
        title=telling.article.title,
        is_draft=feature.is_draft,
        has_pictures=bool(feature.pictures),
        lead=body.lead,
        sections=body.sections,
        more=body.more,
        notes=tuple(note_view(opened.context, note) for note in telling.article.notes),
        parallels=tuple(parallels(frame, opened)),
    )
    return with_style(page) if feature.pictures else page


def page_head(frame: Frame, context: PageContext, article: Article) -> Head:
    feature, site, url = context.feature, frame.site, frame.url(context.here)
    json_ld: social.Data = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": article.title,
        "description": article.summary,
        "inLanguage": context.reader.tag,
        "isPartOf": {
            "@type": "WebSite",
            "name": frame.reader(context.reader.key).plain(site.title),
            "url": frame.url(routes.CHOOSER),
        },
        "image": image_objects(frame, context),
    }
    return Head(
        title=article.title,
        description=article.summary,
        versions=feature_versions(site, feature.presence(site.fallback), feature.slug),
        open_graph=page_open_graph(frame, context, article),
        json_ld=social.script_json(json_ld),
    )


def page_open_graph(frame: Frame, context: PageContext, article: Article) -> social.Tags:
    """The tags for a plain page (ogp.me: what is no article is a website)."""
    about = ("website", article.title, article.summary)
    return social.open_graph(frame, context.reader, context.here, context.feature.languages, about)
