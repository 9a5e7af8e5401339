"""What a document of an office program says of itself, and what it holds that readers may see too:
comments, tracked changes, hidden sheets, speaker notes (ECMA-376; OpenDocument 1.3).
"""

import zlib
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, LargeZipFile, ZipFile

from site_builder.messages.message import Message, _

OFFICE = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
_PARTS = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
NAMES = {
    "title": "Title",
    "creator": "Author",
    "initial-creator": "Author",
    "lastModifiedBy": "Last edited by",
    "subject": "Subject",
    "keywords": "Keywords",
    "description": "Description",
    "Company": "Company",
    "Manager": "Manager",
}
"""What the elements of these parts say, by their names without a prefix."""
_LONGEST_PROPERTIES = 1_000_000
_LONGEST_PART = 20_000_000
_BROKEN = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError),
    *(RuntimeError, ValueError, KeyError),
)
"""What the archive's reader raises for a broken archive, or one with a password."""


def office_metadata(data: bytes) -> dict[str, str]:
    """What the document says of itself, by the values of NAMES. Never raises."""
    found: dict[str, str] = {}
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = set(archive.namelist()).intersection(_PARTS)
            for part in sorted(parts):
                for name, text in _texts(_unpacked(archive, part, _LONGEST_PROPERTIES)).items():
                    found.setdefault(NAMES[name], text)
    except _BROKEN:
        return found
    return found


def office_leftovers(data: bytes) -> tuple[Message, ...]:
    """What readers of the document can find in it besides its text. Never raises."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            return tuple(message for message, is_there in _kinds(archive, names) if is_there)
    except _BROKEN:
        return ()


def _kinds(archive: ZipFile, names: list[str]) -> list[tuple[Message, bool]]:
    text = _part(archive, names, "word/document.xml")
    content = _part(archive, names, "content.xml")
    book = _part(archive, names, "xl/workbook.xml")
    is_changed = b"<w:ins " in text or b"<w:del " in text or b"<text:tracked-changes" in content
    has_comments = b"<office:annotation" in content or any("/comments" in n for n in names)
    return [
        (_("comments"), has_comments),
        (_("tracked changes"), is_changed),
        (_("hidden sheets"), b'state="hidden"' in book or b'state="veryHidden"' in book),
        (_("speaker notes"), any(n.startswith("ppt/notesSlides/") for n in names)),
    ]


def _part(archive: ZipFile, names: list[str], name: str) -> bytes:
    return _unpacked(archive, name, _LONGEST_PART) if name in names else b""


def _unpacked(archive: ZipFile, name: str, limit: int) -> bytes:
    """A part, up to so many bytes."""
    with archive.open(name) as part:
        return part.read(limit)


def _texts(xml: bytes) -> dict[str, str]:
    """The texts of the elements in NAMES, by their names; nothing after a fault. Of a file with a
    document type nothing is read: only there can entities be declared."""
    found: dict[str, str] = {}
    inside: list[str] = []

    def words(text: str) -> None:
        if inside and inside[-1] in NAMES:
            found[inside[-1]] = found.get(inside[-1], "") + text

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, _attributes: inside.append(name.rpartition(" ")[2])
    parser.EndElementHandler = lambda _name: inside.pop()
    parser.CharacterDataHandler = words
    try:
        if b"<!DOCTYPE" not in xml:
            parser.Parse(xml, True)
    except expat.ExpatError:
        pass
    return {name: " ".join(text.split()) for name, text in found.items() if text.strip()}
