"""Photographs as schema.org's ImageObject, so that a search shows whose they are.

The fields are those that Google Search Central asks for in "Image license metadata", besides the
caption and the size.
"""

from typing import Any

from site_builder.compose.photo_views import name_of
from site_builder.compose.scope import Scope
from site_builder.compose.shell import Frame
from site_builder.compose.social import Data
from site_builder.model import routes
from site_builder.model.credits import is_plain_name, person_named
from site_builder.model.facts import Photo
from site_builder.model.feature import Feature
from site_builder.model.picture_formats import FORMATS
from site_builder.model.pictures import Picture
from site_builder.views import PublishedPicture


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


def media_url(frame: Frame, scope: Scope, photo_id: str) -> str:
    """The absolute address of a picture that is to hand."""
    feature = scope.feature
    picture = feature.pictures[photo_id]
    route = routes.media(feature.slug, photo_id, picture, picture.fallback)
    return routes.absolute(frame.site.base_url, route)


def image_objects(frame: Frame, scope: Scope) -> list[Data]:
    """The pictures to hand, the cover first: search engines show the first."""
    feature = scope.feature
    cover = feature.facts.feature.cover
    ordered = sorted(feature.facts.photos, key=lambda photo: photo.id != cover)
    return [
        _image_object(frame, scope, photo, picture)
        for photo in ordered
        if (picture := feature.pictures.get(photo.id))
    ]


def _image_object(frame: Frame, scope: Scope, photo: Photo, picture: Picture) -> Data:
    url = media_url(frame, scope, photo.id)
    credit = name_of(scope, photo.credit).text
    caption = scope.reader.words(photo.caption)
    width, height, kind = picture.fallback
    rights = picture.rights
    notice = dict(rights.notice)
    creators = [_creator(scope, name) for name in rights.creators]
    return {
        "@type": "ImageObject",
        "contentUrl": url,
        "url": url,
        "encodingFormat": FORMATS[kind].media_type,
        "width": width,
        "height": height,
        "caption": caption.text,
        "creditText": credit,
        "creator": creators if len(creators) > 1 else next(iter(creators), None),
        "copyrightNotice": notice.get(scope.reader.tag.lower()) or next(iter(notice.values()), ""),
        "license": rights.license,
        "contentLocation": photo.place
        and {"@type": "Place", "name": scope.reader.plain(photo.place)},
        "inLanguage": caption.lang or scope.reader.tag,
    }


def _creator(scope: Scope, name: str) -> Data:
    """A creator, whose name is the reader's where people.yaml knows it; an agency or a collection
    is a creator, too, where the picture says so."""
    people = scope.index.people
    person = person_named([name], {known.id: known.name for known in people.values()})
    if person:
        return {"@type": "Person", "name": name_of(scope, person).text}
    is_person = is_plain_name({"": name})
    return {"@type": "Person" if is_person else "Organization", "name": name}
