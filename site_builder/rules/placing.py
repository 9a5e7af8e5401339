"""Facts that say they belong to one section while sections.yaml lists them in another."""

from collections.abc import Iterator

from site_builder.messages.message import _
from site_builder.model.facts import Facts
from site_builder.model.kinds import SHOWN_KINDS
from site_builder.model.placing import AT_THE_END
from site_builder.problems.problems import Problem, Related
from site_builder.rules.references import Locate


def check_placing(facts: Facts, locate: Locate) -> Iterator[Problem]:
    """Facts whose own section isn't the one that lists them. Code: `section-conflict`."""
    known = {AT_THE_END, *(section.id for section in facts.sections)}
    for kind in (kind.name for kind in SHOWN_KINDS):
        own = {record.id: record.section for record in getattr(facts, kind)}
        for section in facts.sections:
            for at, name in enumerate(getattr(section, kind)):
                chosen = own.get(name)
                if chosen == section.id or chosen not in known:
                    continue
                message = _(
                    "'{id}' belongs to the section '{own}' here, but '{other}' lists it",
                    id=name,
                    own=chosen,
                    other=section.id,
                )
                hint = _("say it in one of the two places, or the same in both")
                listed = Related(locate("sections", section.id, kind, at), _("listed here"))
                where = locate(kind, name, "section")
                yield Problem(where, "section-conflict", message, hint, related=(listed,))
