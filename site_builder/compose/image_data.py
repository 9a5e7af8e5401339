"""Photographs as schema.org's ImageObject, so that search results show whose they are.

The fields are those that Google Search Central asks for in "Image license metadata", besides the
caption and the size.
"""

from typing import Any

from site_builder.compose.page_context import PageContext
from site_builder.compose.photo_views import name_of
from site_builder.compose.shell import Frame
from site_builder.compose.social import Data
from site_builder.model import routes
from site_builder.model.credits import People, is_plain_name, person_named
from site_builder.model.facts import Photo
from site_builder.model.feature import Feature
from site_builder.model.picture_formats import FORMATS
from site_builder.model.pictures import Picture
from site_builder.views.facts import PublishedPicture


def about_facts(frame: Frame, feature: Feature, key: str) -> dict[str, Any]:
    """The head of a feature's `facts.json` for the page in one language; `render.open_data`
    explains its keys."""
    pages = {other: frame.url(routes.feature(other, feature.slug)) for other in feature.languages}
    return {
        "url": pages[key],
        "language": key,
        "languages": {language.key: language.tag for language in frame.site.languages},
        "pages": pages,
        "publisher": frame.site.title,
        "title": {other: article.title for other, article in feature.articles.items()},
    }


def published_pictures(frame: Frame, feature: Feature) -> dict[str, PublishedPicture]:
    """The published pictures by the ids of their photos."""
    pictures = {}
    for name, picture in feature.pictures.items():
        file = picture.fallback
        url = frame.url(routes.media(feature.slug, name, picture, file))
        pictures[name] = PublishedPicture(url, file.width, file.height)
    return pictures


def image_objects(frame: Frame, context: PageContext) -> list[Data]:
    """The published pictures, the cover first: search engines show the first."""
    feature = context.feature
    published = published_pictures(frame, feature)
    cover = feature.facts.feature.cover
    ordered = sorted(feature.facts.photos, key=lambda photo: photo.id != cover)
    people = People.of({person.id: person.name for person in feature.facts.people})
    return [
        _image_object(context, people, photo, feature.pictures[photo.id], published[photo.id])
        for photo in ordered
        if photo.id in published
    ]


def _image_object(
    context: PageContext,
    people: People,
    photo: Photo,
    picture: Picture,
    published: PublishedPicture,
) -> Data:
    credit = name_of(context, photo.credit).text
    caption = context.reader.words(photo.caption)
    rights = picture.rights
    notice = dict(rights.notice)
    creators = [_creator(context, people, name) for name in rights.creators]
    return {
        "@type": "ImageObject",
        "contentUrl": published.url,
        "url": published.url,
        "encodingFormat": FORMATS[picture.fallback.kind].media_type,
        "width": published.width,
        "height": published.height,
        "caption": caption.text,
        "creditText": credit,
        "creator": creators if len(creators) > 1 else next(iter(creators), None),
        "copyrightNotice": notice.get(context.reader.tag.lower())
        or next(iter(notice.values()), ""),
        "license": rights.license,
        "contentLocation": photo.place
        and {"@type": "Place", "name": context.reader.plain(photo.place)},
        "inLanguage": caption.lang or context.reader.tag,
    }


def _creator(context: PageContext, people: People, name: str) -> Data:
    """A creator, by the name in the reader's language if people.yaml has it. An agency or a
    collection can be a creator, too."""
    if person := person_named([name], people):
        return {"@type": "Person", "name": name_of(context, person).text}
    is_person = is_plain_name({"": name})
    return {"@type": "Person" if is_person else "Organization", "name": name}
