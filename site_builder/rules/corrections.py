"""What corrections are about: a section, a heading or a fact of the story."""

import re
from collections.abc import Iterator, Sequence

from site_builder.messages.message import _
from site_builder.model.article import Article
from site_builder.model.corrections import Correction
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_anchors
from site_builder.problems.problems import Problem, shown
from site_builder.problems.suggestions import Hints
from site_builder.rules.references import Known, Locate

_COUNTED = re.compile(r"(.+)-[0-9]+")
"""An anchor that is counted: a block of a section, or a footnote."""
_COUNTED_APART = ("top", "more", "note", "correction")


def check_corrections(
    corrections: Sequence[Correction], article: Article, known: Known, locate: Locate
) -> Iterator[Problem]:
    """The addresses that corrections name, and that the story doesn't have, or that count blocks.

    `article` is the source's. `known` are the ids by kind, without the kinds whose ids are unknown
    because their file is broken.
    """
    hints = Hints()
    addresses = addresses_in(article, known)
    unsure = {prefix for kind, prefix in ANCHOR_PREFIXES.items() if kind not in known}
    for number, correction in enumerate(corrections, 1):
        address = correction.at
        if not address or address in addresses or address.partition("-")[0] in unsure:
            continue
        message = _("this story has no section, heading or fact '{name}'", name=shown(address))
        hint = hints.did_you_mean(address, addresses)
        counted = _COUNTED.fullmatch(address)
        if counted and (counted[1] in addresses or counted[1] in _COUNTED_APART):
            message = _(
                "'{name}' is a block's number, which changes when one is put before it",
                name=address,
            )
            hint = _("name its section, a fact, or a heading with an id of its own")
            if counted[1] in addresses:
                hint = _(
                    "write '{section}', or give a heading near it an id of its own",
                    section=counted[1],
                )
        where = locate("corrections", str(number), "at")
        yield Problem(where, "unknown-anchor", message, hint)


def addresses_in(article: Article, ids: Known) -> frozenset[str]:
    """The addresses of an article's sections and headings, and of the facts with these ids, by
    kind: those that stay what they are when blocks are put in."""
    sections = {section.id for section in article.sections}
    headings = {
        anchor
        for anchor in written_anchors(article)
        if not (found := _COUNTED.fullmatch(anchor)) or found[1] not in {*sections, "top"}
    }
    facts = {
        f"{prefix}-{name}" for kind, prefix in ANCHOR_PREFIXES.items() for name in ids.get(kind, ())
    }
    return frozenset(sections | headings | facts)
