"""Documents that readers can download: their formats, and what pages say of each."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

FOLDER = "files"
"""The folder of a feature that they are in."""
MAX_BYTES = 50_000_000
"""What a document may have at most. GitHub refuses files of 100 MiB, and warns from 50 MiB on."""
MANY_BYTES = 10_000_000
"""From here on it is large: on a slow phone (1.6 Mbit/s) it takes 50 seconds."""

_ZIP = b"PK\x03\x04"


class DocumentFormat(NamedTuple):
    """`begins` are the first bytes of all its files, of which one must be there; none for text."""

    media_type: str
    begins: tuple[bytes, ...] = ()


_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
DOCUMENT_FORMATS: Mapping[str, DocumentFormat] = {
    "pdf": DocumentFormat("application/pdf", (b"%PDF-",)),
    "epub": DocumentFormat("application/epub+zip", (_ZIP,)),
    "docx": DocumentFormat(_OFFICE + "wordprocessingml.document", (_ZIP,)),
    "xlsx": DocumentFormat(_OFFICE + "spreadsheetml.sheet", (_ZIP,)),
    "pptx": DocumentFormat(_OFFICE + "presentationml.presentation", (_ZIP,)),
    "odt": DocumentFormat(_OPEN + "text", (_ZIP,)),
    "ods": DocumentFormat(_OPEN + "spreadsheet", (_ZIP,)),
    "odp": DocumentFormat(_OPEN + "presentation", (_ZIP,)),
    "csv": DocumentFormat("text/csv"),
    "tsv": DocumentFormat("text/tab-separated-values"),
    "txt": DocumentFormat("text/plain"),
    "json": DocumentFormat("application/json"),
    "geojson": DocumentFormat("application/geo+json"),
    "zip": DocumentFormat("application/zip", (_ZIP,)),
    "mp3": DocumentFormat(
        "audio/mpeg", (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2")
    ),
}
"""By the ending of their names. None of them is run, or drawn as a page with scripts, by a browser;
so neither programs nor HTML nor SVG are among them."""


@dataclass(frozen=True)
class Document:
    """A document as it is published. It has no slots: see `model.article`."""

    name: str
    size: int
    digest: str

    @property
    def ending(self) -> str:
        return ending_of(self.name)

    @property
    def media_type(self) -> str:
        return DOCUMENT_FORMATS[self.ending].media_type


def ending_of(name: str) -> str:
    """The ending of a file's name in lower case, without its dot; '' for none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def document_linked(slug: str, link: str) -> str | None:
    """The name of the document of feature `slug` that a link in its article names; None for a link
    to anything else."""
    folder, _slash, name = _normal(slug, link).rpartition("/")
    return name if name and folder == f"content/{slug}/{FOLDER}" else None


def is_anothers_document(slug: str, link: str) -> bool:
    """Whether a link in an article of feature `slug` names a file in another one's folder."""
    steps = _normal(slug, link).split("/")
    return len(steps) > 3 and steps[0] == "content" and steps[1] != slug and steps[2] == FOLDER


def _normal(slug: str, link: str) -> str:
    return posixpath.normpath(f"content/{slug}/{link.partition('#')[0]}")
