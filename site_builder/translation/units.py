"""The units of a feature, and of the site's own settings, in one language."""

from collections.abc import Iterator
from functools import lru_cache

from site_builder.model.kinds import KINDS
from site_builder.model.records import Record
from site_builder.model.translation import Unit
from site_builder.read.features import FeatureReading
from site_builder.read.site_texts import SiteTexts
from site_builder.text.missing_texts import texts_of
from site_builder.text.text_units import text_unit
from site_builder.text.yaml import Marks
from site_builder.text.yaml_nodes import Path
from site_builder.text.yaml_spans import Spans, spans_of

_spans = lru_cache(maxsize=16)(spans_of)
"""A feature's facts are asked for language by language."""


def feature_units(reading: FeatureReading, language: str) -> tuple[Unit, ...]:
    """The units of a feature in a language (a key), in the order of the document: the article's
    front matter, blocks and footnotes, then the texts of the facts, file by file.

    A text of the facts that has no words in this language is no unit, and nor are words that are
    the same in all languages. Empty words are a unit where another language has some.
    """
    article = reading.readings.get(language)
    return (*(article.units if article else ()), *_fact_units(reading, language))


def site_units(texts: SiteTexts, language: str) -> tuple[Unit, ...]:
    """The units of the texts of site.yaml (`site.title`, `site.description`, `site.nav.1.label`)
    and of the facts of all features (`people/wang.name`)."""
    return tuple(_site_units(texts, language))


def _site_units(texts: SiteTexts, language: str) -> Iterator[Unit]:
    config = texts.config
    if config.settings is not None:
        spans = _spans(texts.sources[config.marks.path])
        yield from _units("site", config.settings, (), language, spans, config.marks)
    for kind, file in texts.shared.files.items():
        for record in file.reading.records:
            if (index := file.reading.places.get(record.id)) is not None:
                spans = _spans(texts.sources[file.marks.path])
                address = f"{kind}/{record.id}"
                yield from _units(address, record, (index,), language, spans, file.marks)


def _fact_units(reading: FeatureReading, language: str) -> Iterator[Unit]:
    facts = reading.facts
    if source := reading.texts.get(facts.marks["feature"].path):
        spans, marks = _spans(source), facts.marks["feature"]
        yield from _units("feature", facts.facts.feature, (), language, spans, marks)
    for kind in KINDS:
        marks = facts.marks[kind.name]
        if source := reading.texts.get(marks.path):
            spans = _spans(source)
            for record in getattr(facts.facts, kind.name):
                # The id of a broken record may be no id.
                if (index := facts.places[kind.name].get(record.id)) is not None:
                    address = f"{kind.name}/{record.id}"
                    yield from _units(address, record, (index,), language, spans, marks)

    if source := reading.texts.get(facts.marks["corrections"].path):
        spans, marks = _spans(source), facts.marks["corrections"]
        for number, correction in enumerate(facts.facts.corrections, 1):
            path = (facts.places["corrections"][str(number)],)
            yield from _units(f"corrections.{number}", correction, path, language, spans, marks)


def _units(
    address: str, record: Record, path: Path, language: str, spans: Spans, marks: Marks
) -> Iterator[Unit]:
    """The units of a record that stands at a path of its file."""
    for found, text in texts_of(record, path):
        if language in text and any(text.values()):
            steps = (str(s + 1) if isinstance(s, int) else s for s in found[len(path) :])
            name = ".".join((address, *steps))
            yield text_unit(name, text[language], spans, marks, (*found, language))
