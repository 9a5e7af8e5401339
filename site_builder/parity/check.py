"""A translation compared with its source, rule after rule."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from site_builder.model.facts import Facts
from site_builder.model.translation import Unit, UnitStanding
from site_builder.parity.anchors import NAMED, Anchor
from site_builder.parity.cited import Cited
from site_builder.parity.claims import is_read
from site_builder.parity.fact_rules import PlaceOf, check_facts
from site_builder.parity.markup_rules import check_emphasis, check_links, check_notes
from site_builder.parity.name_rules import check_names
from site_builder.parity.pairs import Finding, Section, Side, sections_of
from site_builder.parity.places import place_of
from site_builder.parity.plain import Plain, plain_of
from site_builder.parity.quotations import check_quotations
from site_builder.parity.speakers import check_speakers
from site_builder.parity.swaps import Facts as SwapFacts
from site_builder.parity.swaps import check_swaps
from site_builder.parity.term_rules import check_terms
from site_builder.parity.value_rules import check_values
from site_builder.parity.wordings import Wordings, wordings
from site_builder.problems.problems import Problem, Related, warning
from site_builder.text.source import Source

SourceAt = Callable[[str], Source | None]
"""The text of a file by its path; None where it can't be read."""


def check_parity(
    standings: Sequence[UnitStanding], source: Side, target: Side, facts: Facts, at: SourceAt
) -> tuple[Problem, ...]:
    """Warnings where a translation says something else than its source."""
    found = findings(sections_of(standings), source, target, facts)
    return tuple(_problem(finding, target, at) for finding in found)


def check_citations(
    units: Iterable[Unit], side: Side, cited: Cited, place_of: PlaceOf, at: SourceAt
) -> tuple[Problem, ...]:
    """Warnings where an article spells out a number of the facts, or contradicts one."""
    found = check_facts(map(plain_of, units), side, cited, place_of)
    return tuple(_problem(finding, side, at) for finding in found)


def findings(
    sections: Sequence[Section], source: Side, target: Side, facts: Facts
) -> Iterator[Finding]:
    """What the rules find in the sections of a feature."""
    terms = {term.id: term for term in facts.terms}
    people = {person.id: person for person in facts.people}
    ours, theirs = (_approved(facts, side.key) for side in (source, target))
    known = {source.key: ours, target.key: theirs}

    def masked(plain: Plain, side: Side) -> str:
        return known[side.key].all.masked(plain.text)

    def named(plain: Plain, side: Side) -> list[Anchor]:
        found = [Anchor(start, end, NAMED, name) for name, start, end in
                 known[side.key].all.found_in(plain.text)]  # fmt: skip
        roles = [one for one in plain.mentions if one.role in ("person", "term")]
        return [*found, *(Anchor(one.at, one.at + 1, NAMED, one.target) for one in roles)]

    cited = Cited(facts)
    are_read = is_read(source.tag) and is_read(target.tag)
    if are_read:
        yield from check_values(sections, source, target, cited, masked)
    for section in sections:
        if are_read:
            yield from check_swaps(section, source, target, SwapFacts(cited, masked, named))
        yield from check_quotations(section)
        yield from check_speakers(section, (source, target), (ours.names, theirs.names), people)
        yield from check_links(section)
        yield from check_notes(section)
        yield from check_emphasis(section)
    is_full_first = bool(getattr(facts.feature, "full_names", False))
    yield from check_terms(sections, target, ours.terms, terms, is_full_first=is_full_first)
    yield from check_names(sections, target, ours.names, people, is_full_first=is_full_first)


class _Approved(NamedTuple):
    """The wordings of a language that the facts approve of."""

    terms: Wordings
    names: Wordings
    all: Wordings


def _approved(facts: Facts, key: str) -> _Approved:
    terms = wordings((one.id, (one.approved or {}).get(key, "")) for one in facts.terms)
    names = wordings((one.id, (one.name or {}).get(key, "")) for one in facts.people)
    both = Wordings((*terms.words, *names.words)) if terms.words else names
    return _Approved(terms, names, both)


def _problem(finding: Finding, side: Side, at: SourceAt) -> Problem:
    where, end = place_of(finding.spot, at(finding.spot.unit.location.path))
    related: tuple[Related, ...] = ()
    if finding.related:
        spot, words = finding.related
        place, _end = place_of(spot, at(spot.unit.location.path))
        related = (Related(place, words),)
    found = warning(where, finding.code, finding.message, finding.hint, language=side.key)
    return Problem(
        found.location, found.code, found.message, found.hint, found.severity,
        language=side.key, related=related, end=end,
    )  # fmt: skip
