"""The facts of all features: `content/people.yaml` and `content/terms.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.kinds import SHARED_FILES
from site_builder.model.site import Language, derived_keys, with_derived
from site_builder.problems.problems import Listed, Location, Problem
from site_builder.read.acknowledgements import acknowledged_in_facts
from site_builder.read.plain_words import read_texts
from site_builder.read.records import RecordsReading, WantedLanguages, read_records
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Marks


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as it was read, with the places of everything in it."""

    source: Source
    marks: Marks
    reading: RecordsReading


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """The files that can be read, by kind. Of the kinds in `unreadable`, nothing is known."""

    files: dict[str, SharedFile] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()

    def records(self, kind: str) -> tuple[Any, ...]:
        return self.files[kind].reading.records if kind in self.files else ()

    def are_sure(self, kind: str) -> bool:
        """Whether it is certain which ids of a kind there are."""
        are_known = kind not in self.files or self.files[kind].reading.are_sure
        return are_known and kind not in self.unreadable

    def locate(self, kind: str, record: str, *path: str | int) -> Location | None:
        """Where a value of a record stands; None if there is no such record."""
        file = self.files.get(kind)
        if file is None or record not in file.reading.places:
            return None
        return file.marks.value((file.reading.places[record], *path))


NO_SHARED_FACTS = SharedFacts()


def shared_facts_in(files: Mapping[str, bytes], languages: tuple[Language, ...]) -> SharedFacts:
    """The facts of all features, among files by path. All features read the same ones, which are
    read once."""
    found = tuple((path, files[path]) for path in SHARED_FILES if path in files)
    return _read(found, languages) if found else NO_SHARED_FACTS


@lru_cache(maxsize=2)
def _read(files: tuple[tuple[str, bytes], ...], languages: tuple[Language, ...]) -> SharedFacts:
    problems = Listed()
    tags = {language.key: language.tag for language in with_derived(languages)}
    written = tuple(language.key for language in languages)
    wanted = WantedLanguages(tuple(tags), written, derived_keys(languages))
    read: dict[str, SharedFile] = {}
    acknowledged: list[Acknowledgement] = []
    unreadable = set[str]()
    for path, data in files:
        kind = SHARED_FILES[path].name
        source = decode(path, data)
        if isinstance(source, Problem):
            problems.append(source)
            unreadable.add(kind)
            continue
        document = read_texts(source, tags=tags)
        reading = read_records(kind, document, wanted)
        problems += (*document.problems, *reading.problems)
        acknowledged += acknowledged_in_facts(document, kind)
        read[kind] = SharedFile(source, document.marks, reading)
    return SharedFacts(read, frozenset(unreadable), tuple(problems), tuple(acknowledged))
