"""A file that is a list of facts of one kind, to its records."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from site_builder.languages.pinyin import romanized
from site_builder.languages.script import script_of
from site_builder.messages.message import _
from site_builder.model.facts import RECORDS, Person
from site_builder.model.ids import ID
from site_builder.model.records import Record
from site_builder.problems.problems import Listed, Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.derived_languages import CODE, nobody_writes
from site_builder.text.schema import sketch, validate
from site_builder.text.schema_problems import not_a_list
from site_builder.text.yaml import Document, Marks
from site_builder.text.yaml_nodes import Data


class WantedLanguages(NamedTuple):
    """The language keys that texts may have, and those that they must have. Nobody writes texts in
    those that are `derived`, but a word may be put right."""

    known: tuple[str, ...]
    wanted: tuple[str, ...]
    derived: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RecordsReading:
    """The records of a file; of a broken one the sound parts (`schema.sketch`). `places` are the
    indexes of the entries by id, of two with the same id the first. The ids `are_sure` unless the
    file is broken, or one is missing or used twice."""

    records: tuple[Any, ...]
    places: dict[str, int]
    are_sure: bool
    problems: tuple[Problem, ...]


def read_records(kind: str, document: Document, languages: WantedLanguages) -> RecordsReading:
    """The records of a kind in a file, and what is wrong with them, besides what is wrong with the
    file as YAML."""
    problems = Listed()
    entries = _entries(document, problems)
    if entries is None:
        return RecordsReading((), {}, False, tuple(problems))
    records = _read_entries(kind, entries, document.marks, languages, problems)
    return RecordsReading(records, _places(entries), _are_sure(document, entries), tuple(problems))


def _entries(document: Document, problems: Listed) -> list[Data] | None:
    """The entries of a list file, [] for an empty file, None for a broken one."""
    data = document.data
    if isinstance(data, list):
        return data
    if data is None:
        return None if document.problems else []
    problems.append(not_a_list(document))
    return None


def _id_of(entry: Data) -> str | None:
    """The id of an entry, valid or not; None if it has none."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return None if name is None or isinstance(name, dict | list) else str(name)


def _are_sure(document: Document, entries: list[Data]) -> bool:
    """Whether the ids of a file are certain: each entry has one of its own. If two are alike, one
    was meant to be different; if an entry has a key twice, it was meant to be two entries."""
    names = [_id_of(entry) or "" for entry in entries]
    is_torn = any(problem.code == "duplicate-key" for problem in document.problems)
    return not is_torn and len(set(names)) == len(names) and all(map(ID.fullmatch, names))


def _places(entries: list[Data]) -> dict[str, int]:
    named = [(i, name) for i, entry in enumerate(entries) if (name := _id_of(entry))]
    return {name: index for index, name in reversed(named)}


def _read_entries(
    kind: str, entries: list[Data], marks: Marks, languages: WantedLanguages, problems: Listed
) -> tuple[Record, ...]:
    keys, wanted, derived = languages
    model = RECORDS[kind]
    records = []
    first_seen: dict[str, int] = {}
    for index, entry in enumerate(entries):
        record, found = validate(model, entry, marks, keys, (index,), wanted)
        if kind == "people" and isinstance(record, Person):
            found = [_with_romanized(problem, record, marks, index) for problem in found]
        problems += found
        name = _id_of(entry)
        if name is None:
            continue
        if name in first_seen:
            first = marks.value((first_seen[name], "id"))
            message = _(
                "the id '{id}' is already used on line {line}",
                id=shown(name),
                line=str(first.line),
            )
            where = marks.value((index, "id"))
            problems.append(Problem(where, "duplicate-id", message))
            continue
        first_seen[name] = index
        # Even an id that can't be one is what others name it by.
        records.append(record or sketch(model, entry, keys).model_copy(update={"id": name}))
    if kind == "terms":
        problems += _unknown_avoid_languages(entries, marks, keys, derived)
    return tuple(records)


def _with_romanized(problem: Problem, person: Person, marks: Marks, index: int) -> Problem:
    """The problem of a name that a language in Latin letters lacks, with the name's pinyin as a
    proposal."""
    key, where = problem.language, marks.value((index, "name"))
    if problem.code != "missing-text" or problem.location != where or script_of(key) != "Latn":
        return problem
    name = next(filter(None, map(romanized, person.name.values())), "")
    hint = _("add {key}: {name}, unless it is written otherwise", key=key, name=name)
    return replace(problem, hint=hint) if name else problem


def _unknown_avoid_languages(
    entries: list[Data], marks: Marks, keys: tuple[str, ...], derived: frozenset[str]
) -> Iterator[Problem]:
    written = [key for key in keys if key not in derived]
    for index, entry in enumerate(entries):
        avoid = entry.get("avoid") if isinstance(entry, dict) else None
        for key in avoid if isinstance(avoid, dict) else ():
            where = marks.key((index, "avoid", key))
            if key in derived:
                yield Problem(where, CODE, nobody_writes(key), _("delete it"))
            elif key not in written:
                message = _("'{key}' is not a language of this site", key=shown(key))
                hint = did_you_mean(key, written)
                yield Problem(where, "unknown-language", message, hint)
