"""The work on one feature, as pure functions that any process may run: read it, then set it."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.compose.feature_page import feature_page
from site_builder.compose.image_data import about_facts, published_pictures
from site_builder.compose.photos_page import photos_page
from site_builder.compose.pictures import pictures_of
from site_builder.compose.scope import Surroundings, index_of
from site_builder.compose.shell import Frame
from site_builder.images.formats import is_picture_name
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model import routes
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.canonical import canonical_digest
from site_builder.model.feature import Feature
from site_builder.model.outline import Outline, outline_of
from site_builder.model.site import Language
from site_builder.pipeline.picture_values import Original, PictureTask
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.inventory import FeatureFiles
from site_builder.render.open_data import facts_json, written_records
from site_builder.render.pages import PageRecord, recipe_of
from site_builder.render.templates import render
from site_builder.render.theme import Theme
from site_builder.rules.future_dates import Dated, dates_of
from site_builder.rules.photo_metadata import check_provenance
from site_builder.rules.photos import check_publication
from site_builder.rules.references import check_references
from site_builder.rules.structure import check_structure
from site_builder.rules.translation import check_parity
from site_builder.rules.unit_forms import check_unit_forms
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from site_builder.views import Page

NAMESPACE = "features"
_SHOW_PHOTOS = {f"{kind}.yaml" for kind in ("feature", "sections", "photos", "timeline", "people")}


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What reading needs besides the files. `root` is the site's folder; `code` stands for the
    program's own version."""

    root: Path
    languages: tuple[Language, ...]
    cache: Cache
    code: str


@dataclass(frozen=True)
class Reading:
    """What reading a feature gave. `digests` are those of its files by path; `key` stands for
    all that went in. Without a sound feature there is no `outline`. `dates` are those of the
    feature as a whole."""

    slug: str
    key: str
    digests: dict[str, str]
    outline: Outline | None
    problems: tuple[Problem, ...]
    acknowledgements: tuple[Acknowledgement, ...] = ()
    dates: tuple[Dated, ...] = ()


def reading_key(context: ReadContext, digests: Mapping[str, str]) -> str:
    return canonical_digest([context.code, context.languages, sorted(digests.items())])


@dataclass(frozen=True)
class ReadTask:
    """A feature to read. `originals` are its photos, inspected; `known` is the key of its last
    reading, or ''. On its slots: see `model.article`."""

    files: FeatureFiles
    originals: tuple[Original, ...] = ()
    known: str = ""


def read(context: ReadContext, task: ReadTask) -> Reading | None:
    """Read and check a feature; None where it is still what it was known as.

    A sound one is left in the cache, under its key, to be set.
    """
    files = task.files
    data, unreadable = _load(context.root, files)
    digests = {path: digest_of(content) for path, content in data.items()}
    digests |= {original.path: original.digest for original in task.originals}
    key = reading_key(context, digests)
    if key == task.known:
        return None
    photos = {original.path: original.inspection for original in task.originals}
    reading = read_feature(files.folder, data, photos, context.languages)
    problems = (*unreadable, *reading.problems, *_checks(reading, context.languages))
    if any(problem.is_error for problem in problems):
        return Reading(files.slug, key, digests, None, problems, reading.acknowledgements)
    feature = Feature(
        slug=files.slug,
        source_language=reading.source_language,
        facts=reading.facts.facts,
        articles=reading.articles,
        pictures=pictures_of(
            reading.facts.facts,
            reading.articles,
            reading.photo_files,
            context.languages,
            reading.source_language,
            reading.metadata,
        ),
    )
    context.cache.store(NAMESPACE, key, pickle.dumps(feature, protocol=5))
    outline, acknowledged = outline_of(feature), reading.acknowledgements
    dates = dates_of(feature.facts.feature, reading.facts.locate)
    return Reading(files.slug, key, digests, outline, problems, acknowledged, dates)


def _load(root: Path, files: FeatureFiles) -> tuple[dict[str, bytes], list[Problem]]:
    data: dict[str, bytes] = {}
    problems = []
    for file in files.texts:
        try:
            with open(f"{root}/{file.path}", "rb") as stream:  # noqa: PTH123 (a third the time)
                data[file.path] = stream.read()
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
            problems.append(Problem(Location(file.path), "unreadable", message))
    return data, problems


