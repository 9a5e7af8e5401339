"""Dates of publication that are in the future on the day of the build."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from site_builder.edtf import Edtf
from site_builder.messages.message import _
from site_builder.model.facts import FeatureFacts
from site_builder.problems.problems import Location, Problem, warning
from site_builder.rules.references import Locate

_HINT = _("correct the date, or hold the feature back with draft: true")


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
    """Warnings about features that are published on `day` with a date after it. Code:
    `future-date`."""
    for key, on, place in dates:
        if on.earliest > day:
            message = _(
                "'{key}' is {date}, which is in the future, but this build publishes the feature",
                key=key,
                date=on.text,
            )
            yield warning(place, "future-date", message, _HINT)


def next_change(dates: Iterable[Dated], day: date) -> date | None:
    """The first day after `day` on which there are other warnings; None where they stay."""
    return min((on.earliest for _, on, _ in dates if on.earliest > day), default=None)
