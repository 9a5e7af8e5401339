"""What `facts.json` says besides the facts: what they belong to, and where the pictures are."""

from typing import Any

from site_builder.model import routes
from site_builder.model.feature import Feature
from site_builder.resolve.shell import Frame
from site_builder.resolve.views import PublishedPicture


def about_facts(frame: Frame, feature: Feature, key: str) -> dict[str, Any]:
    """The head of a feature's `facts.json` for the page in one language; `render.open_data` has
    the meaning of its keys."""
    pages = routes.feature_pages(feature.languages, feature.slug)
    base = frame.site.base_url
    return {
        "url": routes.absolute(base, pages[key]),
        "language": key,
        "languages": {language.key: language.tag for language in frame.site.languages},
        "pages": {other: routes.absolute(base, route) for other, route in pages.items()},
        "publisher": frame.site.title,
        "title": {other: article.title for other, article in feature.articles.items()},
    }


def published_pictures(frame: Frame, feature: Feature) -> dict[str, PublishedPicture]:
    """The pictures that are to hand, by the ids of their photos."""
    pictures = {}
    for name, picture in feature.pictures.items():
        width, height, _ = picture.fallback
        route = routes.media(feature.slug, name, picture, picture.fallback)
        url = routes.absolute(frame.site.base_url, route)
        pictures[name] = PublishedPicture(url, width, height)
    return pictures
