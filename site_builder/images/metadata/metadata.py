"""A picture's bytes to what it says of itself."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from site_builder.images.formats import sources_of
from site_builder.images.metadata.exif import read_exif
from site_builder.images.metadata.iptc import iim_of, read_iptc
from site_builder.images.metadata.sources import Sources
from site_builder.images.metadata.words import decoded, encoding_of, line, lines
from site_builder.images.metadata.xmp import read_xmp
from site_builder.model.pictures import PhotoMetadata

_NOTHING: tuple[object, ...] = ("", (), None)


def read_metadata(data: bytes) -> PhotoMetadata:
    """What a JPEG, PNG, WebP, AVIF or SVG says of itself; empty for other files. Never raises.

    Each field is taken whole from the first source that has it: XMP, then IPTC-IIM, then EXIF,
    whose texts are the narrowest. Where the digest that Photoshop leaves shows that the IIM was
    changed after the XMP, it goes first (Metadata Working Group, *Guidelines for Handling Image
    Metadata* 2.0). Extended XMP (a packet over 64 KB, in several segments) is not read: what is
    needed here is in the main packet.
    """
    sources = sources_of(data)
    iim, is_newer = iim_of(sources.iptc)
    xmp, iptc = read_xmp(sources.xmp), read_iptc(iim)
    first = (iptc, xmp) if is_newer else (xmp, iptc)
    return _merged((*first, read_exif(sources.exif), _own_words(sources)))


def _own_words(sources: Sources) -> PhotoMetadata:
    """What a PNG says in its own keywords: Latin-1 by the standard, in practice anything."""
    encoding = encoding_of([sources.author, sources.copyright])
    return PhotoMetadata(
        creators=lines([decoded(sources.author, encoding)]),
        copyright=line(decoded(sources.copyright, encoding)),
    )


_LEADERS = {"titles": "title", "captions": "caption", "copyrights": "copyright"}
"""What is taken from where its leader is: words in several languages belong together."""


def _merged(found: Sequence[PhotoMetadata]) -> PhotoMetadata:
    """Each field whole, from the first that has it."""
    words: dict[str, Any] = {}
    for field in fields(PhotoMetadata):
        leader = _LEADERS.get(field.name, field.name)
        source = next((one for one in found if getattr(one, leader) not in _NOTHING), None)
        words[field.name] = getattr(source, field.name) if source else field.default
    return PhotoMetadata(**words)
