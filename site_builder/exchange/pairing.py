"""The units of a file that came back, and what has become of their sources in the meantime."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.exchange.handover import (
    Returned,
    ReturnedUnit,
    digest_of_units,
    source_stamp,
    stamp_of,
    target_stamp,
)
from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.spelling import normal
from site_builder.languages.east_asian import is_cjk
from site_builder.languages.script import joins_lines
from site_builder.messages.message import _
from site_builder.model.translation import Unit, UnitStanding
from site_builder.problems.problems import Problem, shown, warning
from site_builder.problems.suggestions import did_you_mean
from site_builder.translation.match import match
from site_builder.translation.match_edited import Text


@dataclass(frozen=True)
class Pair:
    """A unit that came back, and how the unit stands today that it belongs to. `text` is the
    translation in its normal form. If the source has changed since it was handed over, `was` is the
    source then."""

    unit: ReturnedUnit
    standing: UnitStanding
    text: str
    was: str = ""

    @property
    def now(self) -> str:
        """The translation that is there today; '' for none."""
        return self.standing.target.text if self.standing.target else ""

    @property
    def is_changed(self) -> bool:
        return bool(self.text) and self.text != self.now

    @property
    def is_untouched(self) -> bool:
        """Whether the file brings back just what was handed over."""
        return target_stamp(self.unit.stamp) == target_stamp(stamp_of("", self.text))

    @property
    def is_in_conflict(self) -> bool:
        """Whether the translation was changed here as well since it was handed over."""
        if not self.unit.stamp or not self.is_changed or not self.standing.target:
            return False
        before = target_stamp(self.unit.stamp)
        return not self.is_untouched and before != target_stamp(stamp_of("", self.now))


def pair_units(returned: Returned, state: HandoverState) -> tuple[list[Pair], list[Problem]]:
    """The units of a file with what they belong to today; and problems: units that don't exist or
    occur twice, and warnings for those whose source has changed, or is gone."""
    sources = [standing for standing in state.standings if standing.source]
    found, problems = _unique(returned.units)
    places = _matched(found, sources)
    is_same_state = returned.digest == digest_of_units(state.ours)
    pairs = []
    for index, unit in enumerate(found):
        if index not in places:
            problems.append(_gone(unit, sources, state, is_same_state=is_same_state))
            continue
        standing = sources[places[index]]
        if standing.source is None:
            continue
        text = _text_of(unit, standing.target or standing.source, state.target.tag)
        if _is_copy(unit, text, standing, state):
            problems.append(_untranslated(unit, state))
            text = ""
        was = "" if _is_source(unit, standing.source.text) else unit.source
        pairs.append(Pair(unit, standing, text, was))
        if was and text:
            problems.append(_outdated(unit, standing, state))
    return pairs, problems


def _text_of(unit: ReturnedUnit, there: Unit, tag: str) -> str:
    """The translation in its normal form. One that is there already, letter by letter, stays; of
    code, a cell of a document has no empty lines before and behind."""
    written = unit.target if there.kind in ("text", "code") else unit.marked or unit.target
    if there.kind == "code" and written.strip("\n") == there.text.strip("\n"):
        return there.text
    return written if written == there.text else normal(written, there.kind, tag)


def _is_copy(unit: ReturnedUnit, text: str, standing: UnitStanding, state: HandoverState) -> bool:
    """Whether a translation is its source again, which some programs put in place of one: where the
    file says that it isn't begun, or where the source's script isn't that of the translation."""
    source = standing.source
    if not source or source.kind == "code" or unit.is_final or not text:
        return False
    if text not in (source.text, normal(unit.source, source.kind, state.source.tag)):
        return False
    if standing.target and standing.target.text == text:
        return False
    is_foreign = any(map(is_cjk, text)) and not joins_lines(state.target.tag)
    return unit.is_initial or is_foreign


def _untranslated(unit: ReturnedUnit, state: HandoverState) -> Problem:
    message = _(
        "the text of '{address}' is still that of its source, so it isn't imported",
        address=shown(unit.address),
    )
    key = state.target.key
    return warning(unit.location, "handover-untranslated", message, language=key)


def _unique(units: Sequence[ReturnedUnit]) -> tuple[list[ReturnedUnit], list[Problem]]:
    first: dict[str, ReturnedUnit] = {}
    problems = []
    for unit in units:
        if unit.address and (other := first.get(unit.address)):
            message = _(
                "'{address}' occurs twice; the first is on line {line}",
                address=shown(unit.address),
                line=str(other.location.line),
            )
            hint = _("delete one of the two")
            problems.append(Problem(unit.location, "handover-unit", message, hint))
        else:
            first[unit.address or f"{len(first)} "] = unit
    return list(first.values()), problems


def _is_source(unit: ReturnedUnit, text: str) -> bool:
    """Whether a unit was handed over with this very source."""
    stamp = source_stamp(unit.stamp)
    return stamp == stamp_of(text, "") if stamp else unit.source == text


def _matched(units: Sequence[ReturnedUnit], sources: Sequence[UnitStanding]) -> dict[int, int]:
    """The index of the source unit that each unit belongs to: with the same address and text; else
    with the same text; else, in the article, the one that its text has become."""
    places: dict[int, int] = {}
    by_address = {standing.address: at for at, standing in enumerate(sources)}
    texts = [standing.source.text if standing.source else "" for standing in sources]
    for index, unit in enumerate(units):
        at = by_address.get(unit.address)
        if at is not None and (_is_fact(sources[at]) or _is_source(unit, texts[at])):
            places[index] = at
    taken = set(places.values())
    free_by_stamp: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        if at not in taken:
            free_by_stamp[stamp_of(text, "")].append(at)
    for index, unit in enumerate(units):
        alike = free_by_stamp[source_stamp(unit.stamp) or stamp_of(unit.source, "")]
        if index not in places and alike:
            places[index] = alike.pop(0)
    taken = set(places.values())
    lost = [index for index in range(len(units)) if index not in places]
    free = [at for at in range(len(sources)) if at not in taken and not _is_fact(sources[at])]
    became = match(
        [Text("", units[index].source) for index in lost], [Text("", texts[at]) for at in free]
    )
    return places | {lost[one]: free[other] for one, other in became.items()}


def _is_fact(standing: UnitStanding) -> bool:
    return standing.source is not None and standing.source.kind == "text"


def _gone(
    unit: ReturnedUnit,
    sources: Sequence[UnitStanding],
    state: HandoverState,
    *,
    is_same_state: bool,
) -> Problem:
    name = shown(unit.address)
    if not unit.address:
        message = _("this text doesn't say which unit it is")
        hint = _("export it again")
        return Problem(unit.location, "handover-unit", message, hint)
    if is_same_state:
        message = _("'{feature}' has no unit '{address}'", feature=state.slug, address=name)
        hint = did_you_mean(unit.address, (standing.address for standing in sources))
        return Problem(unit.location, "handover-unit", message, hint)
    message = _(
        "'{address}' is no longer in the source, so its translation isn't imported", address=name
    )
    key = state.target.key
    return warning(unit.location, "handover-outdated", message, language=key)


def _outdated(unit: ReturnedUnit, standing: UnitStanding, state: HandoverState) -> Problem:
    message = _(
        "the source of '{address}' has changed since the export, so the translation stays stale",
        address=shown(unit.address),
    )
    place = standing.source.location if standing.source else unit.location
    hint = _("see {place}", place=str(place))
    key = state.target.key
    return warning(unit.location, "handover-outdated", message, hint, language=key)
