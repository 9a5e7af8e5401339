"""What an import would write, read again before it is written; and which translation is to blame if
that isn't what it should be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.exchange.changes import written
from site_builder.exchange.handover import Returned
from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.pairing import Pair
from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.translation import Unit
from site_builder.problems.problems import Problem, SiteError, shown

_Content = tuple[str, str, str]


@dataclass(frozen=True)
class Trial:
    """The feature as it would be; None if it isn't what it should be. Then `reason` says why, if
    that is known, and `lost` are the translations that can't be found in it."""

    after: HandoverState | None
    reason: Message = NOTHING
    lost: tuple[Pair, ...] = ()


def try_out(
    state: HandoverState,
    changes: Sequence[Pair],
    files: Mapping[str, bytes],
) -> Trial:
    """Read a feature with other files. The source must be as it was, and of the translation all
    but the changes."""
    try:
        after = state.with_files(files)
    except SiteError as error:
        return Trial(None, error.problems[0].message)
    meant = Counter(map(_content, state.theirs))
    for pair in changes:
        if pair.standing.target:
            meant[_content(pair.standing.target)] -= 1
        meant[_meant(pair)] += 1
    there = Counter(map(_content, after.theirs))
    absent = meant - there
    # A footnote that nothing referred to comes to light when something does.
    is_whole = not absent and all(kind == "note" for _address, kind, _text in there - meant)
    if is_whole and _contents(after.ours) == _contents(state.ours):
        return Trial(after)
    return Trial(None, NOTHING, tuple(pair for pair in changes if absent[_meant(pair)]))


def _contents(units: Iterable[Unit]) -> list[_Content]:
    return [(unit.address, unit.kind, unit.text) for unit in units]


def _content(unit: Unit) -> _Content:
    """A unit by its text; one of the facts by its address too, which can't change."""
    return (unit.address if unit.kind == "text" else "", unit.kind, unit.text)


def _meant(pair: Pair) -> _Content:
    unit = pair.standing.target or pair.standing.source
    address, kind, _text = _content(unit) if unit else ("", "", "")
    return address, kind, pair.text


def blame(
    state: HandoverState,
    changes: Sequence[Pair],
    returned: Returned,
    trial: Trial,
) -> list[Problem]:
    """The problems of the translations that keep a trial from being what it should be: those that
    would do so by themselves, else those that are lost."""
    culprits = _culprits(state, changes, returned)
    problems = [_uncited(pair) or _no_text(pair, reason) for pair, reason in culprits]
    problems = problems or [_uncited(pair) or _no_text(pair, trial.reason) for pair in trial.lost]
    message = _("these translations can't be put into their files together")
    generic = Problem(returned.location, "handover-place", message, trial.reason)
    return problems or [generic]


def _culprits(
    state: HandoverState,
    changes: Sequence[Pair],
    returned: Returned,
) -> Iterator[tuple[Pair, Message]]:
    """The translations that can't be written even by themselves, with the reason if it is known.
    They are looked for by halves: a feature is read again for each try."""
    files, found = written(state, changes, returned)
    trial = None if found else try_out(state, changes, files)
    if trial and trial.after:
        return
    if len(changes) > 1:
        middle = len(changes) // 2
        for half in (changes[:middle], changes[middle:]):
            yield from _culprits(state, half, returned)
    elif trial:
        yield changes[0], trial.reason


def _uncited(pair: Pair) -> Problem | None:
    """The problem of a footnote: without a reference in the text, there is none."""
    unit = pair.standing.target or pair.standing.source
    if unit is None or unit.kind != "note":
        return None
    message = _(
        "no text of the translation refers to the footnote '{address}'",
        address=shown(pair.unit.address),
    )
    hint = _("translate the text that does, or put the reference into it")
    return Problem(pair.unit.location, "handover-place", message, hint)


def _no_text(pair: Pair, reason: Message) -> Problem:
    unit = pair.standing.target or pair.standing.source
    if unit and unit.kind == "text":
        message = _(
            "the translation of '{address}' can't be written into {path}",
            address=shown(pair.unit.address),
            path=unit.location.path,
        )
        hint = reason or _("write it there by hand: an alias gives another text the same words")
        return Problem(pair.unit.location, "handover-markup", message, hint)
    message = _(
        "the translation of '{address}' would be read as something other than text",
        address=shown(pair.unit.address),
    )
    hint = reason or _(
        "put a backslash before signs that mean something to Markdown: {example}",
        example=r"\- \# \*",
    )
    return Problem(pair.unit.location, "handover-markup", message, hint)
