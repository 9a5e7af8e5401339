"""The stages that are about pixels: inspecting originals, making pictures, drawing share cards.

What decodes, encodes and draws takes as long to load as a score of features takes to render: it is
loaded where there is such work to do.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from site_builder.lazy import Lazy
from site_builder.model.cards import CardPlan
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.known import Known
from site_builder.pipeline.picture_values import (
    NAMESPACE,
    MadeCard,
    MadePicture,
    Original,
    PictureTask,
    rendition_key,
)
from site_builder.pipeline.rendering_work import RenderedFeature
from site_builder.pipeline.run import Run, raise_any
from site_builder.pipeline.versions import artist_digest, encoder_digest

_INSPECT: Lazy[Callable[[WorkContext, str], Original]] = Lazy(
    "site_builder.pipeline.inspection_work:inspect_original"
)
_MAKE_PICTURE: Lazy[Callable[[WorkContext, PictureTask], MadePicture]] = Lazy(
    "site_builder.pipeline.picture_work:make_picture"
)
_MAKE_CARD: Lazy[Callable[[WorkContext, CardPlan], MadeCard]] = Lazy(
    "site_builder.pipeline.card_work:make_card"
)


def inspect_originals(run: Run, known: Known) -> Known:
    """Every original of the site: known where it has not changed, else inspected."""
    job, last = run.job, run.last
    originals: dict[str, Original] = {}
    tasks: list[str] = []
    for files in run.features:
        for file in files.photos:
            before = last.originals.get(file.path)
            digest = job.survey.digests.get(file.path)
            if before and (run.is_unchanged(files) or digest == before.digest):
                originals[file.path] = before
            else:
                tasks.append(file.path)
    made = run.begin("originals", _INSPECT, job.context, tasks, long=True)()
    originals |= {original.path: original for original in made}
    return replace(known, originals=originals)


def make_pictures(run: Run, known: Known) -> Known:
    """All published pictures in the cache. SiteError where one cannot be made."""
    last, cache = run.last, run.job.cache
    pictures: dict[str, str] = {}
    tasks: list[PictureTask] = []
    before = last.rendered if last.is_remembered else {}
    if before:
        gone = {r for task in _tasks(_differing(before, known.rendered)) for r in task.routes}
        pictures = {route: d for route, d in last.pictures.items() if route not in gone}
    for task in _tasks(_differing(known.rendered, before)):
        made_before = {r: d for r in task.routes if (d := last.pictures.get(r))}
        if len(made_before) == len(task.routes) and all(map(cache.has, made_before.values())):
            pictures |= made_before
        else:
            tasks.append(task)
    context = replace(run.job.context, encoder=encoder_digest() if tasks else "")
    made = run.begin("pictures", _MAKE_PICTURE, context, tasks, long=True)()
    raise_any(picture.problem for picture in made)
    for picture in made:
        pictures |= picture.digests
    return replace(known, pictures=pictures)


def make_cards(run: Run, known: Known) -> Known:
    """All share cards in the cache. SiteError where one cannot be drawn."""
    last, cache = run.last, run.job.cache
    cards: dict[str, str] = {}
    tasks: list[CardPlan] = []
    for slug, planned in known.assembled.cards.items():
        is_same = last.is_remembered and last.assembled.cards.get(slug) == planned
        for plan in (card.plan for card in planned.values() if card.plan):
            digest = last.cards.get(plan.route)
            if digest and (is_same or cache.has(digest)):
                cards[plan.route] = digest
            else:
                tasks.append(plan)
    context = run.job.context
    if tasks:
        context = replace(context, encoder=encoder_digest(), artist=artist_digest())
    made = run.begin("cards", _MAKE_CARD, context, tasks, long=True)()
    raise_any(card.problem for card in made)
    cards |= {card.route: card.digest for card in made}
    return replace(known, cards=cards)


def kept_renditions(known: Known) -> Iterator[str]:
    """The cache's entries from which all published pictures can be signed anew."""
    for task in _tasks(known.rendered.values()):
        for rendition in task.picture.renditions:
            yield f"{NAMESPACE}/{rendition_key(encoder_digest(), task.picture, rendition)}"


def _differing(
    features: Mapping[str, RenderedFeature], others: Mapping[str, RenderedFeature]
) -> list[RenderedFeature]:
    """The features that are not among the others as they are."""
    return [feature for slug, feature in features.items() if others.get(slug) is not feature]


def _tasks(features: Iterable[RenderedFeature]) -> Iterator[PictureTask]:
    return (task for feature in features for task in feature.pictures)
