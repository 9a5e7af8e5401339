"""The text of a DOCX document, taken from its archive: one part, and no more of it than is allowed.

Where the text is, the package's relationships say (ECMA-376 Part 2 §9.3): some programs name the
part `word/document2.xml`.
"""

import zlib
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from site_builder.exchange.docx_package import DOCUMENT
from site_builder.exchange.xml_tree import Node, read_xml, refusal
from site_builder.messages.message import _
from site_builder.problems.problems import Location

MAX_UNPACKED = 64_000_000
"""Bytes of XML: some hundred times those of a long feature."""
MAX_RATIO = 200
"""How much smaller than its text an archive may be. Word's own documents reach 30."""
_SMALL = 1_000_000
"""What may be packed as tightly as it likes."""
_RELATIONS = "_rels/.rels"
_UNREADABLE = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError),
    *(RuntimeError, ValueError, KeyError),
)
"""What the archive's reader raises for a broken archive, one with a password, or none at all."""


def document_of(path: str, data: bytes) -> Node:
    """The root of a document's text. SiteError for what isn't one, or unpacks to too much."""
    limit = min(MAX_UNPACKED, max(_SMALL, len(data) * MAX_RATIO))
    try:
        with ZipFile(BytesIO(data)) as archive:
            name = DOCUMENT
            if _RELATIONS in archive.namelist():
                name = _named(read_xml(path, _part(path, archive, _RELATIONS, _SMALL)))
            found = _part(path, archive, name, limit)
    except _UNREADABLE as error:
        message = _("this can't be read as a DOCX document")
        hint = _("save it again as .docx, without a password")
        raise refusal(Location(path), message, hint) from error
    return read_xml(path, found)


def _named(relations: Node) -> str:
    """The name of the part with the text."""
    targets = (
        one.get("Target").lstrip("/")
        for one in relations.nodes("Relationship")
        if one.get("Type").endswith("/officeDocument")
    )
    return next(targets, DOCUMENT)


def _part(path: str, archive: ZipFile, name: str, limit: int) -> bytes:
    """A part. SiteError where it is longer than so many bytes; KeyError where there is none."""
    size = archive.getinfo(name).file_size
    with archive.open(name) as part:
        # The archive's own word for the size need not be true.
        found = part.read(limit + 1) if size <= limit else None
    if found is None or len(found) > limit:
        message = _("unpacked, the document is longer than {limit} bytes", limit=limit)
        raise refusal(Location(path), message)
    return found
