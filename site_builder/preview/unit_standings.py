"""How the translations stand that a page shows, and the acceptance of one of their units."""

from pathlib import Path

from site_builder.messages.message import Message, _
from site_builder.model.kinds import CORRECTIONS_FILE, SHARED_FILES
from site_builder.pipeline.session import Kept
from site_builder.preview.about import built_feature
from site_builder.preview.messages import AcceptAnswer, AcceptUnit, Standings
from site_builder.preview.translation_reading import TranslationReader
from site_builder.preview.unit_listing import as_accepted, digest_of_seen, listed_translation
from site_builder.problems.problems import Problem
from site_builder.read.config import CONFIG
from site_builder.store.files import write_atomically, write_problem
from site_builder.translation.acceptance import Acceptance, accepted_record
from site_builder.translation.record import write_record
from site_builder.translation.standings import SITE

_GONE = _("This unit no longer exists. Reload the page.")
_CHANGED = _("This unit has changed since it was shown. Look at it again.")
_BROKEN = _("Nothing was accepted. Fix these problems first.")


def standings_shown(reader: TranslationReader, kept: Kept | None, path: str) -> Standings:
    """How the translations stand that the output at `path` shows: none, unless it belongs to a
    feature, or is the first page of a language. `kept` is the last good build."""
    if kept is None:
        return Standings(path)
    languages = {each.key: each for each in kept.known.site.languages}
    page, *inner = path.split("/")
    slug = inner[0] if len(inner) > 1 else SITE if inner == ["index.html"] else ""
    built = _texts_of(kept, slug)
    if page not in languages or not built:
        return Standings(path)
    reading = reader.read(slug, kept.known.site.languages)
    surveyed = reading.surveyed
    feature = built_feature(kept, slug)
    articles = feature.articles if feature else {}
    article = articles.get(page, articles.get(surveyed.source))
    translations = (
        listed_translation(surveyed, each, languages, page, article)
        for each in surveyed.translations
        if page in (surveyed.source, each.language)
    )
    return Standings(path, slug, tuple(translations), is_current=reading.texts == built)


def _texts_of(kept: Kept, slug: str) -> dict[str, str]:
    """The digests of the texts that a feature, or SITE, was built from; none where it wasn't."""
    if slug == SITE:
        digests = kept.known.site.digests
        return {path: digests[path] for path in (CONFIG, *SHARED_FILES) if path in digests}
    reading = kept.known.readings.get(slug)
    digests = reading.digests if reading else {}
    folder = f"content/{slug}/"
    return {
        path: digest
        for path, digest in digests.items()
        if path.startswith(f"{folder}facts/")
        or path == f"{folder}{CORRECTIONS_FILE}"
        or (path.endswith(".md") and path.count("/") == folder.count("/"))
    }


def accept_unit(
    reader: TranslationReader, kept: Kept | None, site: Path, asked: AcceptUnit
) -> AcceptAnswer:
    """Write to the record, in the site's folder, that a unit was accepted, if it still is what the
    editor has seen. Otherwise nothing is written; nor with any error in the feature, because what
    can't be read can't be recorded."""
    if kept is None or not _texts_of(kept, asked.slug):
        return _refused(asked, _GONE)
    surveyed = reader.read(asked.slug, kept.known.site.languages).surveyed
    if errors := tuple(problem for problem in surveyed.problems if problem.is_error):
        return _refused(asked, _BROKEN, errors)
    known = {translation.language: translation for translation in surveyed.translations}
    translation = known.get(asked.language)
    now = as_accepted(translation, asked.address) if translation else None
    if translation is None or now is None or now.source is None or now.target is None:
        return _refused(asked, _GONE)
    if digest_of_seen(now) != asked.seen:
        return _refused(asked, _CHANGED)
    record = accepted_record(translation, Acceptance((asked.address,), asked.by, asked.on))
    try:
        write_atomically(str(site / translation.path), write_record(record).encode())
    except OSError as error:
        problem = write_problem(error, translation.path)
        return _refused(asked, problem.message, (problem,))
    return AcceptAnswer(asked.number, is_accepted=True)


def _refused(asked: AcceptUnit, why: Message, problems: tuple[Problem, ...] = ()) -> AcceptAnswer:
    return AcceptAnswer(asked.number, is_accepted=False, why=why, problems=problems)
