"""The units of translations as the JSON that browsers get, with messages in it."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path

from site_builder.messages.message import NOTHING, Message, _, ngettext
from site_builder.model.site import Language
from site_builder.model.translation import Accepted, State
from site_builder.preview.client_messages import Json, rows
from site_builder.preview.messages import AcceptAnswer, Standings
from site_builder.preview.unit_rows import TranslationRows, UnitRow

_MOST_URGENT_FIRST: tuple[State, ...] = ("stale", "missing", "orphaned", "unreviewed")


def translations_described(standings: Standings, site: Path) -> Json:
    """How the translations stand that a page shows."""
    return {
        "own": standings.path.partition("/")[0],  # the key of the page's own language
        "slug": standings.slug,
        "current": standings.is_current,
        "translations": [_translation(each, site) for each in standings.translations],
    }


def accept_answered(answer: AcceptAnswer, site: Path) -> Json:
    """Whether a unit was accepted."""
    return {
        "accepted": answer.is_accepted,
        "why": answer.why,
        "problems": rows(answer.problems, site),
    }


def _translation(translation: TranslationRows, site: Path) -> Json:
    return {
        **_language(translation.language),
        "source": _language(translation.source),
        "tallies": _tallies(translation),
        "units": [_unit(row) for row in translation.rows],
        "problems": rows(translation.problems, site),
    }


def _language(language: Language) -> Json:
    return {"key": language.key, "tag": language.tag, "name": language.name}


def _tallies(translation: TranslationRows) -> list[Json]:
    """How many units there are in each state; of those that need nothing only where all are so."""
    counts = Counter(row.state for row in translation.rows)
    if translation.problems:
        return [{"state": "broken", "text": _("states unknown")}]
    work = [state for state in _MOST_URGENT_FIRST if counts[state]]
    return [{"state": state, "text": _tally(state, counts[state])} for state in work or counts]


def _tally(state: State, count: int) -> Message:
    match state:
        case "missing":
            return ngettext("{count} missing", "{count} missing", count)
        case "orphaned":
            return ngettext("{count} orphaned", "{count} orphaned", count)
        case "stale":
            return ngettext("{count} stale", "{count} stale", count)
        case "unreviewed":
            return ngettext("{count} unreviewed", "{count} unreviewed", count)
        case "fresh":
            return ngettext("{count} fresh", "{count} fresh", count)


def _unit(row: UnitRow) -> Json:
    return {
        "address": row.address,
        "kind": row.kind,
        "state": row.state,
        "moved": row.is_moved,
        "place": asdict(row.place),
        "source": asdict(row.source) if row.source else None,
        "target": asdict(row.target) if row.target else None,
        "sourceChanges": [list(part) for part in row.source_changes],
        "targetChanges": [list(part) for part in row.target_changes],
        "accepted": _accepted(row.accepted) if row.state == "fresh" else NOTHING,
        "seen": row.seen,
    }


def _accepted(accepted: Accepted | None) -> Message:
    """Who accepted a translation, and when, as far as that is recorded."""
    by, on = (accepted.by, accepted.on) if accepted else ("", "")
    if by and on:
        return _("Accepted by {name} on {date}", name=by, date=on)
    if by:
        return _("Accepted by {name}", name=by)
    return _("Accepted on {date}", date=on) if on else NOTHING
