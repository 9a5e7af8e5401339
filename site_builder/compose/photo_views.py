"""Photographs to views: their files, their words, and their looks before they have loaded."""

from itertools import groupby

from site_builder.compose.page_context import PageContext
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Href
from site_builder.model import routes
from site_builder.model.credits import is_phrase
from site_builder.model.facts import Person, Photo
from site_builder.model.picture_formats import FORMATS
from site_builder.model.pictures import Picture
from site_builder.model.site import Text
from site_builder.views.facts import PhotoView, PictureLook, PictureSource
from site_builder.views.shell import Words

_NO_LOOK = PictureLook("", "", "", "", "")


def photo_view(context: PageContext, photo: Photo) -> PhotoView:
    """A photo with its caption and credit; its anchor is only where it is shown first."""
    slug, picture = context.feature.slug, context.feature.pictures.get(photo.id)
    large = context.href(routes.photos(context.reader.key, slug)) + f"#photo-{photo.id}"
    credit = name_of(context, photo.credit)
    anchor = context.anchor("photo", photo.id)
    return bare_photo_view(context.reader, photo, slug, picture, context.href)._replace(
        anchor=anchor,
        corrected=context.corrected(anchor),
        large_href=large if picture else "",
        credit=credit,
        is_phrase=isinstance(photo.credit, dict) and is_phrase(credit.text),
    )


def bare_photo_view(
    reader: Reader, photo: Photo, slug: str, picture: Picture | None, href: Href
) -> PhotoView:
    """A photo of any feature, without an anchor, a credit and a link to the large picture."""
    fallback = picture.fallback if picture else None
    return PhotoView(
        anchor="",
        kind=photo.kind,
        src=href(routes.media(slug, photo.id, picture, fallback)) if picture and fallback else "",
        width=fallback.width if fallback else 0,
        height=fallback.height if fallback else 0,
        sources=_sources(slug, photo, picture, href) if picture else (),
        look=_look(photo, picture) if picture else _NO_LOOK,
        large_href="",
        alt=reader.words(photo.alt),
        caption=reader.words(photo.caption),
        credit=Words(""),
        taken=reader.optional_date(photo.taken, photo.taken_text),
        place=reader.optional(photo.place),
        license=photo.license or "",
    )


def _sources(slug: str, photo: Photo, picture: Picture, href: Href) -> tuple[PictureSource, ...]:
    """The files by kind, without the fallback."""
    return tuple(
        PictureSource(
            FORMATS[kind].media_type,
            ", ".join(
                f"{href(routes.media(slug, photo.id, picture, r))} {r.width}w" for r in renditions
            ),
        )
        for kind, renditions in groupby(picture.renditions[:-1], lambda r: r.kind)
    )


def _look(photo: Photo, picture: Picture) -> PictureLook:
    x, y = photo.focus or (0.5, 0.5)
    file = picture.file
    return PictureLook(
        # A picture can be on a page twice, cropped around different points.
        name=f"i-{picture.mark}-{round(x * 100)}-{round(y * 100)}",
        ratio=f"{file.width / file.height:.4g}",
        focus=f"{x:.0%} {y:.0%}",
        colour=file.colour,
        preview=file.preview,
    )


def name_of(context: PageContext, name: str | Text) -> Words:
    """A person's name by id, or the words themselves."""
    if isinstance(name, dict):
        return context.reader.words(name)
    return context.reader.words(context.index.of(Person)[name].name)
