"""The files under `facts/` to the records of one feature."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from site_builder.markdown.wording import avoided_by
from site_builder.markdown.wording_places import wording_in_facts
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.facts import (
    RECORDS,
    Facts,
    FeatureFacts,
    Record,
    Term,
    facts_of_page,
)
from site_builder.model.forms import Form
from site_builder.model.ids import ID
from site_builder.problems.problems import Listed, Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.acknowledgements import acknowledged_in_facts
from site_builder.read.plain_words import read_texts
from site_builder.text.schema import sketch, validate
from site_builder.text.schema_problems import not_a_list
from site_builder.text.source import Source
from site_builder.text.yaml import Document, Marks
from site_builder.text.yaml_nodes import Data


@dataclass(frozen=True, slots=True)
class FactsReading:
    """The records, the places of everything by kind, and the problems.

    If there are errors, `facts` serve only the checks between files: of a broken record they have
    the sound parts (`schema.sketch`). `declared` are the ids of each kind, with those of broken
    records. A kind whose ids are uncertain (its file is broken, an id is missing or used twice) is
    left out, so that one mistake isn't reported again.
    """

    facts: Facts
    marks: dict[str, Marks]
    declared: dict[str, frozenset[str]]
    places: dict[str, dict[str, int]]
    problems: tuple[Problem, ...]
    acknowledgements: tuple[Acknowledgement, ...] = ()

    def with_feature(self, feature: FeatureFacts) -> "FactsReading":
        return replace(self, facts=self.facts.model_copy(update={"feature": feature}))

    def locate(self, kind: str, record: str | None, *path: str | int) -> Location:
        """Where a value stands: the kind, the entry's id (None for feature.yaml), then the path
        inside the entry."""
        before = () if record is None else (self.places[kind][record],)
        return self.marks[kind].value((*before, *path))


def read_facts(
    folder: str,
    sources: Mapping[str, Source],
    keys: tuple[str, ...],
    unreadable: frozenset[str] = frozenset(),
    wanted: tuple[str, ...] | None = None,
    tags: Mapping[str, str] | None = None,
    form: Form = "article",
) -> FactsReading:
    """Read the facts files of one feature, or of a plain page, which has no feature.yaml.

    `folder` is the path of its `facts/`; `sources` are its files by name, and `unreadable` the
    names of those that aren't text; `keys` are the site's language keys, `wanted` those that texts
    must have (by default all), and `tags` their BCP 47 tags (by default the keys).
    """
    problems = Listed()
    known = tags or {key: key for key in keys}
    documents = {
        name.removesuffix(".yaml"): read_texts(source, tags=known)
        for name, source in sources.items()
    }
    for document in documents.values():
        problems += document.problems
    languages = _Languages(keys, keys if wanted is None else wanted)
    if form == "page":
        feature = facts_of_page()
    else:
        if "feature.yaml" not in {*sources, *unreadable}:
            problems.append(_no_feature(folder))
        feature = _read_feature(documents.get("feature"), languages, problems)
    given: dict[str, Any] = {"feature": feature}
    places: dict[str, dict[str, int]] = {}
    declared: dict[str, frozenset[str]] = {}
    for kind, model in RECORDS.items():
        found = documents.get(kind)
        entries = _entries(found, problems) if found is not None else []
        places[kind] = _places(entries or [])
        if entries is not None and f"{kind}.yaml" not in unreadable and _is_sure(found, entries):
            declared[kind] = frozenset(places[kind])
        if found is not None and entries:
            given[kind] = _read_records(kind, model, entries, found.marks, languages, problems)
    problems += _wording(documents, sources, given.get("terms", ()), keys)
    marks = {kind: document.marks for kind, document in documents.items()}
    for kind in ("feature", *RECORDS):
        marks.setdefault(kind, Marks(f"{folder}/{kind}.yaml", {}, {}))
    facts = Facts.model_construct(**given)
    acknowledged = tuple(
        one for kind, found in documents.items() for one in acknowledged_in_facts(found, kind)
    )
    return FactsReading(facts, marks, declared, places, tuple(problems), acknowledged)


def _wording(
    documents: Mapping[str, Document],
    sources: Mapping[str, Source],
    terms: tuple[Term, ...],
    keys: tuple[str, ...],
) -> Iterator[Problem]:
    """The wordings in the facts that the terms rule out."""
    avoided = {key: rules for key in keys if (rules := avoided_by(terms, key))}
    for kind, document in documents.items():
        if avoided and kind in RECORDS and kind != "terms":
            yield from wording_in_facts(document, sources[f"{kind}.yaml"], avoided)


class _Languages(NamedTuple):
    """The language keys that texts may have, and those that they must have."""

    known: tuple[str, ...]
    wanted: tuple[str, ...]


def _no_feature(folder: str) -> Problem:
    path = f"{folder}/feature.yaml"
    message = _("every feature needs this file")
    hint = _("write at least published: and authors: in it")
    return Problem(Location(path), "missing-file", message, hint, about=path)


def _read_feature(
    document: Document | None, languages: _Languages, problems: Listed
) -> FeatureFacts:
    keys, wanted = languages
    if document is None or (document.data is None and document.problems):
        return sketch(FeatureFacts, None, keys)
    record, found = validate(FeatureFacts, document.data, document.marks, keys, wanted=wanted)
    problems += found
    published, updated = (record.published, record.updated) if record else (None, None)
    if published and updated and updated.latest < published.earliest:
        message = _(
            "'updated' is {updated}, which is before 'published': {published}",
            updated=updated.text,
            published=published.text,
        )
        where = document.marks.key(("updated",))
        hint = _("swap them, or remove 'updated'")
        problems.append(Problem(where, "bad-date", message, hint))
    return record or sketch(FeatureFacts, document.data, keys)


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


def _is_sure(document: Document | None, entries: list[Data]) -> bool:
    """Whether the ids of a file are certain: each entry has one of its own. If two are alike, one
    was meant to be different; if an entry has a key twice, it was meant to be two entries."""
    names = [_id_of(entry) or "" for entry in entries]
    is_torn = document and any(p.code == "duplicate-key" for p in document.problems)
    return not is_torn and len(set(names)) == len(names) and all(map(ID.fullmatch, names))


def _places(entries: list[Data]) -> dict[str, int]:
    """The indexes of the entries by id; of two with the same id, the first."""
    named = [(i, name) for i, entry in enumerate(entries) if (name := _id_of(entry))]
    return {name: index for index, name in reversed(named)}


def _read_records(
    kind: str,
    model: type[Record],
    entries: list[Data],
    marks: Marks,
    languages: _Languages,
    problems: Listed,
) -> tuple[Record, ...]:
    keys, wanted = languages
    records = []
    first_seen: dict[str, int] = {}
    for index, entry in enumerate(entries):
        record, found = validate(model, entry, marks, keys, (index,), wanted)
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
        problems += _unknown_avoid_languages(entries, marks, keys)
    return tuple(records)


def _unknown_avoid_languages(
    entries: list[Data], marks: Marks, keys: tuple[str, ...]
) -> list[Problem]:
    return [
        Problem(
            marks.key((index, "avoid", key)),
            "unknown-language",
            _("'{key}' is not a language of this site", key=shown(key)),
            did_you_mean(key, keys),
        )
        for index, entry in enumerate(entries)
        if isinstance(entry, dict) and isinstance(entry.get("avoid"), dict)
        for key in entry["avoid"]
        if key not in keys
    ]
