"""The reading of one feature: a pure function that any process may run."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from site_builder.compose.pictures import pictures_of
from site_builder.conversion.values import with_derived_languages
from site_builder.copydesk.check import check_copy
from site_builder.copydesk.story import copy_of_feature
from site_builder.lazy import Lazy
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.article import Article
from site_builder.model.canonical import canonical_digest
from site_builder.model.documents import FOLDER, MAX_BYTES, Document
from site_builder.model.facts import Facts
from site_builder.model.feature import Feature
from site_builder.model.outline import Outline, outline_of
from site_builder.model.picture_formats import is_picture_name
from site_builder.model.placing import settled
from site_builder.model.presence import Fallback
from site_builder.model.site import Language, with_derived
from site_builder.model.stored_values import decoded, encoded
from site_builder.model.translation import TranslationRecord
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import Original
from site_builder.problems.problems import Listed, Problem
from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.inventory import FeatureFiles
from site_builder.read.loading import load
from site_builder.rules.corrections import check_corrections
from site_builder.rules.directives import check_directives
from site_builder.rules.documents import File, check_documents, linked_documents
from site_builder.rules.future_dates import Dated, dates_of
from site_builder.rules.number_printing import check_number_printing
from site_builder.rules.photo_metadata import check_provenance
from site_builder.rules.photos import check_publication
from site_builder.rules.placing import check_placing
from site_builder.rules.references import check_references
from site_builder.rules.structure import check_structure
from site_builder.rules.translation import check_blocks, without_repeats
from site_builder.rules.unit_forms import check_unit_forms
from site_builder.rules.unused_facts import without_unused
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from site_builder.translation.borrowing import articles_for_readers
from site_builder.translation.outdated import outdated_languages
from site_builder.translation.records import records_of
from site_builder.typography.values import typographic_article, typographic_record

NAMESPACE = "features"
COMPARISON: Lazy[
    Callable[
        [FeatureReading, tuple[Language, ...], Mapping[str, TranslationRecord]], Iterable[Problem]
    ]
] = Lazy("site_builder.pipeline.parity_work:compare_languages")
"""Sites in one language need none."""
_SHOW_PHOTOS = {f"{kind}.yaml" for kind in ("feature", "sections", "photos", "timeline", "people")}


@dataclass(frozen=True)
class Reading:
    """What reading a feature gave. `digests` are those of its files by path; `key` stands for
    all that went in. Without a sound feature there is no `outline`. `dates` are those of the
    feature as a whole; `fallback` is its own, or None."""

    slug: str
    key: str
    digests: dict[str, str]
    outline: Outline | None
    problems: tuple[Problem, ...]
    acknowledgements: tuple[Acknowledgement, ...] = ()
    dates: tuple[Dated, ...] = ()
    fallback: Fallback | None = None


def reading_key(context: WorkContext, digests: Mapping[str, str]) -> str:
    settings = [context.languages, context.outdated_note, context.typographic_quotes]
    settings.append(context.style)
    return canonical_digest([context.code, settings, sorted(digests.items())])


@dataclass(frozen=True)
class ReadTask:
    """A feature to read. `originals` are its photos, inspected; `known` is the key of its last
    reading, or ''. On its slots: see `model.article`."""

    files: FeatureFiles
    originals: tuple[Original, ...] = ()
    known: str = ""


def read(context: WorkContext, task: ReadTask) -> Reading | None:
    """Read and check a feature; None where it is still what it was known as.

    A sound one is left in the cache under its key, to be rendered.
    """
    files = task.files
    data, unreadable = load(context.root, files.texts)
    documents, unread = _documents(context, files)
    unreadable += unread
    digests = {path: digest_of(content) for path, content in data.items()}
    digests |= {
        path: digest_of(file.data or str(file.size).encode()) for path, file in documents.items()
    }
    digests |= {original.path: original.digest for original in task.originals}
    key = reading_key(context, digests)
    if key == task.known:
        return None
    photos = {original.path: original.inspection for original in task.originals}
    reading = read_feature(files.folder, data, photos, context.languages)
    records, broken = records_of(reading)
    checked = _checks(reading, context.languages, records)
    named = {path.rpartition("/")[2]: file for path, file in documents.items()}
    checked += tuple(check_documents(files.slug, reading.articles, named))
    checked += tuple(check_copy(copy_of_feature(reading, context.languages), context.style))
    problems = tuple(Listed((*unreadable, *reading.problems, *broken, *checked)))
    fallback = reading.facts.facts.feature.fallback
    if any(problem.is_error for problem in (*problems, *reading.facts.shared.problems)):
        return Reading(
            files.slug, key, digests, None, problems, reading.acknowledgements, fallback=fallback
        )
    articles = articles_for_readers(reading, records)
    facts = _used_facts(reading, articles)
    tags = {language.key: language.tag for language in with_derived(context.languages)}
    if context.typographic_quotes:
        facts = typographic_record(facts, tags)
        articles = {key: typographic_article(one, tags) for key, one in articles.items()}
    outdated = outdated_languages(reading, records) if context.outdated_note else frozenset()
    feature = Feature(
        slug=files.slug,
        source_language=reading.source_language,
        facts=facts,
        articles=articles,
        pictures=pictures_of(
            facts,
            articles,
            reading.photo_files,
            context.languages,
            reading.source_language,
            reading.metadata,
        ),
        outdated=outdated,
        form=reading.form,
        documents={
            name: Document(name, named[name].size, digests[f"{files.folder}/{FOLDER}/{name}"])
            for name in linked_documents(files.slug, articles)
        },
    )
    known = reading.facts.facts
    feature = with_derived_languages(feature, context.languages, known.terms, known.people)
    context.cache.store(NAMESPACE, key, encoded(feature))
    outline = outline_of(feature, reading.aliases, reading.related, tags)
    acknowledged = reading.acknowledgements
    dates = dates_of(feature.facts, reading.facts.locate)
    return Reading(files.slug, key, digests, outline, problems, acknowledged, dates, fallback)


def _documents(context: WorkContext, files: FeatureFiles) -> tuple[dict[str, File], list[Problem]]:
    """The feature's documents by path. One that is too large to be published isn't read."""
    fit = [file for file in files.documents if file.stat[0] <= MAX_BYTES]
    data, problems = load(context.root, fit, MAX_BYTES)
    found = {path: File(len(content), content) for path, content in data.items()}
    large = (file for file in files.documents if file.stat[0] > MAX_BYTES)
    return found | {file.path: File(file.stat[0], b"") for file in large}, problems


def _used_facts(reading: FeatureReading, articles: Mapping[str, Article]) -> Facts:
    """The facts, each in its section, without those of all features that this one has no use
    for."""
    facts = reading.facts
    settled_facts = settled(facts.facts)
    if not facts.shared.files:
        return settled_facts
    creators = chain.from_iterable(one.creators for one in reading.metadata.values())
    return without_unused(settled_facts, articles, facts.places, creators)


def _checks(
    reading: FeatureReading,
    languages: tuple[Language, ...],
    records: Mapping[str, TranslationRecord],
) -> tuple[Problem, ...]:
    """The rules between a feature's files."""
    facts = reading.facts.facts
    declared, locate = reading.facts.declared, reading.facts.locate
    known = {kind: frozenset(names) for kind, names in declared.items()}
    source = reading.articles.get(reading.source_language)
    page = source if reading.form == "page" else None
    problems = [
        *check_references(facts, reading.articles, known, locate),
        *check_placing(facts, locate),
        *check_structure(facts, reading.articles, reading.photo_names, locate, page),
        *check_number_printing(facts.numbers, languages, locate),
        *check_unit_forms(facts.numbers, languages, locate),
    ]
    if _shows_photos(reading):
        pictures = frozenset(filter(is_picture_name, reading.photo_names))
        files = reading.photo_files
        problems += check_publication(facts, reading.articles, files, pictures, locate)
        problems += check_provenance(facts, reading.metadata, locate)
    if source:
        problems += check_corrections(facts.corrections, source, known, locate)
        problems += check_blocks(source, reading.articles)
        problems += check_directives(source, reading.articles)
    if len(reading.articles) > 1:
        problems += COMPARISON.load()(reading, languages, records)
        problems = without_repeats(problems)
    return tuple(problems)


def _shows_photos(reading: FeatureReading) -> bool:
    """Whether all that shows photographs is sound: what a broken file says is not known."""
    problems = (*reading.problems, *reading.facts.shared.problems)
    broken = {p.location.path.rpartition("/")[2] for p in problems if p.is_error}
    return not any(name in _SHOW_PHOTOS or name.endswith(".md") for name in broken)


def stored_feature(cache: Cache, key: str) -> Feature | None:
    """The sound feature that a reading left in the cache under its key, if it is there."""
    data = cache.load(NAMESPACE, key)
    return decoded(data, Feature) if data is not None else None


def recall(context: WorkContext, task: ReadTask) -> Feature | None:
    """A sound feature from the cache, where its reading left it under the key `task.known`; read
    again where the cache has lost it. None where its files are others by now."""
    for _attempt in range(2):
        feature = stored_feature(context.cache, task.known)
        if feature is not None:
            return feature
        reading = read(context, replace(task, known=""))
        if reading is None or reading.key != task.known:
            return None
    return None
