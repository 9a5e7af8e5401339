"""The files of a feature or a plain page, as bytes, to what they say: facts, articles, photos."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from site_builder.images.file_faults import left_out
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.aliases import Alias
from site_builder.model.article import Article
from site_builder.model.forms import Form, form_of, text_name
from site_builder.model.kinds import CORRECTIONS_FILE, LAUNCH_FILE, SHARED_FILES
from site_builder.model.outline import Related
from site_builder.model.picture_formats import is_picture_name
from site_builder.model.pictures import Inspection, PhotoFile, PhotoMetadata
from site_builder.model.site import Language, derived_keys, with_derived
from site_builder.problems.problems import Listed, Problem
from site_builder.read.articles import ArticleReading, read_article
from site_builder.read.facts import FactsReading, read_facts
from site_builder.read.feature_languages import derived_source, language_problems
from site_builder.read.inventory import RECORD
from site_builder.read.language_keys import record_problems
from site_builder.read.launch import read_launch
from site_builder.read.page_settings import misplaced_settings, page_aliases, page_settings
from site_builder.read.shared_facts import SharedFacts, shared_facts_in
from site_builder.text.source import Source, decode


@dataclass(frozen=True, slots=True)
class FeatureReading:
    """What was read of a feature, sound or not. `photo_names` are all files in photos/, and
    `metadata` is what they say of themselves, by name. `readings` are those of all articles, of
    which `articles` are the sound ones, by language; `texts` are its text files by path. `aliases`
    are its former addresses, and `related` the features that it leads readers to."""

    facts: FactsReading
    articles: dict[str, Article]
    photo_files: dict[str, PhotoFile]
    photo_names: frozenset[str]
    metadata: dict[str, PhotoMetadata]
    source_language: str
    problems: tuple[Problem, ...]
    readings: dict[str, ArticleReading] = field(default_factory=dict)
    texts: dict[str, Source] = field(default_factory=dict)
    form: Form = "article"
    aliases: tuple[Alias, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def acknowledgements(self) -> tuple[Acknowledgement, ...]:
        """Those of the facts and of all sound articles."""
        written = (article.acknowledgements for article in self.articles.values())
        return (*self.facts.acknowledgements, *chain.from_iterable(written))


def read_feature(
    folder: str,
    files: Mapping[str, bytes],
    photos: Mapping[str, Inspection],
    languages: tuple[Language, ...],
) -> FeatureReading:
    """Read a feature or a plain page whose texts' bytes, and whose inspected photos, are given by
    path; `folder` is `content/<slug>`. The files can include those with the facts of all features,
    whose problems are the site's."""
    problems = Listed()
    keys = tuple(language.key for language in languages)
    shared = shared_facts_in(files, languages)
    files = {path: data for path, data in files.items() if path not in SHARED_FILES}
    texts = {
        path: source
        for path, data in files.items()
        if path.endswith((".md", ".yaml")) and (source := _text(path, data, problems))
    }
    inside = {path.removeprefix(f"{folder}/"): path for path in files}
    form = form_of(inside)
    facts = _facts(f"{folder}/facts/", texts, files, languages, shared, form)
    problems += facts.problems
    source_language = facts.facts.feature.source_language
    if form == "page":
        source_language = next((key for key in keys if text_name(form, key) in inside), keys[0])
    readings = _articles(folder, texts, facts, languages, form, source_language or keys[0])
    for read in readings.values():
        problems += read.problems
    if form == "page":
        problems += misplaced_settings(readings, source_language or "")
        facts = facts.with_feature(page_settings(readings, source_language or ""))
    if launch := texts.get(f"{folder}/{LAUNCH_FILE}"):
        problems += read_launch(launch, keys).problems
    # What a broken feature.yaml says of it cannot be known: then no article is due.
    is_sure = not any(p.is_error and p.concerns.endswith("/feature.yaml") for p in facts.problems)
    due = source_language or (keys[0] if is_sure else "")
    problems += language_problems(folder, form, inside, languages, due)
    problems += derived_source(facts, languages)
    records = {m[1]: path for name, path in inside.items() if (m := RECORD.fullmatch(name))}
    problems += record_problems(records, languages, due)
    return FeatureReading(
        facts=facts,
        articles={key: read.article for key, read in readings.items() if read.article},
        photo_files=_photos(photos, facts, problems),
        photo_names=frozenset(path.rpartition("/")[2] for path in photos),
        metadata={path.rpartition("/")[2]: seen.metadata for path, seen in photos.items()},
        source_language=source_language or keys[0],
        problems=tuple(problems),
        readings=readings,
        texts=texts,
        form=form,
        aliases=tuple(page_aliases(readings.values()) if form == "page" else _aliases(facts, keys)),
        related=tuple(_related(facts)),
    )


