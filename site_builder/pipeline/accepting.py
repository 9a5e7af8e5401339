"""Accepting units of a translation: read, judge, and write the records, all or none."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.translation import TranslationRecord, UnitStanding
from site_builder.pipeline.old_sources import sources_then
from site_builder.pipeline.translation_survey import survey_translations
from site_builder.problems.problems import Location, Problem, SiteError, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import CONFIG
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.translation.acceptance import (
    Acceptance,
    accepted_record,
    baseline_accepted,
    refusals,
    refusals_then,
    standings_for,
)
from site_builder.translation.record import write_record
from site_builder.translation.standings import Surveyed, Translation


@dataclass(frozen=True)
class Written:
    """What was accepted in a translation. `addresses` are the units that the record, at `path`, now
    holds in another way than before; it was written if there are any. `left` is the translation as
    it was, with all that couldn't be accepted."""

    path: str
    language: str
    addresses: tuple[str, ...]
    left: Translation


class _Unwatched:
    """The progress of work that takes no time."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self, count: int) -> None: ...


def accept_translations(
    site: Path, slug: str, language: str, acceptance: Acceptance, revision: str = ""
) -> tuple[Written, ...]:
    """Accept units of a feature's translation, or of site.yaml's, into a language (its key), or
    with '' into each that the feature has been translated into. With a `revision`, they are
    recorded with the source as it stood there.

    SiteError, with nothing written, if anything is wrong: also if the feature has an error, because
    what can't be read can't be recorded.
    """
    surveyed = _survey(site, slug)
    chosen = _chosen(surveyed, language)
    if problems := list(refusals(surveyed, chosen, acceptance)):
        raise SiteError(problems)
    if revision:
        records = _records_then(site, surveyed, chosen, acceptance, revision)
    else:
        records = [accepted_record(translation, acceptance) for translation in chosen]
    return tuple(
        _written(site, translation, record, acceptance)
        for translation, record in zip(chosen, records, strict=True)
    )


def _survey(site: Path, slug: str, revision: str = "") -> Surveyed:
    """How the units stand. SiteError for every error in them, and where nothing is found in the
    revision."""
    find = partial(sources_then, revision=revision) if revision else None
    survey = survey_translations(site, [slug], _Unwatched(), 1, find)
    stopping = [p for p in survey.problems if p.is_error or p.code == "no-baseline"]
    if stopping:
        raise SiteError(replace(problem, severity="error") for problem in stopping)
    return survey.all[0]


def _chosen(surveyed: Surveyed, language: str) -> tuple[Translation, ...]:
    """The translations that are meant. SiteError: `unknown-language`."""
    known = {translation.language: translation for translation in surveyed.translations}
    if language and language not in known:
        told, slug = shown(language), surveyed.slug
        message = _("'{feature}' isn't translated into '{language}'", feature=slug, language=told)
        if language == surveyed.source:
            message = _("'{feature}' is translated from '{language}'", feature=slug, language=told)
        hint = did_you_mean(language, known)
        raise SiteError([Problem(Location(CONFIG), "unknown-language", message, hint)])
    if language:
        return (known[language],)
    begun = tuple(t for t in surveyed.translations if t.is_begun)
    return begun or surveyed.translations


def _records_then(
    site: Path,
    surveyed: Surveyed,
    chosen: tuple[Translation, ...],
    acceptance: Acceptance,
    revision: str,
) -> list[TranslationRecord]:
    then = {t.language: t.record for t in _survey(site, surveyed.slug, revision).translations}
    pairs = [(translation, then[translation.language]) for translation in chosen]
    absent = [p for t, old in pairs for p in refusals_then(t, old, acceptance, revision)]
    if absent:
        raise SiteError(absent)
    return [baseline_accepted(t, old, acceptance) for t, old in pairs]


def _written(
    site: Path, translation: Translation, record: TranslationRecord, acceptance: Acceptance
) -> Written:
    """Write a record if it is another than before. SiteError if that fails."""
    changed = {entry.address for entry in set(record.accepted) - set(translation.record.accepted)}
    meant = None if acceptance.addresses is None else set(acceptance.addresses)
    addresses = tuple(
        standing.address
        for standing in standings_for(translation, acceptance)
        if (meant is None or standing.address in meant) and changed & _addresses(standing)
    )
    if record != translation.record:
        try:
            files.write_atomically(str(site / translation.path), write_record(record).encode())
        except OSError as error:
            raise SiteError([write_problem(error, translation.path)]) from error
    return Written(translation.path, translation.language, addresses, translation)


def _addresses(standing: UnitStanding) -> set[str]:
    """Where a record may have a unit: where its translation is now, or was when it was accepted."""
    target, accepted = standing.target, standing.accepted
    if standing.source is None or target is None:
        return set()
    return {target.address, *([accepted.address] if accepted else [])}
