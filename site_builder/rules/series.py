"""Series: what `content/series.yaml` says of the order of features must be true of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from site_builder.messages.message import _
from site_builder.model.facts import Series
from site_builder.model.outline import Outline
from site_builder.problems.problems import Location, Problem, Related, shown
from site_builder.problems.suggestions import Hints


def check_parts(
    series: Iterable[Series],
    outlines: Mapping[str, Outline],
    locate: Callable[[str, int], Location],
    broken: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """The parts of series that are no features, or are in another series.

    `outlines` are all that are sound, drafts and features to come among them; what is `broken` has
    problems of its own. `locate` gives the place of the n-th part of a series.
    """
    hints, known = Hints(), {*broken, *outlines}
    features = {slug: one.announcement for slug, one in outlines.items() if one.announcement}
    for one in series:
        for number, slug in enumerate(one.parts or ()):
            where = locate(one.id, number)
            if slug in features:
                if (said := features[slug].series) != one.id:
                    yield _elsewhere(slug, one.id, said, where)
            elif slug in outlines:
                message = _("'{slug}' is a plain page, not a feature", slug=slug)
                yield Problem(where, "unknown-feature", message)
            elif slug not in broken:
                message = _("there is no feature '{slug}'", slug=shown(slug))
                hint = hints.did_you_mean(slug, known)
                yield Problem(where, "unknown-feature", message, hint)


def _elsewhere(slug: str, series: str, said: str, where: Location) -> Problem:
    """The problem of a feature that its own file doesn't say is part of a series."""
    message = _("'{slug}' isn't part of this series", slug=slug)
    hint = _("write series: {name} in its feature.yaml, or remove it here", name=series)
    if said:
        message = _("'{slug}' is part of the series '{name}'", slug=slug, name=said)
        hint = _("remove it here, or write series: {name} in its feature.yaml", name=series)
    file = Location(f"content/{slug}/facts/feature.yaml")
    related = Related(file, _("this file says what the feature is part of"))
    return Problem(where, "not-in-series", message, hint, related=(related,))
