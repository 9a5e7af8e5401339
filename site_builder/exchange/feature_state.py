"""A feature as a hand-over sees it: its files, its units in two languages, and how they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord, Unit, UnitStanding
from site_builder.problems.problems import Problem, SiteError
from site_builder.read.features import FeatureReading, read_feature
from site_builder.text.source import Source, decode
from site_builder.translation.judge import judge
from site_builder.translation.record import read_record
from site_builder.translation.units import feature_units


@dataclass(frozen=True)
class FeatureState:
    """`files` are the bytes of its texts by path, the record of the translation among them if there
    is one. `ours` and `theirs` are the units of the source and of the translation."""

    slug: str
    languages: tuple[Language, ...]
    source: Language
    target: Language
    files: Mapping[str, bytes]
    reading: FeatureReading
    ours: tuple[Unit, ...]
    theirs: tuple[Unit, ...]
    record: TranslationRecord
    standings: tuple[UnitStanding, ...]

    @property
    def article(self) -> str:
        """The path of the article in the target language, which need not exist."""
        return f"content/{self.slug}/article.{self.target.key}.md"

    @property
    def record_path(self) -> str:
        return record_path(self.slug, self.target.key)


def record_path(slug: str, language: str) -> str:
    """The path of the record of a feature's translation into a language (a key)."""
    return f"content/{slug}/translation.{language}.yaml"


def source_language(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...]
) -> Language:
    """The language that a feature is translated from."""
    key = read_feature(f"content/{slug}", files, {}, languages).source_language
    return next(language for language in languages if language.key == key)


def feature_state(
    slug: str, files: Mapping[str, bytes], languages: tuple[Language, ...], target: Language
) -> FeatureState:
    """Read a feature from the bytes of its files. SiteError if there is an error in them: what they
    hold is not known then."""
    own = record_path(slug, target.key)
    texts = {path: data for path, data in files.items() if path != own}
    reading = read_feature(f"content/{slug}", texts, {}, languages)
    problems = [problem for problem in reading.problems if problem.is_error]
    record, found = _record(own, files, reading.source_language, target.key)
    problems += found
    if problems:
        raise SiteError(problems)
    source = next(one for one in languages if one.key == reading.source_language)
    ours = feature_units(reading, source.key)
    theirs = feature_units(reading, target.key)
    standings = judge(ours, theirs, record)
    return FeatureState(
        slug, languages, source, target, files, reading, ours, theirs, record, standings
    )


def _record(
    path: str, files: Mapping[str, bytes], source: str, target: str
) -> tuple[TranslationRecord, list[Problem]]:
    empty = TranslationRecord(source, target)
    if path not in files:
        return empty, []
    text = decode(path, files[path])
    if not isinstance(text, Source):
        return empty, [text]
    record, problems = read_record(text)
    return record or empty, problems
