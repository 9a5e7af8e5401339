"""The translations in a site's files as they are now."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.site import Language
from site_builder.read.inventory import InputFile, take_feature, take_inventory
from site_builder.read.loading import load
from site_builder.store.digests import digest_of
from site_builder.translation.standings import SITE, Surveyed
from site_builder.translation.survey import survey_feature, survey_site

_MOST = 20  # readings are remembered


@dataclass(frozen=True, slots=True)
class TranslationReading:
    """How the translations of a feature, or of the site, stand. `texts` and `records` are the
    digests of the files that say so, by path: pages are made of the former as well."""

    surveyed: Surveyed
    texts: dict[str, str]
    records: dict[str, str]


class TranslationReader:
    """Reads the translations of the site in a folder. What was read stays known while its files
    stay as they are: every open page asks after each build."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._known: dict[str, TranslationReading] = {}

    def read(self, slug: str, languages: tuple[Language, ...]) -> TranslationReading:
        """The translations of a feature, or with SITE as slug those of the site's own texts."""
        text_files, record_files = self._files(slug)
        texts, lost_texts = load(self._site, text_files)
        records, lost_records = load(self._site, record_files)
        digests = (_digests(texts), _digests(records))
        lost = [problem.location.path for problem in (*lost_texts, *lost_records)]
        known = self._known.pop(slug, None)
        if known is None or lost or (known.texts, known.records) != digests:
            data = texts | records
            if slug == SITE:
                surveyed = survey_site(data, languages)
            else:
                surveyed = survey_feature(slug, data, languages, unreadable=lost)
            known = TranslationReading(surveyed, *digests)
        self._known[slug] = known
        if len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        return known

    def _files(self, slug: str) -> tuple[list[InputFile], list[InputFile]]:
        """Those that hold the texts, and those that record what was accepted."""
        if slug == SITE:
            inventory = take_inventory(self._site)
            return list(inventory.site_texts), list(inventory.records.values())
        files = take_feature(self._site, slug)[0]
        return [*files.articles.values(), *files.facts], list(files.records.values())


def _digests(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: digest_of(data) for path, data in files.items()}
