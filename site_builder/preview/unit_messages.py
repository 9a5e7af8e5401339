"""The units of translations as the JSON that browsers get, with messages in it."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path

from site_builder.messages.message import NOTHING, _
from site_builder.model.site import Language
from site_builder.model.translation import State
from site_builder.preview.client_messages import Json, rows
from site_builder.preview.messages import AcceptAnswer, Standings
from site_builder.preview.unit_rows import TranslationRows, UnitRow
from site_builder.translation.state_names import accepted_words, count_in_words

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
    return [{"state": one, "text": count_in_words(one, counts[one])} for one in work or counts]


def _unit(row: UnitRow) -> Json:
    return {
        "address": row.address,
        "kind": row.kind,
        "state": row.state,
        "moved": row.is_moved,
        "place": asdict(row.place),
        "source": asdict(row.source) if row.source else None,
        "target": asdict(row.target) if row.target else None,
        "partner": asdict(row.partner) if row.partner else None,
        "sourceChanges": [list(part) for part in row.source_changes],
        "targetChanges": [list(part) for part in row.target_changes],
        "accepted": accepted_words(row.accepted) if row.state == "fresh" else NOTHING,
        "seen": row.seen,
    }
