"""The survey of a site's translations: which features, from which files, in which processes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.kinds import SHARED_FILES
from site_builder.model.presence import Fallback
from site_builder.model.site import Language
from site_builder.pipeline.job import Progress
from site_builder.pipeline.workers import hand_out, workers
from site_builder.problems.problems import Location, Problem, SiteError, in_order, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import CONFIG, config_in
from site_builder.read.inventory import (
    RECORD,
    FeatureFiles,
    Inventory,
    take_inventory,
)
from site_builder.read.loading import load
from site_builder.store.paths import show
from site_builder.translation.old_source import Baseline
from site_builder.translation.standings import SITE, Surveyed
from site_builder.translation.survey import survey_feature, survey_site

Baselines = dict[str, Baseline]
FindBaselines = Callable[[Path, Sequence[FeatureFiles]], Baselines]


@dataclass(frozen=True)
class SiteSurvey:
    """How a site's translations stand: those of the site's own texts, where they are asked for, and
    those of its features in the order of their names. `titles` are the site's, by language, if
    site.yaml is sound. `problems` are in order, and include those of all features."""

    languages: tuple[Language, ...]
    titles: dict[str, str]
    site: Surveyed | None
    features: tuple[Surveyed, ...]
    problems: tuple[Problem, ...]

    @property
    def all(self) -> tuple[Surveyed, ...]:
        return (*((self.site,) if self.site else ()), *self.features)


@dataclass(frozen=True)
class _Context:
    root: Path
    languages: tuple[Language, ...]
    fallback: Fallback


@dataclass(frozen=True)
class _Task:
    files: FeatureFiles
    baseline: Baseline | None


def survey_translations(
    site: Path,
    slugs: Sequence[str],
    progress: Progress,
    jobs: int,
    find_baselines: FindBaselines | None = None,
) -> SiteSurvey:
    """Judge the translations of the features of these slugs, and of the site for SITE among them;
    all of the site's, without any. `find_baselines` gives what they are compared with instead of
    their records.

    SiteError where there is no site, or no feature of such a slug, and from `find_baselines`.
    """
    inventory = take_inventory(site)
    data, config = config_in(site, inventory)
    if not config.languages:
        raise SiteError([*config.problems, *inventory.problems])
    features = _chosen(inventory, slugs)
    baselines = find_baselines(site, features) if find_baselines else {}
    fallback = config.settings.fallback if config.settings else "show"
    context = _Context(site, config.languages, fallback)
    surveyed = _survey_features(context, features, baselines, progress, jobs)
    own, is_own_due = None, not slugs or SITE in slugs
    problems = _errors_of_names(inventory, features if slugs else None, is_own_due)
    if is_own_due:
        due = (*inventory.shared, *inventory.records.values())
        files, unreadable = load(site, due)
        if data is not None:
            files[CONFIG] = data
        own = survey_site(files, config.languages, baselines.get(SITE))
        problems += [*unreadable, *filter(_is_error, config.problems), *own.problems]
    for one in surveyed:
        problems += one.problems
    titles = config.site.title if config.site else {}
    return SiteSurvey(config.languages, titles, own, surveyed, in_order(problems))


def survey_one(context: _Context, task: _Task) -> Surveyed:
    """The survey of one feature, in any process."""
    files = task.files
    due = (*files.articles.values(), *files.facts, *files.records.values())
    data, unreadable = load(context.root, due)
    lost = [problem.location.path for problem in unreadable]
    surveyed = survey_feature(
        files.slug, data, context.languages, task.baseline, lost, context.fallback
    )
    return replace(surveyed, problems=(*unreadable, *surveyed.problems))


def _survey_features(
    context: _Context,
    features: Sequence[FeatureFiles],
    baselines: Baselines,
    progress: Progress,
    jobs: int,
) -> tuple[Surveyed, ...]:
    tasks = [_Task(files, baselines.get(files.slug)) for files in features]
    progress.start("read", len(tasks))
    with workers(jobs) as executor:
        return tuple(hand_out(executor, jobs, survey_one, context, tasks, progress.advance)())


def _is_error(problem: Problem) -> bool:
    return problem.is_error


def _chosen(inventory: Inventory, slugs: Sequence[str]) -> tuple[FeatureFiles, ...]:
    """The features of these slugs, in the order of the inventory. SiteError: `unknown-feature`."""
    known = {files.slug: files for files in inventory.features}
    unknown = [slug for slug in dict.fromkeys(slugs) if slug not in known and slug != SITE]
    if unknown:
        raise SiteError(_unknown(slug, (*known, SITE)) for slug in unknown)
    return tuple(files for slug, files in known.items() if not slugs or slug in slugs)


def _unknown(slug: str, known: Iterable[str]) -> Problem:
    message = _("there is no feature '{slug}'", slug=shown(show(slug)))
    return Problem(Location("content"), "unknown-feature", message, did_you_mean(slug, known))


def _errors_of_names(
    inventory: Inventory, features: Sequence[FeatureFiles] | None, is_own_due: bool
) -> list[Problem]:
    """The errors in names of files that are about these features, and about what the site's own
    texts are in, if that is due; all of them without any features."""
    folders = None if features is None else tuple(f"{files.folder}/" for files in features)
    return [
        problem
        for problem in inventory.problems
        if problem.is_error
        and (
            folders is None
            or problem.location.path.startswith(folders)
            or (is_own_due and _has_own_texts(problem.location.path))
        )
    ]


def _has_own_texts(path: str) -> bool:
    folder, _slash, name = path.partition("/")
    return folder == "content" and (path in SHARED_FILES or RECORD.fullmatch(name) is not None)
