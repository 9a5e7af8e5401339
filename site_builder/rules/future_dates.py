"""The dates of features as a whole: which features wait for theirs, and what else is to come."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import NamedTuple

from site_builder.edtf import Edtf
from site_builder.messages.message import _
from site_builder.model.clock import seconds
from site_builder.model.facts import Facts
from site_builder.model.moments import in_short, start_of
from site_builder.model.waiting import Period, Waiting
from site_builder.problems.problems import Location, Problem, warning
from site_builder.rules.references import Locate

_HINT = _("correct the date; to hold the feature back, give it a later 'published'")
_OF_CORRECTION = _("write the day on which readers get the correction")


class Dated(NamedTuple):
    """A date of a feature as a whole: its key in feature.yaml, or in corrections.yaml, and its
    place there."""

    key: str
    date: Edtf
    place: Location


def dates_of(facts: Facts, locate: Locate) -> tuple[Dated, ...]:
    """When a feature was published, when it was updated last, and when it was corrected."""
    found = {"published": facts.feature.published, "updated": facts.feature.updated}
    own = [Dated(key, on, locate("feature", None, key)) for key, on in found.items() if on]
    corrected = (
        Dated("date", one.date, locate("corrections", str(number), "date"))
        for number, one in enumerate(facts.corrections, 1)
    )
    return (*own, *corrected)


def waiting_features(
    published: Mapping[str, Edtf], at: datetime, zone: tzinfo
) -> tuple[Waiting, ...]:
    """The features whose time has not come at this moment, the next first. `published` are their
    dates by slug, `zone` is that of days."""
    starts = {slug: start_of(on, zone) for slug, on in published.items()}
    later = [slug for slug, start in starts.items() if seconds(start) > seconds(at)]
    later.sort(key=lambda slug: (seconds(starts[slug]), slug))
    return tuple(Waiting(slug, in_short(starts[slug])) for slug in later)


def future_dates(dates: Iterable[Dated], at: datetime, zone: tzinfo) -> Iterator[Problem]:
    """Warnings about features that are published already, with an update that is still to come.
    Code: `future-date`."""
    for key, on, place in dates:
        if seconds(start_of(on, zone)) > seconds(at):
            message = _("'{key}' is {date}, which is in the future", key=key, date=on.text)
            hint = _OF_CORRECTION if key == "date" else _HINT
            yield warning(place, "future-date", message, hint)


def period_of(dates: Iterable[Edtf], at: datetime, zone: tzinfo) -> Period:
    """How long what is so at a moment stays so: until the next of these dates begins."""
    starts = [seconds(start_of(on, zone)) for on in dates]
    now = seconds(at)
    return Period(
        max((start for start in starts if start <= now), default=None),
        min((start for start in starts if start > now), default=None),
    )
