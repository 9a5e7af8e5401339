"""The comparison of a feature's languages with each other, and with its facts."""

from collections.abc import Iterator, Mapping
from functools import partial

from markdown_it.token import Token

from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord
from site_builder.parity.check import check_citations, check_parity, findings
from site_builder.parity.cited import Cited
from site_builder.parity.claims import is_read
from site_builder.parity.fact_rules import PlaceOf, check_facts
from site_builder.parity.pairs import Section, Side
from site_builder.parity.quick import quick_facts, quick_matter, quick_prose, quick_texts
from site_builder.problems.problems import Location, Problem
from site_builder.read.articles import ArticleReading
from site_builder.read.features import FeatureReading
from site_builder.read.front_matter import texts_of_matter
from site_builder.translation.judge import judge
from site_builder.translation.units import feature_units


def compare_languages(
    reading: FeatureReading,
    languages: tuple[Language, ...],
    records: Mapping[str, TranslationRecord],
) -> Iterator[Problem]:
    """Warnings where an article says something else than the facts, or than the article that it
    translates. Of what isn't sound nothing is said. `records` are those of the translations, by
    language: they tell which texts belong together, also where one was moved."""
    sides = [Side(one.key, one.tag) for one in languages if one.key in reading.articles]
    for side in sides:
        if is_read(side.tag):
            yield from _citations(reading, side)
    source = next((side for side in sides if side.key == reading.source_language), None)
    for target in sides:
        if source and target is not source and _may_differ(reading, source, target):
            ours, theirs = (feature_units(reading, side.key) for side in (source, target))
            standings = judge(ours, theirs, records.get(target.key))
            facts = reading.facts.facts
            yield from check_parity(standings, source, target, facts, reading.texts.get)


def _citations(reading: FeatureReading, side: Side) -> Iterator[Problem]:
    article, cited = reading.readings[side.key], Cited(reading.facts.facts)
    place_of: PlaceOf = partial(_place_of_number, reading)
    quick = quick_texts(_blocks(article))
    if any(True for _one in check_facts(quick, side, cited, place_of)):
        yield from check_citations(article.units, side, cited, place_of, reading.texts.get)


def _place_of_number(reading: FeatureReading, name: str) -> Location:
    return reading.facts.locate("numbers", name, "value")


def _may_differ(reading: FeatureReading, source: Side, target: Side) -> bool:
    """Whether the rules have anything to say of the texts as they were parsed."""
    sections = _sections(reading, source.key, target.key)
    if sections is None:
        return True
    return any(True for _one in findings(sections, source, target, reading.facts.facts))


def _sections(reading: FeatureReading, source: str, target: str) -> tuple[Section, ...] | None:
    ours, theirs = reading.readings[source], reading.readings[target]
    prose = quick_prose(_blocks(ours), _blocks(theirs))
    if prose is None:
        return None
    matter = quick_matter(_matter(ours), _matter(theirs))
    return (matter, *prose, *quick_facts(reading.facts.facts, source, target))


def _blocks(reading: ArticleReading) -> list[tuple[str, list[Token]]]:
    return [*((group.anchor, group.tokens) for group in reading.groups), ("note-1", reading.notes)]


def _matter(reading: ArticleReading) -> dict[str, str]:
    return texts_of_matter(reading.matter) if reading.matter else {}
