"""The copy of a site's sources: what a copy desk would mark, and what is certain put right."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from site_builder.check.check import Sources
from site_builder.copydesk.check import check_copy, left_of
from site_builder.copydesk.fixing import Correction, Desk, Files
from site_builder.copydesk.story import Copy, copy_of_feature, copy_of_site
from site_builder.model.site import Language
from site_builder.pipeline.job import Progress
from site_builder.pipeline.workers import hand_out, workers
from site_builder.problems.problems import Problem, SiteError, in_order
from site_builder.read.config import CONFIG
from site_builder.read.features import read_feature
from site_builder.read.inventory import FeatureFiles, InputFile
from site_builder.read.loading import load
from site_builder.read.site_texts import read_site_texts


@dataclass(frozen=True)
class Corrected:
    """What was put right. `old` and `new` are the bytes of the files that differ, by path; `left`
    are the warnings about the copy that remain."""

    old: Files
    new: Files
    corrections: tuple[Correction, ...]
    left: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """The features' folders are read in any process."""

    root: Path
    languages: tuple[Language, ...]
    styles: Mapping[str, str]


def copy_problems(sources: Sources, jobs: int, progress: Progress) -> tuple[Problem, ...]:
    """The warnings about the copy of all features and pages, and of the site's own texts, without
    those that are acknowledged."""
    task, features = _task(sources), sources.inventory.features
    progress.start("read", len(features))
    with workers(jobs) as executor:
        found = hand_out(executor, jobs, _check, task, features, progress.advance)()
    copy = _site_copy(task, load(task.root, sources.inventory.site_texts)[0])
    own = left_of(copy, check_copy(copy, task.styles))
    return in_order([*own, *chain.from_iterable(found)])


def _check(task: _Task, files: FeatureFiles) -> tuple[Problem, ...]:
    copy = _feature_copy(task, files.folder, load(task.root, files.texts)[0])
    return left_of(copy, check_copy(copy, task.styles))


def correct(sources: Sources) -> Iterator[Corrected]:
    """The files of each feature and page, and those of the site, with all that is certain put
    right. SiteError if one can't be read."""
    task = _task(sources)
    yield _corrected(task, sources.inventory.site_texts, partial(_site_copy, task))
    for files in sources.inventory.features:
        yield _corrected(task, files.texts, partial(_feature_copy, task, files.folder))


def _corrected(task: _Task, due: Iterable[InputFile], read: Callable[[Files], Copy]) -> Corrected:
    found, problems = load(task.root, due)
    if problems:
        raise SiteError(problems)
    desk = Desk(found, read, task.styles)
    new = {path: data for path, data in desk.correct().items() if data != found[path]}
    copy = read(desk.files)
    left = left_of(copy, check_copy(copy, task.styles))
    old = {path: found[path] for path in new}
    return Corrected(old, new, tuple(desk.corrections), left)


def _task(sources: Sources) -> _Task:
    settings = sources.settings
    return _Task(sources.site, settings.languages, settings.site.style if settings.site else {})


def _feature_copy(task: _Task, folder: str, files: Files) -> Copy:
    return copy_of_feature(read_feature(folder, files, {}, task.languages), task.languages)


def _site_copy(task: _Task, files: Files) -> Copy:
    texts = read_site_texts(files, task.languages)
    return copy_of_site(texts.sources.get(CONFIG), texts.config, texts.shared)