def _aliases(facts: FactsReading, keys: tuple[str, ...]) -> Iterator[Alias]:
    """Those of a feature: each leads to the language whose key it begins with, if to any."""
    for number, written in enumerate(facts.facts.feature.aliases):
        first = written.split("/")[1]
        where = facts.locate("feature", None, "aliases", number)
        yield Alias(written, first if first in keys else "", where)


def _related(facts: FactsReading) -> Iterator[Related]:
    for number, slug in enumerate(facts.facts.feature.related):
        yield Related(slug, facts.locate("feature", None, "related", number))


def _facts(
    folder: str,
    texts: Mapping[str, Source],
    files: Mapping[str, bytes],
    languages: tuple[Language, ...],
    shared: SharedFacts,
    form: Form,
) -> FactsReading:
    tags = {language.key: language.tag for language in with_derived(languages)}
    keys = tuple(tags)
    names = {path: path.removeprefix(folder) for path in files if path.startswith(folder)}
    home = folder.removesuffix("facts/")
    if form == "article" and home + CORRECTIONS_FILE in files:
        names[home + CORRECTIONS_FILE] = CORRECTIONS_FILE
    sources = {name: texts[path] for path, name in names.items() if path in texts}
    unreadable = frozenset(name for path, name in names.items() if path not in texts)
    # A language without an article has no page, so no text is missing on it.
    written = (language.key for language in languages)
    spoken = tuple(key for key in written if home + text_name(form, key) in files)
    return read_facts(
        folder.rstrip("/"),
        sources,
        keys,
        unreadable,
        spoken,
        tags,
        shared,
        form,
        derived_keys(languages),
    )


def _text(path: str, data: bytes, problems: Listed) -> Source | None:
    source = decode(path, data)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    return source


def _articles(
    folder: str,
    texts: Mapping[str, Source],
    facts: FactsReading,
    languages: tuple[Language, ...],
    form: Form,
    first: str,
) -> dict[str, ArticleReading]:
    """The texts, sound or not, in the order of the site's languages. That in the source language,
    `first`, is read first: the others may refer to its footnotes."""
    sources = {lang: texts.get(f"{folder}/{text_name(form, lang.key)}") for lang in languages}
    found: dict[str, ArticleReading] = {}
    for language in sorted(languages, key=lambda language: language.key != first):
        if source := sources[language]:
            original = found.get(first)
            terms = facts.facts.terms
            found[language.key] = read_article(source, language, languages, terms, original, form)
    return {language.key: found[language.key] for language in languages if language.key in found}


def _photos(
    inspections: Mapping[str, Inspection], facts: FactsReading, problems: Listed
) -> dict[str, PhotoFile]:
    """The sound pictures by name. A file with another ending counts only if a fact names it."""
    named = {photo.file for photo in facts.facts.photos}
    photos = {}
    for path, inspection in inspections.items():
        name = path.rpartition("/")[2]
        if not is_picture_name(name) and name not in named:
            problems += [left_out(problem) for problem in inspection.problems]
            continue
        problems += inspection.problems
        if inspection.file:
            photos[inspection.file.name] = inspection.file
    return photos
