"""Dates of publication that are still to come, as seen on the day of the build."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from site_builder.edtf import Edtf
from site_builder.model.facts import FeatureFacts
from site_builder.problems.problems import Location, Problem, warning
from site_builder.rules.references import Locate

_HINT = "correct the date, or keep the story back with draft: true"


class Dated(NamedTuple):
    """A date of a feature as a whole: its key in feature.yaml, and its place there."""

    key: str
    date: Edtf
    place: Location


def dates_of(feature: FeatureFacts, locate: Locate) -> tuple[Dated, ...]:
    """When a feature was published, and when it was updated last."""
    found = {"published": feature.published, "updated": feature.updated}
    return tuple(Dated(key, on, locate("feature", None, key)) for key, on in found.items() if on)


def future_dates(dates: Iterable[Dated], day: date) -> Iterator[Problem]:
    """The warnings of features that go out on a `day` which, they say, is still to come. Code:
    `future-date`."""
    for key, on, place in dates:
        if on.earliest > day:
            message = f"'{key}' says {on.text}, but the story goes out with this build"
            yield warning(place, "future-date", message, _HINT)


def next_change(dates: Iterable[Dated], day: date) -> date | None:
    """The first day after `day` on which there are other warnings; None where they stay."""
    return min((on.earliest for _, on, _ in dates if on.earliest > day), default=None)
