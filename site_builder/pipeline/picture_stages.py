"""The stages of a build that are about pixels: looking at originals, making pictures and cards."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from importlib import import_module
from typing import Any

from site_builder.pipeline.features import Setting
from site_builder.pipeline.job import Job
from site_builder.pipeline.memory import Memory
from site_builder.pipeline.picture_values import (
    NAMESPACE,
    CardContext,
    MadeCard,
    MadePicture,
    Original,
    OriginalContext,
    PictureContext,
    PictureTask,
    Plans,
    rendition_key,
)
from site_builder.pipeline.versions import artist_digest, encoder_digest
from site_builder.pipeline.workers import hand_out
from site_builder.problems.problems import SiteError


def inspect_originals(job: Job, executor: Executor | None, memory: Memory) -> dict[str, Original]:
    """Every original of the site by path: remembered where it has not changed, else looked at."""
    files = [file for feature in job.survey.inventory.features for file in feature.photos]
    known: dict[str, Original] = {}
    for file in files:
        remembered = memory.originals.get(file.path)
        if remembered and job.survey.digests.get(file.path) == remembered.digest:
            known[file.path] = remembered
    tasks = [file.path for file in files if file.path not in known]
    options, done = job.options, job.progress.advance
    context = OriginalContext(options.site, job.cache, job.code, not options.clean)
    job.progress.start("originals", len(tasks))
    if tasks:
        work = _work("inspection_work", "inspect_original")
        made: list[Original] = hand_out(
            executor, options.jobs, work, context, tasks, done, long=True
        )()
        known |= {original.path: original for original in made}
    return known


def make_pictures(
    job: Job, executor: Executor | None, memory: Memory, settings: Iterable[Setting]
) -> dict[str, str]:
    """The digests of all published pictures by route. SiteError where one cannot be made."""
    pictures: dict[str, str] = {}
    tasks: list[PictureTask] = []
    for task in _tasks(settings):
        known = {r: d for r in task.routes if (d := memory.pictures.get(r))}
        if len(known) == len(task.routes) and all(map(job.cache.has, known.values())):
            pictures |= known
        else:
            tasks.append(task)
    options, done = job.options, job.progress.advance
    job.progress.start("pictures", len(tasks))
    made: list[MadePicture] = []
    if tasks:
        context = PictureContext(options.site, job.cache, encoder_digest(), not options.clean)
        work = _work("picture_work", "make_picture")
        made = hand_out(executor, options.jobs, work, context, tasks, done, long=True)()
    problems = [picture.problem for picture in made if picture.problem]
    if problems:
        raise SiteError(problems)
    for picture in made:
        pictures |= picture.digests
    return pictures


def make_cards(job: Job, executor: Executor | None, memory: Memory, plans: Plans) -> dict[str, str]:
    """The digests of all share cards by route. SiteError where one cannot be drawn."""
    wanted = [p.plan for planned in plans.values() for p in planned.values() if p.plan]
    cards = {
        plan.route: digest
        for plan in wanted
        if (digest := memory.cards.get(plan.route)) and job.cache.has(digest)
    }
    tasks = [plan for plan in wanted if plan.route not in cards]
    options, done = job.options, job.progress.advance
    job.progress.start("cards", len(tasks))
    made: list[MadeCard] = []
    if tasks:
        pictures = PictureContext(options.site, job.cache, encoder_digest(), not options.clean)
        context = CardContext(pictures, artist_digest())
        work = _work("card_work", "make_card")
        made = hand_out(executor, options.jobs, work, context, tasks, done, long=True)()
    problems = [card.problem for card in made if card.problem]
    if problems:
        raise SiteError(problems)
    return cards | {card.route: card.digest for card in made}


def kept_renditions(settings: Iterable[Setting]) -> Iterator[str]:
    """The cache's entries from which all published pictures can be signed anew."""
    for task in _tasks(settings):
        for rendition in task.picture.renditions:
            yield f"{NAMESPACE}/{rendition_key(encoder_digest(), task.picture, rendition)}"


def _tasks(settings: Iterable[Setting]) -> Iterator[PictureTask]:
    return (task for setting in settings for task in setting.pictures)


def _work(module: str, name: str) -> Callable[..., Any]:
    """A piece of work on pixels. It is loaded where there is some to do: what decodes, encodes and
    draws takes as long to load as a score of features takes to set."""
    work: Callable[..., Any] = getattr(import_module(f"site_builder.pipeline.{module}"), name)
    return work
