"""The page that shows a feature's photographs large: the target of a picture's link."""

from dataclasses import replace

from site_builder.compose import social
from site_builder.compose.borrowed import filled_text
from site_builder.compose.image_data import image_objects
from site_builder.compose.page_context import NO_NEIGHBOURS, Index, PageContext
from site_builder.compose.page_style import with_style
from site_builder.compose.photo_views import photo_view
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.telling import Telling, telling_of
from site_builder.compose.versions import feature_versions
from site_builder.model import routes
from site_builder.model.feature import Feature
from site_builder.views.pages import PhotosPage


def photos_page(frame: Frame, feature: Feature, index: Index, key: str) -> PhotosPage | None:
    """The view for the readers of one language; None if no photo is published."""
    if not feature.pictures:
        return None
    reader = frame.reader_of(feature, key)
    here = routes.photos(key, feature.slug)
    telling = telling_of(frame, feature, key, here)
    context = PageContext(reader, feature, index, NO_NEIGHBOURS, here)
    photos = [photo for photo in feature.facts.photos if photo.id in feature.pictures]
    views = tuple(photo_view(context, photo) for photo in photos)
    return with_style(
        PhotosPage(
            shell=shell(frame, key, here, _head(frame, context, telling)),
            tongue=telling.tongue,
            notice=telling.notice,
            heading=telling.article.title,
            story_href=context.href(routes.feature(key, feature.slug)),
            photos=views,
        )
    )


def _head(frame: Frame, context: PageContext, telling: Telling) -> Head:
    """The page's head; that of the article's own page, where it stands in for another."""
    feature, article, reader = context.feature, telling.article, telling.teller
    route = routes.photos(reader.key, feature.slug)
    own = replace(context.apart(), reader=reader, here=route)
    title = filled_text(reader.strings["photos_of"], title=article.title)
    url = frame.url(route)
    json_ld: social.Data = {
        "@context": "https://schema.org",
        "@type": "ImageGallery",
        "@id": url,
        "url": url,
        "name": title,
        "inLanguage": reader.tag,
        "isPartOf": frame.url(routes.feature(reader.key, feature.slug)),
        "image": image_objects(frame, own),
    }
    head = Head(
        title=title,
        description=article.summary,
        versions=feature_versions(
            frame.site, feature.presence(frame.site.fallback), feature.slug, routes.photos
        ),
        json_ld=social.script_json(json_ld),
    )
    return telling.of_page(head, route)
