"""A translation compared with its source, rule after rule."""

from collections.abc import Callable, Iterator, Sequence

from site_builder.model.facts import Facts
from site_builder.model.translation import UnitStanding
from site_builder.parity.cited import Cited
from site_builder.parity.claims import is_read
from site_builder.parity.markup_rules import check_emphasis, check_links, check_notes
from site_builder.parity.name_rules import check_names
from site_builder.parity.pairs import Finding, Section, Side, sections_of
from site_builder.parity.places import place_of
from site_builder.parity.plain import Plain
from site_builder.parity.quotations import check_quotations
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
    sections = sections_of(standings)
    findings = _findings(sections, source, target, facts)
    return tuple(_problem(finding, target, at) for finding in findings)


def _findings(
    sections: Sequence[Section], source: Side, target: Side, facts: Facts
) -> Iterator[Finding]:
    cited = Cited(facts)
    terms = {term.id: term for term in facts.terms}
    people = {person.id: person for person in facts.people}
    approved = {
        side.key: wordings((one.id, (one.approved or {}).get(side.key, "")) for one in facts.terms)
        for side in (source, target)
    }
    named = {
        side.key: wordings((one.id, (one.name or {}).get(side.key, "")) for one in facts.people)
        for side in (source, target)
    }
    apart = {key: Wordings((*approved[key].entries, *named[key].entries)) for key in approved}

    def masked(plain: Plain, side: Side) -> str:
        return apart[side.key].masked(plain.text)

    for section in sections:
        if is_read(source.tag) and is_read(target.tag):
            yield from check_values(section, source, target, cited, masked)
        yield from check_terms(section, source, target, approved[source.key], terms)
        yield from check_quotations(section)
        yield from check_links(section)
        yield from check_notes(section)
        yield from check_emphasis(section)
    yield from check_names(sections, target, named[source.key], people)


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
