"""XMP in an SVG: RDF in a `metadata` element (SVG 2, Document Structure; *XMP Part 3*)."""

import re
from xml.parsers import expat

_RDF = re.compile(rb"<rdf:RDF[\s>].*</rdf:RDF>", re.DOTALL)
_ROOT, _CHILD = 1, 2


def svg_with_xmp(picture: bytes, packet: bytes) -> bytes:
    """The SVG with the packet's RDF in a `metadata` element, the first in its root.

    A `metadata` element of the root that holds RDF already is taken out. ValueError for what is
    no SVG, for one in UTF-16, and for one that declares entities or attributes.
    """
    rdf = _RDF.search(packet)
    if not rdf:
        raise ValueError("the packet holds no RDF")
    if b"\0" in picture:
        raise ValueError("the SVG is not in UTF-8")
    marks = _Marks(picture)
    # As references, letters other than ASCII mean the same in any encoding of the file.
    words = rdf[0].decode().encode("ascii", "xmlcharrefreplace")
    prefix = marks.prefix.encode()
    ours = b"<%smetadata>%s</%smetadata>" % (prefix, words, prefix)
    rest, last = [], marks.inside
    for start, end in marks.old:
        rest.append(picture[last:start])
        last = end
    rest.append(picture[last:])
    tag = picture[: marks.inside]
    if marks.is_closed:
        close = b"</%ssvg>" % prefix
        return b"".join([tag[:-2].rstrip(), b">", ours, close, *rest])
    return b"".join([tag, ours, *rest])


class _Marks:
    """Where the root's start tag ends, and where `metadata` elements with RDF lie, in bytes."""

    def __init__(self, picture: bytes) -> None:
        self.picture = picture
        self.inside = 0
        self.prefix = ""
        self.is_closed = False
        self.old: list[tuple[int, int]] = []
        self._depth, self._start, self._has_rdf = 0, 0, False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._opened
        self._parser.EndElementHandler = self._ended
        self._parser.EntityDeclHandler = self._refuse
        self._parser.AttlistDeclHandler = self._refuse
        try:
            self._parser.Parse(picture, True)
        except (expat.ExpatError, LookupError) as error:
            raise ValueError(f"the SVG cannot be read: {error}") from error

    def _opened(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        place = self._parser.CurrentByteIndex
        prefix, _, name = tag.rpartition(":")
        if self._depth == _ROOT:
            if name != "svg":
                raise ValueError("not an SVG file")
            self.prefix = f"{prefix}:" if prefix else ""
            self.inside = _end_of_tag(self.picture, place)
            self.is_closed = self.picture[: self.inside].endswith(b"/>")
        elif self._depth == _CHILD:
            self._start, self._has_rdf = place, False
        elif name == "RDF":
            self._has_rdf = True

    def _ended(self, tag: str) -> None:
        if self._depth == _CHILD and self._has_rdf and tag.rpartition(":")[2] == "metadata":
            end = _end_of_tag(self.picture, self._parser.CurrentByteIndex)
            self.old.append((self._start, end))
        self._depth -= 1

    def _refuse(self, *_: object) -> None:
        raise ValueError("the SVG declares entities or attributes")


def _end_of_tag(picture: bytes, start: int) -> int:
    """The place after the tag that starts at `start`; a '>' in quotes does not end it."""
    found = re.compile(rb"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""").match(picture, start)
    if not found:
        raise ValueError("a tag of the SVG has no end")
    return found.end()
