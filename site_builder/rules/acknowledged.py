"""Take out the warnings that people have acknowledged, and report faulty acknowledgements."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model.acknowledgements import OVERRULABLE, SELDOM, Acknowledgement, feature_of
from site_builder.problems.problems import Problem, in_order, shown, warning
from site_builder.problems.suggestions import Hints

_HINT = _("you can't acknowledge errors, or warnings about the theme, the settings or this machine")


class Remaining(NamedTuple):
    """The problems that are left, in order, and how many warnings were acknowledged."""

    problems: tuple[Problem, ...]
    acknowledged: int


def without_acknowledged(
    problems: Iterable[Problem],
    acknowledgements: Sequence[Acknowledgement],
    codes: Collection[str],
) -> Remaining:
    """The problems without the warnings that are acknowledged, each by the nearest acknowledgement.

    `codes` are the codes that this run can report. An invalid acknowledgement is a warning itself,
    and so is one with one of these codes that matches nothing, unless its feature has an error:
    then nobody knows yet. Nor does anybody know what there is among the warnings of a file that are
    only counted, of which none is taken out. Neither warning can be acknowledged.
    """
    ordered = in_order(problems)
    if not acknowledgements:
        return Remaining(ordered, 0)
    sound: dict[tuple[str, str], list[Acknowledgement]] = {}
    for one in acknowledgements:
        if one.reason and one.code in codes:
            sound.setdefault((one.feature, one.code), []).append(one)
    used: set[Acknowledgement] = set()
    left = []
    unlisted: set[tuple[str, str]] = set()
    for problem in ordered:
        key = feature_of(problem.location.path), problem.code
        if problem.rest:
            unlisted.add(key)
        fitting = sound.get(key, ()) if not problem.rest else ()
        near = [(far, one) for one in fitting if (far := one.distance(problem)) is not None]
        if near:
            used.add(min(near)[1])
        else:
            left.append(problem)
    broken = {feature_of(problem.location.path) for problem in ordered if problem.is_error}
    faults = list(_faults(acknowledgements))
    for (feature, code), alike in sound.items():
        if feature not in broken and code not in SELDOM and (feature, code) not in unlisted:
            working = {one.span: one for one in reversed(alike) if one in used}
            idle = (one for one in alike if one not in used)
            faults += [_fault_of_idle(one, working.get(one.span)) for one in idle]
    return Remaining(in_order([*left, *faults]), len(ordered) - len(left))


def _faults(acknowledgements: Iterable[Acknowledgement]) -> Iterator[Problem]:
    hints = Hints()
    for one in acknowledgements:
        if one.code not in OVERRULABLE:
            message = _("'{code}' is not a warning that can be acknowledged", code=shown(one.code))
            hint = hints.did_you_mean(one.code, OVERRULABLE) or _HINT
            yield warning(one.location, "bad-acknowledgement", message, hint)
        elif not one.reason:
            message = _("'{code}' is acknowledged without a reason", code=one.code)
            hint = _("say why the warning can stay")
            yield warning(one.location, "bad-acknowledgement", message, hint)


def _fault_of_idle(one: Acknowledgement, working: Acknowledgement | None) -> Problem:
    """The warning for an acknowledgement that matches nothing; `working` is one of the same code
    for the same part of a file that does."""
    message = _("there is no warning '{code}' here", code=one.code)
    if working:
        line = str(working.location.line)
        message = _("'{code}' is already acknowledged on line {line}", code=one.code, line=line)
    hint = _("remove this acknowledgement")
    return warning(one.location, "unused-acknowledgement", message, hint)
