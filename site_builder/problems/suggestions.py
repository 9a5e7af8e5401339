"""The known name that an unknown one was meant as, and the hint that says so."""

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import partial

from site_builder.messages.message import NOTHING, Message, _, listed, sentences
from site_builder.problems.look_alikes import difference, twin
from site_builder.problems.problems import LONGEST_NAME

_MOST_COMPARED = 100_000
"""How many pairs of names are compared for the hints in a file."""


def did_you_mean(name: str, known: Iterable[str]) -> Message:
    """The hint `did you mean 'x'?` for the known name nearest to `name`; a list of the known names
    where none is near and there are only a few of them, else NOTHING."""
    names = sorted(set(known))
    match = nearest(name, names)
    if match:
        return suggestion(name, match)
    return _("known here: {names}", names=listed(names)) if 0 < len(names) <= 8 else NOTHING


class Hints:
    """Hints about unknown names in a file. Each is compared with all names that are known; in a
    file with very many of both, the last get no hint."""

    def __init__(self) -> None:
        self._left = _MOST_COMPARED

    def nearest(self, name: str, known: Collection[str]) -> str:
        """As the function of this name."""
        return nearest(name, known) if self._may_compare(known) else ""

    def did_you_mean(self, name: str, known: Collection[str]) -> Message:
        """As the function of this name."""
        return did_you_mean(name, known) if self._may_compare(known) else NOTHING

    def _may_compare(self, known: Collection[str]) -> bool:
        is_enough = self._left <= 0
        self._left -= len(known)
        return not is_enough


def suggestion(name: str, meant: str) -> Message:
    """The hint `did you mean 'x'?`; with what tells the two names apart, where that isn't seen."""
    question = _("did you mean '{name}'?", name=meant)
    return sentences(question, difference(name, meant)) if len(name) <= LONGEST_NAME else question


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, whatever the case of either; '' when none is near."""
    if len(name) > LONGEST_NAME:
        return ""
    known = list(known)
    if alike := twin(name, known):
        return alike
    lowered = {other.lower(): other for other in sorted(set(known), reverse=True)}
    near = get_close_matches(name.lower(), list(lowered), n=3, cutoff=0.6)
    return lowered[max(near, key=partial(_likeness, name.lower()))] if near else ""


def _likeness(name: str, other: str) -> tuple[float, int]:
    """How much two names are alike; of those as much alike, more so if they begin alike."""
    same = [one == another for one, another in zip(name, other, strict=False)]
    begin = same.index(False) if False in same else len(same)
    return SequenceMatcher(None, other, name).ratio(), begin
