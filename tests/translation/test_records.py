"""The records among a feature's files."""

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.read.features import FeatureReading, read_feature
from site_builder.translation.record import write_record
from site_builder.translation.records import records_of
from tests.support.markdown import LANGUAGES

RECORD = TranslationRecord("zh", "en", (Accepted("top-1", "paragraph", "甲", "A"),))


def reading(**records: str) -> FeatureReading:
    files = {f"content/s/translation.{key}.yaml": text.encode() for key, text in records.items()}
    feature = {"content/s/facts/feature.yaml": b"published: 2024\nauthors: []\n"}
    return read_feature("content/s", feature | files, {}, LANGUAGES)


def test_records_by_language() -> None:
    assert records_of(reading(en=write_record(RECORD))) == ({"en": RECORD}, [])


def test_a_broken_record_is_a_problem_and_no_record() -> None:
    records, problems = records_of(reading(en=write_record(RECORD)[:-9]))
    assert records == {}
    assert [problem.code for problem in problems] == ["record-cut"]


def test_a_record_of_a_language_that_nothing_is_translated_into() -> None:
    problems = reading(zh="", fr="").problems
    found = [(p.location.path.rpartition("/")[2], p.code, p.is_error) for p in problems]
    assert [one for one in found if one[0].startswith("translation.")] == [
        ("translation.zh.yaml", "unknown-file", False),
        ("translation.fr.yaml", "unknown-language", True),
    ]
