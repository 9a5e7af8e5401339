"""The records of translations, as they lie among the files that are translated."""

import re
from collections.abc import Mapping

from site_builder.model.translation import TranslationRecord
from site_builder.problems.problems import Problem
from site_builder.read.features import FeatureReading
from site_builder.text.source import Source
from site_builder.translation.record import read_record

_NAME = re.compile(r"content/(?:[^/]+/)?translation\.([^./]+)\.yaml")


def records_of(reading: FeatureReading) -> tuple[dict[str, TranslationRecord], list[Problem]]:
    """A feature's sound records by the language translated into, and what is wrong with others."""
    return records_among(reading.texts)


def records_among(
    texts: Mapping[str, Source],
) -> tuple[dict[str, TranslationRecord], list[Problem]]:
    """The same of texts by path: those of a feature, or those of the site itself."""
    records: dict[str, TranslationRecord] = {}
    problems: list[Problem] = []
    for path, source in texts.items():
        if name := _NAME.fullmatch(path):
            record, found = read_record(source)
            problems += found
            if record:
                records[name[1]] = record
    return records, problems
