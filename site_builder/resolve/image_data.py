"""Photographs as schema.org's ImageObject, so that a search shows whose they are.

The fields are those that Google Search Central asks for in "Image license metadata", besides the
caption and the size.
"""

from site_builder.model.facts import Photo
from site_builder.model.pictures import Picture
from site_builder.resolve import routes
from site_builder.resolve.photo_views import name_of
from site_builder.resolve.scope import Scope
from site_builder.resolve.shell import Frame
from site_builder.resolve.social import Data

_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "SVG": "image/svg+xml"}


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
    notice = dict(picture.rights.notice)
    # A credit that names nobody in people.yaml may be an agency's or a collection's.
    creator = {"@type": "Person" if isinstance(photo.credit, str) else "Organization"}
    return {
        "@type": "ImageObject",
        "contentUrl": url,
        "url": url,
        "encodingFormat": _TYPES[kind],
        "width": width,
        "height": height,
        "caption": caption.text,
        "creditText": credit,
        "creator": {**creator, "name": credit} if credit else None,
        "copyrightNotice": notice.get(scope.reader.tag) or next(iter(notice.values()), ""),
        "license": photo.license,
        "contentLocation": photo.place
        and {"@type": "Place", "name": scope.reader.plain(photo.place)},
        "inLanguage": caption.lang or scope.reader.tag,
    }
