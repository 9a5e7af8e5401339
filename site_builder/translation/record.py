"""`translation.<lang>.yaml`: which text of the source each unit of a translation answers.

There is one stanza for each unit, in the order of the document, apart by an empty line: git merges
what two people have accepted, if it isn't the same unit. A stanza has the digest of the source's
normal text, the text itself (so that a change can be shown, and as a memory of translations), and
the translation as it was accepted: by it a unit is known again that was edited, split, merged or
moved. Every text is on a line of its own, as JSON writes it. The last line is YAML's mark for the
end of a document, so that a file that was cut short is noticed.
"""

import json
import re
from collections.abc import Iterator

from site_builder.messages.message import _
from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.problems.problems import UNSHOWN, Location, Problem
from site_builder.store.digests import digest_of
from site_builder.text.schema import validate
from site_builder.text.schema_problems import not_a_mapping
from site_builder.text.source import Source
from site_builder.text.yaml import Marks, read_yaml
from site_builder.translation.quick_record import quick_record
from site_builder.translation.record_schema import VERSION, RecordFile, Stanza

END = "..."
_COMMENT = """\
# Which source text each unit of the translation was accepted for. 'site-builder translated'
# writes this file. Don't edit it, and commit it together with the article.
"""
_VERSION = re.compile(r"^version: *([0-9]+)", re.MULTILINE)
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_LANGUAGE = re.compile(r"translation\.([^./]+)\.yaml")


def digest_of_text(text: str) -> str:
    """The digest that a record has of a text in its normal form."""
    return digest_of(text.encode("utf-8", "surrogatepass"))


def write_record(record: TranslationRecord) -> str:
    """The text of a record's file: always the same for the same record."""
    head = (
        f"version: {VERSION}\nsource_language: {json.dumps(record.source_language)}\n"
        f"language: {json.dumps(record.language)}\n"
    )
    stanzas = (f"{_stanza(accepted)}\n" for accepted in record.accepted)
    return f"{_COMMENT}{head}units:\n\n{''.join(stanzas)}{END}\n"


def _stanza(accepted: Accepted) -> str:
    rows = [
        f"- unit: {_quoted(accepted.address)}",
        f"  kind: {accepted.kind}",
        f"  digest: {digest_of_text(accepted.source)}",
        f"  source:{_text(accepted.source)}",
        f"  translation:{_text(accepted.target)}",
    ]
    if accepted.by:
        rows.append(f"  by:{_text(accepted.by)}")
    if accepted.on:
        rows.append(f"  on: {accepted.on}")
    return "\n".join([*rows, ""])


def _text(text: str) -> str:
    """A text behind its key; one of several paragraphs as a list of them."""
    paragraphs = text.split("\n")
    if len(paragraphs) == 1:
        return f" {_quoted(text)}"
    return "".join(f"\n    - {_quoted(paragraph)}" for paragraph in paragraphs)


def _quoted(text: str) -> str:
    return _UNSAFE.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


# What can't be seen in an editor, or ends a line to YAML or to an editor.
_UNSAFE = re.compile(f"{UNSHOWN.pattern}|[\xa0\xad\u200b\u200e\u200f\u202f\u2060-\u206f]")


def read_record(source: Source) -> tuple[TranslationRecord | None, list[Problem]]:
    """The record in a file, and what is wrong with it; with any problem there is no record.

    A file that couldn't be read must not be written over: it may hold what somebody accepted.
    """
    name = _LANGUAGE.fullmatch(source.path.rpartition("/")[2])
    record = quick_record(source.text, END)
    if record and (name is None or name[1] == record.language):
        return record, []
    return read_in_full(source)


def read_in_full(source: Source) -> tuple[TranslationRecord | None, list[Problem]]:
    if problem := _broken(source):
        return None, [problem]
    document = read_yaml(source)
    if document.problems:
        return None, list(document.problems)
    if not isinstance(document.data, dict):
        return None, [not_a_mapping(RecordFile, document.data, document.marks.value(()))]
    file, problems = validate(RecordFile, document.data, document.marks, ())
    if file is None:
        return None, problems
    problems = [
        *_other_language(source.path, file, document.marks),
        *_edited(file.units, document.marks),
        *_repeated(file.units, document.marks),
    ]
    if problems:
        return None, problems
    accepted = tuple(stanza.accepted for stanza in file.units)
    return TranslationRecord(file.source_language, file.language, accepted), []


def _broken(source: Source) -> Problem | None:
    """What is wrong with a file as a whole."""
    if mark := _CONFLICT.search(source.text):
        message = _("git couldn't merge this file, and left its marks in it")
        hint = _("keep the stanzas of one side, or of both, and delete the lines with the marks")
        return Problem(source.location(mark.start()), "record-conflict", message, hint)
    version = _VERSION.search(source.text)
    if version and int(version[1]) > VERSION:
        message = _(
            "this record has version {version}, which this Site Builder doesn't know",
            version=version[1],
        )
        hint = _("install the Site Builder that wrote it, or a newer one")
        return Problem(source.location(version.start(1)), "record-version", message, hint)
    rows = source.text.rstrip("\n").split("\n")
    if rows[-1].rstrip() != END:
        where = Location(source.path, len(rows), 1)
        message = _("the file ends too early: its last line must be '{end}'", end=END)
        hint = _("restore it from git, or from a copy")
        return Problem(where, "record-cut", message, hint)
    return None


def _other_language(path: str, file: RecordFile, marks: Marks) -> Iterator[Problem]:
    name = _LANGUAGE.fullmatch(path.rpartition("/")[2])
    if name and name[1] != file.language:
        message = _(
            "this is the record of '{language}', not of '{other}' as the file's name says",
            language=file.language,
            other=name[1],
        )
        hint = _("give the file back its name, or restore it from git")
        yield Problem(marks.value(("language",)), "record-language", message, hint)


def _edited(stanzas: tuple[Stanza, ...], marks: Marks) -> Iterator[Problem]:
    for index, stanza in enumerate(stanzas):
        if digest_of_text(stanza.source) != stanza.digest:
            message = _("the source text of '{unit}' doesn't have this digest", unit=stanza.unit)
            hint = _(
                "restore the stanza from git, or delete it: the unit then counts as unreviewed"
            )
            yield Problem(marks.value(("units", index, "digest")), "record-edited", message, hint)


def _repeated(stanzas: tuple[Stanza, ...], marks: Marks) -> Iterator[Problem]:
    """Facts are known by their addresses. The addresses of other units are those that they had,
    and two of them may be the same after some were inserted; but not with the same texts."""
    seen: dict[tuple[str, str], int] = {}
    for index, stanza in enumerate(stanzas):
        contents = "" if stanza.kind == "text" else stanza.source
        first = seen.setdefault((stanza.unit, contents), index)
        if first != index:
            line = str(marks.value(("units", first)).line)
            message = _(
                "'{unit}' is recorded twice; the first is on line {line}",
                unit=stanza.unit,
                line=line,
            )
            where = marks.value(("units", index, "unit"))
            yield Problem(where, "record-repeat", message, _("delete one of the two stanzas"))
