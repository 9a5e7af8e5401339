"""`corrections.yaml` to the corrections of a feature, in the order of their dates."""

from collections.abc import Iterator
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model.corrections import Correction
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.moments import is_before, read_date
from site_builder.problems.problems import Problem
from site_builder.read.records import WantedLanguages
from site_builder.text.schema import validate
from site_builder.text.schema_problems import not_a_list
from site_builder.text.yaml import Document, Marks


class CorrectionsReading(NamedTuple):
    """The sound corrections, the first to be made first; the indexes of their entries by their
    numbers from '1'; and what is wrong, besides what is wrong with the file as YAML."""

    corrections: tuple[Correction, ...]
    places: dict[str, int]
    problems: tuple[Problem, ...]


NO_CORRECTIONS = CorrectionsReading((), {}, ())
_Entries = list[tuple[Correction, int]]
"""Corrections, each with the index of its entry."""


def read_corrections(
    document: Document, languages: WantedLanguages, feature: FeatureFacts
) -> CorrectionsReading:
    """The corrections in a file. `feature` has the dates that theirs have to agree with."""
    keys, wanted, _derived = languages
    problems: list[Problem] = []
    entries: _Entries = []
    data, marks = document.data, document.marks
    if data is not None and not isinstance(data, list):
        return NO_CORRECTIONS._replace(problems=(not_a_list(document),))
    for index, entry in enumerate(data or ()):
        record, found = validate(Correction, entry, marks, keys, (index,), wanted)
        problems += found
        if record:
            entries.append((record, index))
    problems += _repeated(entries, marks)
    problems += _misdated(entries, marks, feature)
    entries.sort(key=lambda one: one[0].date.sort_key)
    places = {str(number): index for number, (_one, index) in enumerate(entries, 1)}
    return CorrectionsReading(tuple(one for one, _index in entries), places, tuple(problems))


def _repeated(entries: _Entries, marks: Marks) -> Iterator[Problem]:
    """Corrections that say the same of the same place as one above them."""
    seen: dict[object, int] = {}
    for correction, index in entries:
        above = seen.setdefault((correction.at, *sorted(correction.text.items())), index)
        if above != index:
            line = str(marks.value((above,)).line)
            message = _("this correction is already on line {line}", line=line)
            where = marks.value((index, "text"))
            yield Problem(where, "bad-value", message, _("remove one of them"))


def _misdated(entries: _Entries, marks: Marks, feature: FeatureFacts) -> Iterator[Problem]:
    """Corrections before the publication, and an update that is before a correction."""
    published, updated = map(read_date, (feature.published, feature.updated))
    for correction, index in entries:
        where, date = marks.value((index, "date")), correction.date
        if published and is_before(date, published):
            message = _(
                "{date} is before the feature was published: {published}",
                date=date.text,
                published=published.text,
            )
            hint = _("correct the date: nobody has read what was wrong before then")
            yield Problem(where, "bad-date", message, hint)
        elif updated and is_before(updated, date):
            message = _(
                "{date} is after the last update that feature.yaml names: {updated}",
                date=date.text,
                updated=updated.text,
            )
            hint = _("write this date there, too, or remove 'updated': a correction is an update")
            yield Problem(where, "bad-date", message, hint)
