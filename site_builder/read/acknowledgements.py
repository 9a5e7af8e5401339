"""What the facts and the articles acknowledge, with the part of the file that each speaks for."""

from collections.abc import Iterator

from site_builder.model.acknowledgements import Acknowledgement, Span
from site_builder.text.yaml import Document, Marks
from site_builder.text.yaml_nodes import Data, Path

_KEYS = {"code", "reason"}


def acknowledged_in_record(
    record: Data,
    marks: Marks,
    path: Path,
    span: Span,
    files: tuple[str, ...] = (),
    folder: str = "",
) -> Iterator[Acknowledgement]:
    """Those of one record, as read from YAML; `path` is its place there. One that isn't sound as
    data is the schema's to report."""
    written = record.get("acknowledge") if isinstance(record, dict) else None
    for number, one in enumerate(written if isinstance(written, list) else ()):
        code = one.get("code") if isinstance(one, dict) and one.keys() <= _KEYS else None
        if isinstance(code, str):
            reason = one.get("reason")
            words = reason.strip() if isinstance(reason, str) else ""
            where = marks.value((*path, "acknowledge", number, "code"))
            yield Acknowledgement(code, words, where, span, files, folder)


def acknowledged_in_facts(document: Document, kind: str) -> Iterator[Acknowledgement]:
    """Those of a file under `facts/`. feature.yaml speaks for itself and for its feature's files
    as wholes; the entry of a photo for its original, too."""
    data, marks = document.data, document.marks
    folder = marks.path.rpartition("/facts/")[0]
    if kind == "feature":
        yield from acknowledged_in_record(data, marks, (), Span(marks.path), folder=folder)
    for number, entry in enumerate(data if isinstance(data, list) else ()):
        if isinstance(entry, dict) and "acknowledge" in entry:
            start = marks.value((number,))
            span = Span(marks.path, (start.line, start.column))
            if number + 1 < len(data):
                end = marks.value((number + 1,))
                span = span._replace(end=(end.line, end.column))
            file = entry.get("file") if kind == "photos" else None
            files = (f"{folder}/photos/{file}",) if isinstance(file, str) else ()
            yield from acknowledged_in_record(entry, marks, (number,), span, files)
