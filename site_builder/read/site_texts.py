"""All that the site's own texts are in: `content/site.yaml`, and the facts of all features."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.site import Language
from site_builder.problems.problems import Problem
from site_builder.read.config import CONFIG, ConfigReading, read_config, without_settings
from site_builder.read.shared_facts import SharedFacts, shared_facts_in
from site_builder.text.source import Source, decode


@dataclass(frozen=True, slots=True)
class SiteTexts:
    """`sources` are the files that can be read, by path."""

    config: ConfigReading
    shared: SharedFacts
    sources: Mapping[str, Source]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.config.problems, *self.shared.problems)


def read_site_texts(files: Mapping[str, bytes], languages: tuple[Language, ...]) -> SiteTexts:
    """Read the site's texts from the bytes of its files by path. Of what is missing or can't be
    read, there are none."""
    shared = shared_facts_in(files, languages)
    sources = {file.source.path: file.source for file in shared.files.values()}
    text = decode(CONFIG, files.get(CONFIG, b""))
    if isinstance(text, Problem):
        return SiteTexts(without_settings(text), shared, sources)
    return SiteTexts(read_config(text), shared, {CONFIG: text, **sources})
