"""The files under `facts/` to the records of one feature."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from site_builder.markdown.wording import avoided_by
from site_builder.markdown.wording_places import wording_in_facts
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.facts import RECORDS, Facts, Person, Term
from site_builder.model.feature_facts import FeatureFacts, facts_of_page
from site_builder.model.forms import Form
from site_builder.model.moments import is_before
from site_builder.problems.problems import Listed, Location, Problem
from site_builder.read.acknowledgements import acknowledged_in_facts
from site_builder.read.corrections import NO_CORRECTIONS, read_corrections
from site_builder.read.plain_words import read_texts
from site_builder.read.records import RecordsReading, WantedLanguages, read_records
from site_builder.read.shared_facts import NO_SHARED_FACTS, SharedFacts
from site_builder.text.schema import sketch, validate
from site_builder.text.source import Source
from site_builder.text.yaml import Document, Marks

_NO_FILE = RecordsReading((), {}, True, ())


@dataclass(frozen=True, slots=True)
class FactsReading:
    """The records, the places of everything by kind, and the problems. The records of a kind that
    is shared are the feature's own and, behind them, those of `shared` whose ids it doesn't use.

    If there are errors, `facts` serve only the checks between files: of a broken record they have
    the sound parts (`schema.sketch`). `declared` are the ids of each kind, with those of broken
    records. A kind whose ids are uncertain (its file is broken, an id is missing or used twice) is
    left out, so that one mistake isn't reported again. Corrections
    have no ids: their places are by number, in the order of their dates, from '1'.
    """

    facts: Facts
    marks: dict[str, Marks]
    declared: dict[str, frozenset[str]]
    places: dict[str, dict[str, int]]
    problems: tuple[Problem, ...]
    acknowledgements: tuple[Acknowledgement, ...] = ()
    shared: SharedFacts = NO_SHARED_FACTS

    def with_feature(self, feature: FeatureFacts) -> "FactsReading":
        return replace(self, facts=self.facts.model_copy(update={"feature": feature}))

    def locate(self, kind: str, record: str | None, *path: str | int) -> Location:
        """Where a value stands: the kind, the entry's id (None for feature.yaml), then the path
        inside the entry."""
        if record is None:
            return self.marks[kind].value(path)
        if record in self.places[kind]:
            return self.marks[kind].value((self.places[kind][record], *path))
        return self.shared.locate(kind, record, *path) or self.marks[kind].value(())


def read_facts(
    folder: str,
    sources: Mapping[str, Source],
    keys: tuple[str, ...],
    unreadable: frozenset[str] = frozenset(),
    wanted: tuple[str, ...] | None = None,
    tags: Mapping[str, str] | None = None,
    shared: SharedFacts = NO_SHARED_FACTS,
    form: Form = "article",
    derived: frozenset[str] = frozenset(),
) -> FactsReading:
    """Read the facts files of one feature, or of a plain page, which has no feature.yaml.

    `folder` is the path of its `facts/`; `sources` are its files by name, corrections.yaml among
    them, and `unreadable` the names of those that aren't text; `keys` are the site's language keys,
    `wanted` those that texts must have (by default all), `derived` those that are converted from
    others, and `tags` their BCP 47 tags (by default the keys); `shared` are the facts of all
    features.
    """
    problems = Listed()
    known = tags or {key: key for key in keys}
    documents = {
        name.removesuffix(".yaml"): read_texts(source, tags=known)
        for name, source in sources.items()
    }
    for document in documents.values():
        problems += document.problems
    languages = WantedLanguages(keys, keys if wanted is None else wanted, derived)
    if form == "page":
        feature = facts_of_page()
    else:
        if "feature.yaml" not in {*sources, *unreadable}:
            problems.append(_no_feature(folder))
        feature = _read_feature(documents.get("feature"), languages, problems)
    given: dict[str, Any] = {"feature": feature}
    places: dict[str, dict[str, int]] = {}
    declared: dict[str, frozenset[str]] = {}
    for kind in RECORDS:
        found = documents.get(kind)
        read = read_records(kind, found, languages) if found else _NO_FILE
        problems += read.problems
        places[kind] = read.places
        if kind == "people" and found:
            problems += _site_wide_keys(read, found)
            read = replace(read, records=tuple(_with_pages(read, shared)))
        given[kind] = (*read.records, *_unless_own(shared.records(kind), read.places))
        if f"{kind}.yaml" not in unreadable and read.are_sure and shared.are_sure(kind):
            declared[kind] = frozenset(record.id for record in given[kind])
    found = documents.get("corrections")
    corrected = read_corrections(found, languages, feature) if found else NO_CORRECTIONS
    problems += corrected.problems
    given["corrections"], places["corrections"] = corrected.corrections, corrected.places
    problems += _wording(documents, sources, given.get("terms", ()), keys)
    marks = {kind: document.marks for kind, document in documents.items()}
    for kind in ("feature", *RECORDS):
        marks.setdefault(kind, Marks(f"{folder}/{kind}.yaml", {}, {}))
    marks.setdefault("corrections", Marks("", {}, {}))
    facts = Facts.model_construct(**given)
    acknowledged = tuple(
        one for kind, found in documents.items() for one in acknowledged_in_facts(found, kind)
    )
    return FactsReading(facts, marks, declared, places, tuple(problems), acknowledged, shared)


def _unless_own(shared: Iterable[Any], own: Container[str]) -> Iterator[Any]:
    """The shared records that a feature has none of its own in place of."""
    return (record for record in shared if record.id not in own)


def _site_wide_keys(read: RecordsReading, document: Document) -> Iterator[Problem]:
    """The problems of people in a feature's own file with keys for the page that all features
    lead to."""
    entries: Any = document.data
    for index in read.places.values():
        for name in ("page", "bio"):
            if name in entries[index]:
                message = _("'{key}' is for all features", key=name)
                hint = _("put it into {path}", path="content/people.yaml")
                yield Problem(document.marks.key((index, name)), "misplaced-key", message, hint)


def _with_pages(read: RecordsReading, shared: SharedFacts) -> Iterator[Person]:
    """A feature's own people. Whoever stands in place of somebody with a page has that page."""
    has_page = {person.id for person in shared.records("people") if person.page}
    for person in read.records:
        yield person.model_copy(update={"page": person.id in has_page})


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


def _no_feature(folder: str) -> Problem:
    path = f"{folder}/feature.yaml"
    message = _("every feature needs this file")
    hint = _("write at least published: and authors: in it")
    return Problem(Location(path), "missing-file", message, hint, about=path)


def _read_feature(
    document: Document | None, languages: WantedLanguages, problems: Listed
) -> FeatureFacts:
    keys, wanted, _derived = languages
    if document is None or (document.data is None and document.problems):
        return sketch(FeatureFacts, None, keys)
    record, found = validate(FeatureFacts, document.data, document.marks, keys, wanted=wanted)
    problems += found
    published, updated = (record.published, record.updated) if record else (None, None)
    if published and updated and is_before(updated, published):
        message = _(
            "'updated' is {updated}, which is before 'published': {published}",
            updated=updated.text,
            published=published.text,
        )
        where = document.marks.key(("updated",))
        hint = _("swap them, or remove 'updated'")
        problems.append(Problem(where, "bad-date", message, hint))
    return record or sketch(FeatureFacts, document.data, keys)
