"""Which section a fact belongs to: it says so itself, or sections.yaml does; both are the same."""

from collections.abc import Iterable
from typing import Any

from site_builder.model.facts import Facts, Section
from site_builder.model.kinds import SHOWN_KINDS

AT_THE_END = "more"
"""In place of a section: with what no section has, after the last one. No section is called so."""


def sections_listing(facts: Facts, kind: str) -> dict[str, str]:
    """The section that lists each fact of a kind, by the fact's id; of several, the first."""
    listed = ((name, one.id) for one in reversed(facts.sections) for name in getattr(one, kind))
    return dict(listed)


def settled(facts: Facts) -> Facts:
    """The facts with both said of each: its own section, and its place in the section's list."""
    changes: dict[str, Any] = {}
    sections = list(facts.sections)
    for kind in (kind.name for kind in SHOWN_KINDS):
        listed = sections_listing(facts, kind)
        records = [_in_section(record, listed.get(record.id)) for record in getattr(facts, kind)]
        sections = [_with_list(section, kind, records) for section in sections]
        changes[kind] = tuple(records)
    return facts.model_copy(update={**changes, "sections": tuple(sections)})


def _in_section(record: Any, listed: str | None) -> Any:
    """A fact with the section that lists it, unless it has its own."""
    if record.section or listed is None:
        return record
    return record.model_copy(update={"section": listed})


def _with_list(section: Section, kind: str, records: Iterable[Any]) -> Section:
    """A section with those facts that say they are in it behind those that it lists."""
    listed = getattr(section, kind)
    more = tuple(r.id for r in records if r.section == section.id and r.id not in listed)
    return section.model_copy(update={kind: (*listed, *more)}) if more else section
