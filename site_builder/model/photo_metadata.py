"""What an original picture says of itself: title, caption, makers, rights, date and place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhotoMetadata:
    """The words in a picture's IPTC-IIM, XMP and EXIF; '' or () where it says nothing.

    `title`, `caption` and `copyright` are for readers of any language; `titles`, `captions` and
    `copyrights` are those whose language is named, each with its tag (BCP 47, in small letters).
    `position` is what the maker is, such as a staff photographer. `taken` is an EDTF date to the
    day, the month or the year. `place` goes from the finest name to the widest: street, city,
    province, country. `license` is an http(s) address, and `marked` says whether the picture is
    under copyright. Where the camera stood (GPS) is no part of it, and is never read.
    """

    title: str = ""
    caption: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    creators: tuple[str, ...] = ()
    position: str = ""
    credit: str = ""
    copyright: str = ""
    copyrights: tuple[tuple[str, str], ...] = ()
    license: str = ""
    marked: bool | None = None
    taken: str = ""
    place: tuple[str, ...] = ()
