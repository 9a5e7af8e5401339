"""A site whose translations have all been accepted."""

from pathlib import Path

from site_builder.model.translation import TranslationRecord
from site_builder.preview.translation_reading import TranslationReader
from site_builder.read.config import load_config
from site_builder.text.source import Source
from site_builder.translation.accept import accept
from site_builder.translation.record import read_record, write_record


def accept_everything(site: Path, slug: str, by: str = "Wang Jing", on: str = "2026-11-30") -> None:
    """Write the records of all translations of a feature, as they stand."""
    surveyed = TranslationReader(site).read(slug, load_config(site)[1].languages).surveyed
    for translation in surveyed.translations:
        record = accept(translation.record, translation.standings, None, by, on)
        (site / translation.path).write_text(write_record(record), encoding="utf-8")


def record_of(site: Path, slug: str, language: str = "en") -> TranslationRecord:
    """The record of a translation. AssertionError if it can't be read."""
    path = f"content/{slug}/translation.{language}.yaml"
    record, problems = read_record(Source(path, (site / path).read_text(encoding="utf-8")))
    assert record is not None, problems
    return record
