"""The documents that articles link to: each is there, of a kind that is safe, and not too large."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.languages.file_sizes import format_size
from site_builder.messages.message import Message, _, listed
from site_builder.model.article import Article
from site_builder.model.documents import (
    DOCUMENT_FORMATS,
    FOLDER,
    MANY_BYTES,
    MAX_BYTES,
    document_linked,
    ending_of,
)
from site_builder.model.outline import references_in
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import Hints


class File(NamedTuple):
    """A file in files/: its bytes, unless it is too large to be read, and how many they are."""

    size: int
    data: bytes


def linked_documents(slug: str, articles: Mapping[str, Article]) -> dict[str, Location]:
    """The names of the documents that a feature's articles link to, and where each is first."""
    found: dict[str, Location] = {}
    for name, where in _links(slug, articles):
        found.setdefault(name, where)
    return found


def _links(slug: str, articles: Mapping[str, Article]) -> Iterator[tuple[str, Location]]:
    """Every link to a document: its name, and where the link is."""
    for article in articles.values():
        for reference in references_in(article):
            name = document_linked(slug, reference.target) if reference.role == "link" else None
            if name:
                yield name, reference.location


def check_documents(
    slug: str, articles: Mapping[str, Article], documents: Mapping[str, File]
) -> Iterator[Problem]:
    """What is wrong with links to documents, and with the documents, which are by name."""
    hints, linked = Hints(), linked_documents(slug, articles)
    for name, where in _links(slug, articles):
        if name not in documents:
            message = _("there is no file '{name}' in {folder}", name=shown(name), folder=_IN)
            hint = hints.did_you_mean(name, documents)
            about = f"content/{slug}/{FOLDER}/{name}"
            yield Problem(where, "broken-link", message, hint, about=about)
    for name, file in documents.items():
        where = Location(f"content/{slug}/{FOLDER}/{name}")
        if name not in linked:
            message = _("no article links to this file, so it is not published")
            path = f"{FOLDER}/{shown(name)}"
            hint = _("link to it, as in [words]({path}), or delete it", path=path)
            if ending_of(name) not in DOCUMENT_FORMATS:
                hint = _("delete it: files of this kind are never published")
            yield warning(where, "unused-document", message, hint)
        elif fault := _fault(name, file):
            yield Problem(where, "bad-document", *fault)
        elif file.size >= MANY_BYTES:
            message = _("this has {size}, which is a lot for a phone", size=_size(file.size))
            hint = _("publish a smaller version, if there is one")
            yield warning(where, "large-document", message, hint)


_IN = f"{FOLDER}/"


def _fault(name: str, file: File) -> tuple[Message, Message] | None:
    """Why a document can't be published, with a hint."""
    ending = ending_of(name)
    known = DOCUMENT_FORMATS.get(ending)
    if known is None:
        hint = _("allowed: {endings}", endings=listed(sorted(DOCUMENT_FORMATS)))
        return _("files like '{name}' are not published", name=shown(name)), hint
    if not file.size:
        return _("the file is empty"), _("put the document here")
    if file.size > MAX_BYTES:
        sizes = {"size": _size(file.size), "limit": _size(MAX_BYTES)}
        hint = _("make it smaller, or link to where it is published")
        return _("this has {size}; a document can have {limit}", **sizes), hint
    if known.begins and not file.data.startswith(known.begins):
        message = _("this is no {kind}, whatever its name says", kind=ending.upper())
        return message, _("save it again in that format, or give it the ending of its own")
    return None


def _size(size: int) -> str:
    return format_size(size, "en")
