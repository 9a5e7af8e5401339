"""A translation as it was read: what of its units and of its source's can be compared, and how each
of them stands."""

from collections.abc import Collection
from typing import NamedTuple

from site_builder.messages.message import _
from site_builder.model.forms import TEXT_NAME, text_name
from site_builder.model.translation import TranslationRecord, Unit
from site_builder.problems.problems import Location, Problem
from site_builder.read.features import FeatureReading
from site_builder.read.site_texts import SiteTexts
from site_builder.translation.baseline import baseline_record
from site_builder.translation.judge import judge
from site_builder.translation.standings import Translation
from site_builder.translation.units import feature_units, site_units

Units = tuple[Unit, ...]


class Sides(NamedTuple):
    """The languages (keys) of a source and of a translation, and the units of both."""

    source_language: str
    language: str
    source: Units
    target: Units

    def of_articles(self) -> "Sides":
        """Those of the articles or of the page's texts alone."""
        source, target = (
            tuple(u for u in units if TEXT_NAME.fullmatch(u.location.path.rpartition("/")[2]))
            for units in (self.source, self.target)
        )
        return self._replace(source=source, target=target)


def feature_sides(
    folder: str, files: Collection[str], reading: FeatureReading, language: str
) -> Sides:
    """Both sides of a feature's translation, without the units of articles of which one can't be
    read, and without front matter that one of them has no sound form of. `files` are the paths of
    all that the feature has."""
    sides = Sides(
        reading.source_language,
        language,
        feature_units(reading, reading.source_language),
        feature_units(reading, language),
    )
    paths = {f"{folder}/{text_name(reading.form, key)}": key for key in sides[:2]}
    read = {unit.location.path for unit in (*sides.source, *sides.target)}
    if any(path in files and path not in read for path in paths):
        return sides._replace(
            source=_outside(sides.source, paths), target=_outside(sides.target, paths)
        )
    if any(path in files and key not in reading.articles for path, key in paths.items()):
        return sides._replace(
            source=_without_matter(sides.source, paths), target=_without_matter(sides.target, paths)
        )
    return sides


def site_sides(texts: SiteTexts, source: str, language: str) -> Sides:
    """Both sides of a translation of the site's own texts."""
    return Sides(source, language, site_units(texts, source), site_units(texts, language))


def judged(
    path: str, sides: Sides, record: TranslationRecord | None, old: Units | None = None
) -> tuple[Translation, list[Problem]]:
    """A translation, judged by its record or by its old source; the path is that of its record.
    The problem is that of a record that was made for another source language."""
    source, language = sides.source_language, sides.language
    problems = list[Problem]()
    if record and record.source_language != source:
        message = _(
            "this records a translation from '{language}', but the source is now '{source}'",
            language=record.source_language,
            source=source,
        )
        hint = _(
            "delete it, or make '{language}' the source again", language=record.source_language
        )
        problems.append(Problem(Location(path), "record-language", message, hint))
        record = None
    if old is not None:
        record = baseline_record(old, sides.target, source, language)
    record = record or TranslationRecord(source, language)
    standings = judge(sides.source, sides.target, record)
    return Translation(language, path, record, standings), problems


def _outside(units: Units, paths: Collection[str]) -> Units:
    return tuple(unit for unit in units if unit.location.path not in paths)


def _without_matter(units: Units, paths: Collection[str]) -> Units:
    return tuple(u for u in units if u.kind != "text" or u.location.path not in paths)
