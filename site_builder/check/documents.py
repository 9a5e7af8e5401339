"""What a published document reveals: who wrote it, with which program, and what was left in it."""

from collections.abc import Iterator, Mapping

from site_builder.check.office_metadata import OFFICE, office_leftovers, office_metadata
from site_builder.check.pdf_metadata import is_locked, pdf_metadata
from site_builder.check.values import Finding, Spot
from site_builder.messages.message import Message, _, all_of
from site_builder.model.documents import FOLDER, ending_of
from site_builder.problems.problems import shown

_LABELS: Mapping[str, Message] = {
    "Title": _("the title"),
    "Author": _("the author"),
    "Last edited by": _("who edited it last"),
    "Subject": _("the subject"),
    "Keywords": _("the keywords"),
    "Description": _("the description"),
    "Company": _("the company"),
    "Manager": _("the manager"),
    "Creator": _("the program it was written with"),
    "Producer": _("the program that made the file"),
}
_LONGEST = 80


def is_document(path: str) -> bool:
    """Whether a file of the built site is a feature's document."""
    steps = path.split("/")
    return len(steps) == 4 and steps[0] == "media" and steps[2] == FOLDER


def document_metadata(path: str, data: bytes) -> Iterator[Finding]:
    """Warnings of what readers of the document at a path can find out besides its text."""
    ending = ending_of(path)
    said: dict[str, str] = {}
    left: tuple[Message, ...] = ()
    if ending == "pdf" and is_locked(data):
        message = _("the document is encrypted: nobody can tell what it says of itself")
        hint = _("save it without a password, or acknowledge this")
        yield Finding(path, Spot(), "document-metadata", message, hint, "warning")
    elif ending == "pdf":
        said = pdf_metadata(data)
    elif ending in OFFICE:
        said, left = office_metadata(data), office_leftovers(data)
    if said:
        details = all_of(
            _("{label} ('{value}')", label=_LABELS[key], value=_short(value))
            for key, value in said.items()
        )
        message = _("readers can see in the document's properties: {details}", details=details)
        hint = _("remove them before you export it, or acknowledge that they may be seen")
        yield Finding(path, Spot(), "document-metadata", message, hint, "warning")
    if left:
        message = _("readers can find in the document: {details}", details=all_of(left))
        hint = _("delete them and save it again, or publish a PDF of it")
        yield Finding(path, Spot(), "document-metadata", message, hint, "warning")


def _short(value: str) -> str:
    return shown(value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
