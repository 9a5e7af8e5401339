"""Numbers, names and dates that differ from what was published last, without a correction."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from site_builder.check.check import Sources, acknowledged_of
from site_builder.check.tracing import read_files
from site_builder.messages.message import _
from site_builder.model.acknowledgements import AT_DEPLOYMENT
from site_builder.model.kinds import ANCHOR_PREFIXES, CORRECTIONS_FILE
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.rules.acknowledged import without_acknowledged

_COMPARED: Mapping[str, tuple[str, ...]] = {
    "photos": ("credit", "taken"),
    "timeline": ("date",),
    "awards": ("name", "date", "by", "recipients", "count"),
    "numbers": ("value", "approx", "unit", "currency", "per", "as_of"),
    "people": ("name",),
}
"""The fields that are numbers, names and dates, by kind."""
_CURLY = str.maketrans("‘’“”", "''\"\"")
"""Whether marks are printed straight or not is no matter of fact."""

Data = Mapping[str, Any]


class Change(NamedTuple):
    """A value that differs: its fact and field, and what was and will be published. The kind
    'feature' has no id."""

    kind: str
    id: str
    field: str
    old: str
    new: str

    @property
    def anchor(self) -> str:
        """The fact's anchor on the page; '' for what has none."""
        prefix = ANCHOR_PREFIXES.get(self.kind)
        return f"{prefix}-{self.id}" if prefix else ""


def changed_facts(
    sources: Sources, folder: Path, former: Mapping[str, bytes]
) -> tuple[Problem, ...]:
    """The warnings about changes in the built `folder` that no new correction is about, at the
    facts' lines. `former` are the facts.json of the last publication, by their paths. Those that
    are acknowledged are left out. Code: `changed-fact`.
    """
    origin = sources.origin(folder)
    features = {files.slug: files for files in sources.inventory.features}
    problems: list[Problem] = []
    compared = set[str]()
    for path, before in former.items():
        slug = path.split("/")[1]
        if slug not in features:
            continue
        compared.add(f"{features[slug].folder}/")
        old, new = _facts(before), _facts((folder / path).read_bytes())
        changes = list(uncorrected(old, new))
        if not changes:
            continue
        locate = read_files(origin, features[slug]).facts.locate
        for change in changes:
            where = locate(change.kind, change.id or None, change.field)
            problems.append(_problem(change, slug, where))
    acknowledged = acknowledged_of(sources, origin, AT_DEPLOYMENT)
    ours = [one for one in acknowledged if one.feature in compared]
    return without_acknowledged(problems, ours, AT_DEPLOYMENT).problems


def _problem(change: Change, slug: str, where: Location) -> Problem:
    message = _(
        "'{field}' was published as '{old}', and is '{new}' now",
        field=change.field,
        old=shown(change.old),
        new=shown(change.new),
    )
    if change.id:
        message = _(
            "'{field}' of '{id}' was published as '{old}', and is '{new}' now",
            field=change.field,
            id=change.id,
            old=shown(change.old),
            new=shown(change.new),
        )
    hint = _(
        "if readers were told something wrong, say so in {file}",
        file=f"content/{slug}/{CORRECTIONS_FILE}",
    )
    return warning(where, "changed-fact", message, hint)


def uncorrected(old: Data, new: Data) -> Iterator[Change]:
    """The changes between two facts.json that no correction speaks for which only the new one has:
    one without an address or at a passage speaks for all, one at a fact for this fact."""
    known = Counter(map(_key, _rows(old, "corrections")))
    added = Counter(map(_key, _rows(new, "corrections"))) - known
    places = {at for _date, at in added}
    facts = {at for at in places if at.partition("-")[0] in ANCHOR_PREFIXES.values()}
    for change in _changes(old, new):
        if not places - facts and change.anchor not in facts and (change.anchor or not facts):
            yield change


def _key(correction: Data) -> tuple[str, str]:
    return str(correction.get("date")), str(correction.get("at", ""))


def _changes(old: Data, new: Data) -> Iterator[Change]:
    before, after = old.get("feature"), new.get("feature")
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _differing("feature", "", ("published",), before, after)
    for kind, fields in _COMPARED.items():
        known = {row.get("id"): row for row in _rows(old, kind)}
        for row in _rows(new, kind):
            if former := known.get(row.get("id")):
                yield from _differing(kind, str(row["id"]), fields, former, row)


def _differing(
    kind: str, name: str, fields: tuple[str, ...], old: Data, new: Data
) -> Iterator[Change]:
    for field in fields:
        if field in old and field in new:
            before, after = _values(old[field], new[field])
            if before != after:
                yield Change(kind, name, field, before, after)


def _values(old: Any, new: Any) -> tuple[str, str]:
    """Two values in words; of texts, the words in the first language in which they differ."""
    if isinstance(old, dict) and isinstance(new, dict) and not {"from", "to"} & {*old, *new}:
        pairs = [_values(old[key], new[key]) for key in old if key in new]
        return next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    return _words(old), _words(new)


def _words(value: Any) -> str:
    """A value as people read it; equal values are the same words."""
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, dict):
        if {"from", "to"} & {*value}:
            return "–".join(_words(value[end]) if end in value else ".." for end in ("from", "to"))
        return next(map(_words, value.values()), "")
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value).translate(_CURLY)


def _rows(facts: Data, kind: str) -> list[Data]:
    rows = facts.get(kind)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _facts(data: bytes) -> Data:
    """The contents of a facts.json; nothing if it isn't one."""
    try:
        found = json.loads(data, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
