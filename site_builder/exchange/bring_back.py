"""A file that came back, brought into the site: every file that changes, or every problem.

Nothing is written here. What would be written is read again first: each translation must be what
the file says, and everything else as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.exchange.accepted_pairs import accepted_pairs
from site_builder.exchange.changes import written
from site_builder.exchange.code_checks import check_codes, mended
from site_builder.exchange.handover import Returned
from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.pairing import Pair, pair_units
from site_builder.exchange.trial import blame, try_out
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, SiteError, in_order, shown
from site_builder.translation.record import write_record


@dataclass(frozen=True)
class BroughtBack:
    """`files` are the new bytes of the files that change, by path. `changed` are the units whose
    translation is another now, `accepted` those that were recorded as reviewed. `problems` are
    warnings."""

    files: Mapping[str, bytes]
    changed: tuple[str, ...]
    accepted: tuple[str, ...]
    problems: tuple[Problem, ...]


def bring_back(
    returned: Returned,
    state: HandoverState,
    by: str,
    on: str,
    *,
    reviewed: bool = False,
) -> BroughtBack:
    """What an import changes. Units that are final in the file, or all that it translates if they
    were `reviewed`, are recorded as accepted `by` somebody `on` a date. SiteError with every
    problem if there is an error."""
    found, problems = pair_units(returned, state)
    tags = state.source.tag, state.target.tag
    pairs = [mended(pair, *tags) for pair in found if pair.text]
    problems += (_conflict(pair, state) for pair in pairs if pair.is_in_conflict)
    problems += (problem for pair in pairs for problem in check_codes(pair, *tags))
    _stop_for(problems)
    # What came back as it was handed over doesn't undo what was changed here since.
    changes = [pair for pair in pairs if pair.is_changed and not pair.is_untouched]
    files, found_problems = written(state, changes, returned)
    _stop_for([*problems, *found_problems])
    trial = try_out(state, changes, files)
    if trial.after is None:
        raise SiteError([*problems, *blame(state, changes, returned, trial)])
    after = trial.after
    record, accepted = accepted_pairs(pairs, after, by, on, reviewed=reviewed)
    if record != state.record:
        files = {**files, state.record_path: write_record(record).encode()}
    differing = {path: data for path, data in files.items() if state.files.get(path) != data}
    addresses = tuple(pair.unit.address for pair in changes)
    return BroughtBack(differing, addresses, accepted, in_order(problems))


def _stop_for(problems: Iterable[Problem]) -> None:
    known = list(problems)
    if any(problem.is_error for problem in known):
        raise SiteError(known)


def _conflict(pair: Pair, state: HandoverState) -> Problem:
    place = pair.standing.target.location if pair.standing.target else pair.unit.location
    message = _(
        "the translation of '{address}' was changed here as well since the export",
        address=shown(pair.unit.address),
    )
    hint = _(
        "see {place}: put the one that is right into this file as well, then import it again",
        place=str(place),
    )
    key = state.target.key
    return Problem(pair.unit.location, "handover-conflict", message, hint, language=key)
