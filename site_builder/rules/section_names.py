"""Which section an id that is not in sections.yaml is meant for: one answer for all reports."""

from collections.abc import Mapping, Sequence

from site_builder.messages.message import Message, _
from site_builder.model.article import Article
from site_builder.problems.suggestions import Hints

_EXTRA = _("add it to sections.yaml")
"""The hint for a heading where no other section lacks its own."""


def meant_sections(wanted: Sequence[str], article: Article) -> dict[str, str]:
    """For each heading's id that is not in sections.yaml, whose ids are `wanted`, the one that it
    is meant for, or ''.

    Only a section that has no heading can be meant: the one with the most similar id, or else the
    one in whose place the heading stands.
    """
    found = {section.id for section in article.sections}
    places = {name: at for at, name in reversed([*enumerate(wanted)])}
    missing = dict.fromkeys(name for name in wanted if name not in found)
    hints = Hints()
    meant: dict[str, str] = {}
    due = 0
    for section in article.sections:
        name = section.id
        if name not in places:
            in_place = wanted[due] if due < len(wanted) and wanted[due] in missing else ""
            name = hints.nearest(section.id, missing) or in_place
            name = name if name in missing else ""
            meant.setdefault(section.id, name)
            missing.pop(name, None)
        due = places[name] + 1 if name else due
    return meant


def heading_hint(meant: str) -> Message:
    """What to do about a heading's id that is meant for another, or for none."""
    return _("did you mean '{name}'?", name=meant) if meant else _EXTRA


def headings_meant(wanted: Sequence[str], articles: Mapping[str, Article]) -> dict[str, str]:
    """The same for all articles; of two that have a heading with this id, for the first."""
    found: dict[str, str] = {}
    for article in articles.values():
        found = meant_sections(wanted, article) | found
    return found
