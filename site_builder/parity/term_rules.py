"""Terms: where the source has an approved one, the translation has its approved wording."""

from collections.abc import Iterator

from site_builder.languages.alike import alike
from site_builder.messages.message import _
from site_builder.model.facts import Term
from site_builder.parity.pairs import Finding, Section, Side, Spot, targets, whole
from site_builder.parity.plain import Plain
from site_builder.parity.wordings import Wordings, has_form
from site_builder.problems.problems import shown

_OWN = ("terms/", "people/", "numbers/")
"""Records whose texts are the approved wordings themselves, or too short for whole ones."""


def check_terms(
    section: Section, target: Side, approved: Wordings, terms: dict[str, Term]
) -> Iterator[Finding]:
    """Where a unit of the source has a term and neither its translation, nor the section around
    it, has the approved wording. A second mention may well be a pronoun, so one is enough."""
    asked: set[str] = set()
    for pair in section:
        if pair.source is None or pair.source.unit.address.startswith(_OWN):
            continue
        for name, start, end in _terms_of(pair.source, approved):
            term = terms.get(name)
            words = (term.approved or {}).get(target.key, "") if term else ""
            if term is None or not words or name in asked:
                continue
            asked.add(name)
            if any(_has(plain, name, words) for plain in targets(section)):
                continue
            if pair.target is None or _is_avoided(term, target, pair.target):
                continue
            if any(has_form(form, pair.target.text) for form in (term.approved or {}).values()):
                continue  # kept as the source has it, or not translated yet
            written = pair.source.unit.text[start:end]
            message = _(
                "the term '{term}' isn't here as '{words}'", term=shown(written), words=shown(words)
            )
            there = Spot(pair.source.unit, start, end)
            related = there, _("the source has '{value}'", value=shown(written))
            yield Finding("parity-term", message, whole(pair.target), related)


def _terms_of(plain: Plain, approved: Wordings) -> Iterator[tuple[str, int, int]]:
    """The terms that a text has by role or in words, with their places in the unit's text."""
    for mention in plain.mentions:
        if mention.role == "term":
            yield mention.target, mention.start, mention.end
    for found in approved.found_in(plain.text):
        yield found.id, *plain.span(found.start, found.end)


def _has(plain: Plain, name: str, words: str) -> bool:
    cited = any(mention.role == "term" and mention.target == name for mention in plain.mentions)
    return cited or has_form(words, plain.text)


def _is_avoided(term: Term, side: Side, plain: Plain) -> bool:
    """Whether a text has a wording that the term rules out: that is a problem of its own."""
    text = alike(plain.text).lower()
    return any(alike(words).lower() in text for words in term.avoid.get(side.key, ()))