def _checks(reading: FeatureReading, languages: tuple[Language, ...]) -> tuple[Problem, ...]:
    """The rules between a feature's files."""
    facts = reading.facts.facts
    declared, locate = reading.facts.declared, reading.facts.locate
    known = {kind: frozenset(names) for kind, names in declared.items()}
    problems = [
        *check_references(facts, reading.articles, known, locate),
        *check_structure(facts, reading.articles, reading.photo_names, locate),
        *check_unit_forms(facts.numbers, languages, locate),
    ]
    if _shows_photos(reading):
        pictures = frozenset(filter(is_picture_name, reading.photo_names))
        files = reading.photo_files
        problems += check_publication(facts, reading.articles, files, pictures, locate)
        problems += check_provenance(facts, reading.metadata, locate)
    source = reading.articles.get(reading.source_language)
    if source:
        problems += check_parity(source, reading.articles)
    return tuple(problems)


def _shows_photos(reading: FeatureReading) -> bool:
    """Whether all that shows photographs is sound: what a broken file says is not known."""
    broken = {p.location.path.rpartition("/")[2] for p in reading.problems if p.is_error}
    return not any(name in _SHOW_PHOTOS or name.endswith(".md") for name in broken)


@dataclass(frozen=True, slots=True)
class SetContext:
    """What setting needs besides the feature: the frame of every page, and the theme. `digest`
    stands for both."""

    reading: ReadContext
    frame: Frame
    theme: Theme
    digest: str


def set_context(reading: ReadContext, frame: Frame, theme: Theme) -> SetContext:
    pages = [(file.name, file.data.hex()) for file in theme.pages]
    return SetContext(reading, frame, theme, canonical_digest([frame, pages]))


@dataclass(frozen=True)
class SetTask:
    """A feature to set. `reading` is the key of its reading; `known` are the pages of the last
    build by path: a page whose record is the same is not rendered again. On its slots: see
    `model.article`."""

    files: FeatureFiles
    originals: tuple[Original, ...]
    reading: str
    surroundings: Surroundings
    known: dict[str, PageRecord]


@dataclass(frozen=True)
class Setting:
    """The outputs of a feature: pages by path, further files by path with their digests, and the
    pictures it wants. `key` stands for all that went in."""

    slug: str
    key: str
    pages: dict[str, PageRecord]
    files: dict[str, str]
    pictures: tuple[PictureTask, ...]
    problems: tuple[Problem, ...] = ()


def setting_key(context: SetContext, reading: str, surroundings: Surroundings) -> str:
    return canonical_digest([context.reading.code, context.digest, reading, surroundings])


def set_feature(context: SetContext, task: SetTask) -> Setting:
    """Render the pages of a feature that are not known already, into the cache."""
    cache = context.reading.cache
    slug, key = task.files.slug, setting_key(context, task.reading, task.surroundings)
    feature = _recall(context.reading, task)
    if feature is None:
        message = _("the feature's files changed during the build")
        where = Location(task.files.folder)
        problem = Problem(where, "changed-meanwhile", message, _("Build again."))
        return Setting(slug, key, {}, {}, (), (problem,))
    index = index_of(feature.facts)
    records = written_records(feature.facts, published_pictures(context.frame, feature))
    pages: dict[str, PageRecord] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []

    def make(route: str, template: str, view: Page) -> None:
        path = routes.output_path(route)
        try:
            pages[path] = make_page(context, template, view, task.known.get(path))
        except SiteError as error:
            problems.extend(error.problems)

    for language in feature.languages:
        view = feature_page(context.frame, feature, index, task.surroundings, language)
        make(routes.feature(language, slug), "feature.html", view)
        photos = photos_page(context.frame, feature, index, language)
        if photos:
            make(routes.photos(language, slug), "photos.html", photos)
        about = about_facts(context.frame, feature, language)
        files[routes.facts(language, slug)] = cache.put(facts_json(about, records))
    if problems:
        return Setting(slug, key, {}, {}, (), tuple(problems))
    return Setting(slug, key, pages, files, _pictures(feature))


def _pictures(feature: Feature) -> tuple[PictureTask, ...]:
    return tuple(
        PictureTask(feature.slug, name, picture) for name, picture in feature.pictures.items()
    )


def make_page(
    context: SetContext, template: str, view: Page, known: PageRecord | None
) -> PageRecord:
    """The page's bytes in the cache, rendered only when they are not known already.

    SiteError where the template fails.
    """
    cache, templates = context.reading.cache, context.theme.pages
    recipe = recipe_of(templates, template, view, context.reading.code)
    if known and known.recipe == recipe and cache.has(known.digest):
        return known
    return PageRecord(recipe, cache.put(render(templates, template, view)))


def _recall(context: ReadContext, task: SetTask) -> Feature | None:
    """The feature from the cache; read again where the cache has lost it."""
    for _attempt in range(2):
        data = context.cache.load(NAMESPACE, task.reading)
        if data is not None:
            feature: Feature = pickle.loads(data)  # noqa: S301 (checked by its digest, ours)
            return feature
        reading = read(context, ReadTask(task.files, task.originals))
        if reading is None or reading.key != task.reading:
            return None
    return None
