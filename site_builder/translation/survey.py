"""How all units of a feature stand in each of its languages; of site.yaml's own texts, too."""

from collections.abc import Collection, Mapping

from site_builder.messages.message import _
from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord, Unit, record_name
from site_builder.problems.problems import Location, Problem
from site_builder.read.config import CONFIG, read_config
from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.front_matter import front_matter_units, sound_part
from site_builder.read.inventory import RECORD
from site_builder.read.language_keys import record_problems
from site_builder.text.source import decode
from site_builder.translation.baseline import baseline_record
from site_builder.translation.judge import judge
from site_builder.translation.old_source import Baseline
from site_builder.translation.record import read_record
from site_builder.translation.records import records_of
from site_builder.translation.standings import SITE, Surveyed, Translation
from site_builder.translation.units import feature_units, site_units

Units = tuple[Unit, ...]


def survey_feature(
    slug: str,
    files: Mapping[str, bytes],
    languages: tuple[Language, ...],
    baseline: Baseline | None = None,
    unreadable: Collection[str] = (),
) -> Surveyed:
    """Judge the translations of a feature. `files` are the bytes of its texts and its records, by
    path; `unreadable` are the paths of others. What can't be read is left out on both sides, so
    that nothing seems to be missing.
    """
    folder = f"content/{slug}"
    reading = read_feature(folder, files, {}, languages)
    source = reading.source_language
    problems = [*filter(_matters, reading.problems)]
    records: Mapping[str, TranslationRecord] = {}
    old: Units | None = None
    if baseline:
        old, wrong = _old_units(folder, source, languages, baseline)
    else:
        records, wrong = records_of(reading)
    problems += wrong
    translations = []
    for language in languages:
        if language.key != source:
            keys = source, language.key
            sides = _sides(folder, {*files, *unreadable}, reading, keys)
            if baseline and baseline.articles_only:
                sides = _of_articles(sides[0], folder), _of_articles(sides[1], folder)
            path = f"{folder}/{record_name(language.key)}"
            found, wrong = _translation(path, keys, sides, records.get(language.key), old)
            translations.append(found)
            problems += wrong
    return Surveyed(slug, source, tuple(translations), tuple(problems))


def survey_site(
    files: Mapping[str, bytes], languages: tuple[Language, ...], baseline: Baseline | None = None
) -> Surveyed:
    """Judge the translations of site.yaml's texts. `files` are its bytes and those of the records
    of its translations, by path."""
    source, *others = keys = tuple(language.key for language in languages)
    paths = {m[1]: path for path in files if (m := RECORD.fullmatch(path.rpartition("/")[2]))}
    data, problems = files.get(CONFIG, b""), [*record_problems(paths, keys, source)]
    old: Units | None = None
    if baseline:
        old, faults = _site_units(baseline.data(CONFIG).get(CONFIG, b""), source)
        problems = [*baseline.absent(CONFIG), *baseline.relabelled(faults)]
    translations = []
    for key in others:
        sides = (_site_units(data, source)[0], _site_units(data, key)[0])
        record, wrong = (None, []) if baseline or key not in paths else _record(paths[key], files)
        path = f"content/{record_name(key)}"
        found, more = _translation(path, (source, key), sides, record, old)
        translations.append(found)
        problems += [*wrong, *more]
    return Surveyed(SITE, source, tuple(translations), tuple(problems))


def _site_units(data: bytes, language: str) -> tuple[Units, tuple[Problem, ...]]:
    """The units of a site.yaml in a language, and what is wrong with it."""
    source = decode(CONFIG, data)
    if isinstance(source, Problem):
        return (), (source,)
    config = read_config(source)
    return site_units(config, source, language), config.problems


def _record(
    path: str, files: Mapping[str, bytes]
) -> tuple[TranslationRecord | None, list[Problem]]:
    source = decode(path, files[path])
    return (None, [source]) if isinstance(source, Problem) else read_record(source)


def _matters(problem: Problem) -> bool:
    """Whether a problem keeps a text from being read, or is about a record."""
    return problem.is_error or bool(RECORD.fullmatch(problem.location.path.rpartition("/")[2]))


def _sides(
    folder: str, files: Collection[str], reading: FeatureReading, keys: tuple[str, str]
) -> tuple[Units, Units]:
    """The units of the source and of the translation, without those of articles of which one can't
    be read, and without front matter that one of them has no sound form of."""
    source, target = (feature_units(reading, key) for key in keys)
    paths = {f"{folder}/article.{key}.md": key for key in keys}
    read = {unit.location.path for unit in (*source, *target)}
    if any(path in files and path not in read for path in paths):
        return _outside(source, paths), _outside(target, paths)
    if any(path in files and key not in reading.articles for path, key in paths.items()):
        return _without_matter(source, paths), _without_matter(target, paths)
    return source, target


def _outside(units: Units, paths: Collection[str]) -> Units:
    return tuple(unit for unit in units if unit.location.path not in paths)


def _without_matter(units: Units, paths: Collection[str]) -> Units:
    return tuple(u for u in units if u.kind != "text" or u.location.path not in paths)


def _of_articles(units: Units, folder: str) -> Units:
    return tuple(unit for unit in units if unit.location.path.startswith(f"{folder}/article."))


def _translation(
    path: str,
    keys: tuple[str, str],
    sides: tuple[Units, Units],
    record: TranslationRecord | None,
    old: Units | None,
) -> tuple[Translation, list[Problem]]:
    """A translation, judged by its record or by its old source; the path is that of its record.
    The problem is that of a record that was made for another source language."""
    nothing, problems = TranslationRecord(*keys), list[Problem]()
    if record and record.source_language != keys[0]:
        message = _(
            "this records a translation from '{language}', but the source is now '{source}'",
            language=record.source_language,
            source=keys[0],
        )
        hint = _("delete it, or set source_language in feature.yaml back")
        problems.append(Problem(Location(path), "record-language", message, hint))
        record = None
    if old is not None:
        record = baseline_record(old, sides[1], *keys)
    record = record or nothing
    return Translation(keys[1], path, record, judge(*sides, record)), problems


def _old_units(
    folder: str, source: str, languages: tuple[Language, ...], baseline: Baseline
) -> tuple[Units, list[Problem]]:
    """The units that a feature's source had, and what is wrong with its old files. Of front matter
    for another program, what is sound counts."""
    article = f"{folder}/article.{source}.md"
    files = baseline.data(f"{folder}/facts/") | baseline.data(article)
    reading = read_feature(folder, files, {}, languages)
    problems = [*baseline.absent(article), *baseline.relabelled(reading.problems)]
    units, old = feature_units(reading, source), reading.readings.get(source)
    if old and not old.matter:
        tag = next(language.tag for language in languages if language.key == source)
        if matter := sound_part(old.source, tag):
            units = (*front_matter_units(old.source, matter), *units)
    return units, problems
