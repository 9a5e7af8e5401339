"""How all units of a feature stand in each of its languages; of site.yaml's own texts, too."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from site_builder.model.forms import Form, text_name
from site_builder.model.kinds import CORRECTIONS_FILE
from site_builder.model.presence import Fallback
from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord, record_name
from site_builder.problems.problems import Problem
from site_builder.read.config import CONFIG
from site_builder.read.features import read_feature
from site_builder.read.front_matter import front_matter_units, sound_part
from site_builder.read.inventory import RECORD
from site_builder.read.language_keys import record_problems
from site_builder.read.site_texts import read_site_texts
from site_builder.text.source import Source, decode
from site_builder.translation.judged import Units, feature_sides, judged, site_sides
from site_builder.translation.old_source import Baseline
from site_builder.translation.records import records_among, records_of
from site_builder.translation.standings import SITE, Surveyed
from site_builder.translation.units import feature_units, site_units


def survey_feature(
    slug: str,
    files: Mapping[str, bytes],
    languages: tuple[Language, ...],
    baseline: Baseline | None = None,
    unreadable: Collection[str] = (),
    fallback: Fallback = "show",
) -> Surveyed:
    """Judge the translations of a feature. `files` are the bytes of its texts and its records, by
    path; `unreadable` are the paths of others. What can't be read is left out on both sides, so
    that nothing seems to be missing. `fallback` is the site's, which the feature's own precedes.
    """
    folder = f"content/{slug}"
    reading = read_feature(folder, files, {}, languages)
    source = reading.source_language
    problems = [*filter(_matters, reading.problems)]
    records: Mapping[str, TranslationRecord] = {}
    old: Units | None = None
    if baseline:
        old, wrong = _old_units(folder, reading.form, source, languages, baseline)
    else:
        records, wrong = records_of(reading)
    problems += wrong
    policy = reading.facts.facts.feature.fallback or fallback
    known = {*files, *unreadable}
    translations = []
    for language in languages:
        if language.key != source:
            sides = feature_sides(folder, known, reading, language.key)
            if baseline and baseline.articles_only:
                sides = sides.of_articles()
            path = f"{folder}/{record_name(language.key)}"
            found, wrong = judged(path, sides, records.get(language.key), old)
            is_absent = f"{folder}/{text_name(reading.form, language.key)}" not in known
            if is_absent and policy != "show":
                found = replace(found, fallback=policy)
            translations.append(found)
            problems += wrong
    return Surveyed(slug, source, tuple(translations), tuple(problems))


def survey_site(
    files: Mapping[str, bytes], languages: tuple[Language, ...], baseline: Baseline | None = None
) -> Surveyed:
    """Judge the translations of the site's own texts. `files` are the bytes of site.yaml, of the
    facts of all features, and of the records of their translations, by path."""
    source, *others = tuple(language.key for language in languages)
    paths = {m[1]: path for path in files if (m := RECORD.fullmatch(path.rpartition("/")[2]))}
    problems = [*record_problems(paths, languages, source)]
    old: Units | None = None
    records: Mapping[str, TranslationRecord] = {}
    if baseline:
        old, problems = _old_site_units(baseline, languages)
    else:
        decoded = {path: decode(path, files[path]) for path in paths.values()}
        problems += (one for one in decoded.values() if isinstance(one, Problem))
        sound = {path: one for path, one in decoded.items() if isinstance(one, Source)}
        records, wrong = records_among(sound)
        problems += wrong
    texts = read_site_texts(files, languages)
    translations = []
    for key in others:
        sides = site_sides(texts, source, key)
        path = f"content/{record_name(key)}"
        found, wrong = judged(path, sides, records.get(key), old)
        translations.append(found)
        problems += wrong
    problems += (one for one in texts.shared.problems if one.is_error)
    return Surveyed(SITE, source, tuple(translations), tuple(problems))


def _old_site_units(
    baseline: Baseline, languages: tuple[Language, ...]
) -> tuple[Units, list[Problem]]:
    """The units that the site had in its source language, and what is wrong with them."""
    texts = read_site_texts(baseline.data(""), languages)
    problems = [*baseline.absent(CONFIG), *baseline.relabelled(texts.problems)]
    return site_units(texts, languages[0].key), problems


def _matters(problem: Problem) -> bool:
    """Whether a problem keeps a text from being read, or is about a record."""
    return problem.is_error or bool(RECORD.fullmatch(problem.location.path.rpartition("/")[2]))


def _old_units(
    folder: str, form: Form, source: str, languages: tuple[Language, ...], baseline: Baseline
) -> tuple[Units, list[Problem]]:
    """The units that a feature's source had, and what is wrong with its old files. Of front matter
    for another program, what is sound counts."""
    article = f"{folder}/{text_name(form, source)}"
    corrections = baseline.data(f"{folder}/{CORRECTIONS_FILE}")
    files = baseline.data(f"{folder}/facts/") | corrections | baseline.data(article)
    reading = read_feature(folder, files, {}, languages)
    problems = [*baseline.absent(article), *baseline.relabelled(reading.problems)]
    units, old = feature_units(reading, source), reading.readings.get(source)
    if old and not old.matter:
        tag = next(language.tag for language in languages if language.key == source)
        if matter := sound_part(old.source, tag, form):
            units = (*front_matter_units(old.source, matter), *units)
    return units, problems
