"""Which section an id that is not in sections.yaml is meant for: one answer for all reports."""

from collections.abc import Mapping, Sequence

from site_builder.messages.message import Message, _
from site_builder.model.article import Article
from site_builder.problems.problems import did_you_mean, nearest

_EXTRA = _("add it to sections.yaml")
"""The hint for a heading where no other section lacks its own."""


def meant_sections(wanted: Sequence[str], article: Article) -> dict[str, str]:
    """For each heading's id that is not in sections.yaml, whose ids are `wanted`, the one that it
    is meant for, or ''.

    Only a section that has no heading can be meant: the one with the most similar id, or else the
    one in whose place the heading stands.
    """
    found = {section.id for section in article.sections}
    missing = [name for name in wanted if name not in found]
    meant: dict[str, str] = {}
    due = 0
    for section in article.sections:
        name = section.id
        if name not in wanted:
            in_place = wanted[due] if due < len(wanted) and wanted[due] in missing else ""
            name = nearest(section.id, missing) or in_place
            meant.setdefault(section.id, name)
            if name:
                missing.remove(name)
        due = wanted.index(name) + 1 if name else due
    return meant


def heading_hint(meant: str) -> Message:
    """What to do about a heading's id that is meant for another, or for none."""
    return _("did you mean '{name}'?", name=meant) if meant else _EXTRA


def section_hint(name: str, wanted: Sequence[str], articles: Mapping[str, Article]) -> Message:
    """What to do about an id in the facts that is not in sections.yaml: the same as about a heading
    with that id, where there is one."""
    for article in articles.values():
        meant = meant_sections(wanted, article)
        if name in meant:
            return heading_hint(meant[name])
    return did_you_mean(name, wanted)
