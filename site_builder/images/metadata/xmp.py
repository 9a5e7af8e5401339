"""XMP: RDF in XML, as most programs write it today.

Source: ISO 16684-1:2019 §6 and §7 (the RDF that XMP uses) and §8 (Dublin Core, Rights); IPTC
*Photo Metadata Standard* for the rest. Neither document types nor entities are read.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple
from xml.parsers import expat

from site_builder.images.metadata.dates import edtf_date
from site_builder.images.metadata.words import caption, line, lines
from site_builder.model.addresses import url_fault
from site_builder.model.pictures import PhotoMetadata

LONGEST_PACKET = 4 * 1024 * 1024
MOST_LANGUAGES = 100

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns# "
_DC = "http://purl.org/dc/elements/1.1/ "
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/ "
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/ "
_CC = "http://creativecommons.org/ns# "
_EXIF = "http://ns.adobe.com/exif/1.0/ "
_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ "
_LANG = "http://www.w3.org/XML/1998/namespace lang"
_DEFAULT = "x-default"
_MARKED = {"true": True, "false": False}
_TAG = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8}){0,8}")

_DESCRIPTION, _PROPERTY, _LI = 1, 2, 4
"""How deep under `rdf:RDF` they stand; between a property and its items is a container."""


class Value(NamedTuple):
    """One value of a property, and its language where it has one."""

    language: str
    text: str


def read_xmp(packet: bytes) -> PhotoMetadata:
    """What an XMP packet says; of one that is broken, what stands before the fault."""
    found = _properties(packet)

    def text(*names: str) -> str:
        return next((words for name in names if (words := _main(found.get(name, ())))), "")

    dates = (text(_PHOTOSHOP + "DateCreated"), text(_EXIF + "DateTimeOriginal"))
    licenses = (text(_RIGHTS + "WebStatement"), text(_CC + "license"))
    place = (_CORE + "Location", _PHOTOSHOP + "City", _PHOTOSHOP + "State", _PHOTOSHOP + "Country")
    titles = _cleaned(found.get(_DC + "title", ()), line)
    captions = _cleaned(found.get(_DC + "description", ()), caption)
    notices = _cleaned(found.get(_DC + "rights", ()), line)
    return PhotoMetadata(
        title=_main(titles) or line(text(_PHOTOSHOP + "Headline")),
        caption=_main(captions),
        titles=_named(titles),
        captions=_named(captions),
        creators=lines(value.text for value in found.get(_DC + "creator", ())),
        position=line(text(_PHOTOSHOP + "AuthorsPosition")),
        credit=line(text(_PHOTOSHOP + "Credit")),
        copyright=_main(notices),
        copyrights=_named(notices),
        license=next(
            (url for text in licenses if (url := text.strip()) and not url_fault(url)), ""
        ),
        marked=_MARKED.get(text(_RIGHTS + "Marked").strip().lower()),
        taken=next((date for text in dates if (date := edtf_date(text))), ""),
        place=lines(text(name) for name in place),
    )


def _cleaned(values: Sequence[Value], clean: Callable[[str], str]) -> list[Value]:
    return [Value(one.language, text) for one in values if (text := clean(one.text))]


def _named(values: Sequence[Value]) -> tuple[tuple[str, str], ...]:
    """The words in each language that is named, the first of each."""
    named: dict[str, str] = {}
    for value in values:
        if _TAG.fullmatch(value.language):
            named.setdefault(value.language, value.text)
    return tuple(named.items())[:MOST_LANGUAGES]


def _main(values: Sequence[Value]) -> str:
    """The words for readers of any language: those marked so, else the first."""
    default = [value.text for value in values if value.language == _DEFAULT]
    return next((text for text in (*default, *(v.text for v in values)) if text.strip()), "")


def _properties(packet: bytes) -> dict[str, list[Value]]:
    """The properties by namespace and name. Padding and what follows the packet are not read."""
    reader = _Reader()
    packet = packet.strip(b"\0 \t\r\n")
    if len(packet) > LONGEST_PACKET:
        return {}
    try:
        reader.parser.Parse(packet, True)
    except _RefusedError:
        return {}
    except (expat.ExpatError, ValueError, LookupError):
        return reader.found  # an encoding not known is a LookupError
    return reader.found


def _tag(language: str) -> str:
    return language.strip().lower().replace("_", "-")  # as in the names of POSIX's locales


class _RefusedError(Exception):
    """The packet declares what a packet never needs."""


class _Reader:
    """Gathers the properties of the descriptions that stand right under `rdf:RDF`."""

    def __init__(self) -> None:
        self.found: dict[str, list[Value]] = {}
        self.above: int | None = None
        self.depth = 0
        self.property = ""
        self.has_items = False
        self.language = ""
        self.text: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _level(self) -> int:
        return 0 if self.above is None else self.depth - self.above

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.above is None and name == _RDF + "RDF":
            self.above = self.depth
            return
        level = self._level()
        if level == _DESCRIPTION:
            for key, value in attributes.items():
                self._add(key, "", value)
        elif level == _PROPERTY:
            self.property, self.text, self.has_items = name, [], False
            if target := attributes.get(_RDF + "resource"):
                self._add(name, "", target)
        elif level == _LI:
            self.language, self.text = _tag(attributes.get(_LANG, "")), []

    def _end(self, name: str) -> None:
        level = self._level()
        if level == _LI and name == _RDF + "li":
            self.has_items = True
            self._add(self.property, self.language, "".join(self.text))
        elif level == _PROPERTY and not self.has_items:
            self._add(self.property, "", "".join(self.text))
        elif not level:
            self.above = None
        self.depth -= 1

    def _add(self, name: str, language: str, text: str) -> None:
        if text.strip():
            self.found.setdefault(name, []).append(Value(language, text))

    def _text(self, text: str) -> None:
        if self._level() in (_PROPERTY, _LI):
            self.text.append(text)

    def _refuse(self, *_: object) -> None:
        raise _RefusedError
