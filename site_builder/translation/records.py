"""The records of a feature's translations, as they lie among its files."""

import re

from site_builder.model.translation import TranslationRecord
from site_builder.problems.problems import Problem
from site_builder.read.features import FeatureReading
from site_builder.translation.record import read_record

_NAME = re.compile(r"content/[^/]+/translation\.([^./]+)\.yaml")


def records_of(reading: FeatureReading) -> tuple[dict[str, TranslationRecord], list[Problem]]:
    """The sound records by the language translated into, and what is wrong with others."""
    records: dict[str, TranslationRecord] = {}
    problems: list[Problem] = []
    for path, source in reading.texts.items():
        if name := _NAME.fullmatch(path):
            record, found = read_record(source)
            problems += found
            if record:
                records[name[1]] = record
    return records, problems
