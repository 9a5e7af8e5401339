"""Terms: where the source has an approved one, the translation has its approved wording."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from site_builder.languages.alike import alike
from site_builder.messages.message import Message, _
from site_builder.model.facts import Term
from site_builder.parity.pairs import Finding, Section, Side, Spot, targets, whole
from site_builder.parity.plain import Plain
from site_builder.parity.short_forms import has_short_form
from site_builder.parity.wordings import Wordings, has_form
from site_builder.problems.problems import shown

_OWN = ("terms/", "people/", "numbers/")
"""Records whose texts are the approved wordings themselves, or too short for whole ones."""


class _Asked(NamedTuple):
    """A term that a section of the source has: where it first does, what it should be in the
    translation, that place's translation, and all texts of the section's. `is_known` says that a
    section before has had it in full."""

    term: Term
    written: str
    words: str
    here: Plain
    around: list[Plain]
    is_known: bool


def check_terms(
    sections: Iterable[Section],
    target: Side,
    approved: Wordings,
    terms: dict[str, Term],
    *,
    is_full_first: bool = False,
) -> Iterator[Finding]:
    """Where a section of the source has a term and its translation doesn't have the approved
    wording. One in a section is enough, as a second mention may well be a pronoun; and where a
    section before had it in full, a short form of it will do.

    With `is_full_first`, no text may have the term before one has it in full.
    """
    known: set[str] = set()
    for section in sections:
        around = list(targets(section))
        for name, spot, here in _asked_in(section, approved):
            term = terms.get(name)
            words = (term.approved or {}).get(target.key, "") if term else ""
            if term is None or not words:
                continue
            written = spot.unit.text[spot.start : spot.end]
            if here:
                asked = _Asked(term, written, words, here, around, name in known)
                if message := _fault(asked, target, is_full_first=is_full_first):
                    related = spot, _("the source has '{value}'", value=shown(written))
                    yield Finding("parity-term", message, whole(here), related)
            if any(_has(plain, name, words) for plain in around):
                known.add(name)


def _asked_in(section: Section, approved: Wordings) -> Iterator[tuple[str, Spot, Plain | None]]:
    """The terms of a section of the source: each where it first is."""
    asked: set[str] = set()
    for pair in section:
        if pair.source is None or pair.source.unit.address.startswith(_OWN):
            continue
        for name, start, end in _terms_of(pair.source, approved):
            if name not in asked:
                asked.add(name)
                yield name, Spot(pair.source.unit, start, end), pair.target


def _fault(asked: _Asked, side: Side, *, is_full_first: bool) -> Message | None:
    """What is wrong with the translation of a term; None if nothing is."""
    term, words, here, around = asked.term, asked.words, asked.here, asked.around
    full = [_has(plain, term.id, words) for plain in around]
    if any(full):
        is_late = full.index(True) > next(at for at, one in enumerate(around) if one is here)
        if is_full_first and is_late and not asked.is_known and here.unit.kind != "text":
            return _("the first mention of '{name}' isn't in full", name=shown(words))
        return None
    if asked.is_known and has_short_form(words, here.text):
        return None
    if _is_avoided(term, side, here):
        return None
    if any(has_form(form, here.text) for form in (term.approved or {}).values()):
        return None  # kept as the source has it, or not translated yet
    return _(
        "the term '{term}' isn't here as '{words}'", term=shown(asked.written), words=shown(words)
    )


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
