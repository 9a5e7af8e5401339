"""What the bar shows an editor about an open page."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bs4 import BeautifulSoup

from site_builder.languages.reading_time import Statistics, statistics_of
from site_builder.model import routes
from site_builder.model.article import Article
from site_builder.model.feature import Feature
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_anchors, written_places
from site_builder.model.site import with_derived
from site_builder.pipeline.reading_work import stored_feature
from site_builder.pipeline.session import Kept
from site_builder.preview.messages import About, Version
from site_builder.problems.problems import Problem
from site_builder.text.source import Source, decode
from site_builder.text.yaml import read_yaml

Place = tuple[str, int]
"""A path in the site's folder, and a line, from 1."""


def article_sources(article: Article) -> dict[str, Place]:
    """The places of an article's sections and blocks."""
    return {anchor: (where.path, where.line) for anchor, where in written_places(article)}


def facts_sources(files: Mapping[str, bytes]) -> dict[str, Place]:
    """The places of the facts in files by their paths; of unreadable files, none."""
    found: dict[str, Place] = {}
    for path, data in files.items():
        prefix = ANCHOR_PREFIXES.get(path.rpartition("/")[2].removesuffix(".yaml"))
        source = decode(path, data) if prefix else None
        if isinstance(source, Source):
            found |= {f"{prefix}-{name}": place for name, place in _records(source)}
    return found


def _records(source: Source) -> list[tuple[str, Place]]:
    document = read_yaml(source)
    records = document.data if isinstance(document.data, list) else []
    return [
        (str(record["id"]), (source.path, document.marks.value((number, "id")).line))
        for number, record in enumerate(records)
        if isinstance(record, dict) and "id" in record
    ]


def about(kept: Kept, output: Path, path: str) -> About:
    """About the output at `path` in folder `output`, as of the last good build."""
    site = kept.known.site.site
    keys = site.keys if site else ()
    parts = path.split("/")
    if parts[0] not in keys:
        return About(path)
    key, slug = parts[0], parts[1] if len(parts) > 2 else ""
    feature = built_feature(kept, slug)
    if feature is None:
        return About(path, key, versions=_list_versions(kept, path))
    behind = kept.known.readings[slug].problems
    versions = tuple(_version(kept, feature, language, output, behind) for language in keys)
    return About(
        path=path,
        key=key,
        slug=slug,
        is_draft=feature.is_draft,
        versions=versions,
        sources=_sources(kept, feature, key),
        is_scheduled=kept.known.assembled.outlines[slug].is_scheduled,
    )


def built_feature(kept: Kept, slug: str) -> Feature | None:
    """A feature as of a good build; None where there is none of this slug."""
    reading = kept.known.readings.get(slug)
    return stored_feature(kept.job.cache, reading.key) if reading else None


def _list_versions(kept: Kept, path: str) -> tuple[Version, ...]:
    """The list of features at `path` in each language, or else that language's home."""
    site = kept.known.site.site
    languages = site.languages if site else ()
    rest = path.partition("/")[2]
    lists = {each.key: f"{each.key}/{rest}" for each in languages}
    found = {
        key: name.removesuffix("index.html") if name in kept.known.pages else routes.home(key)
        for key, name in lists.items()
    }
    return tuple(
        Version(each.key, each.tag, each.name, found[each.key], each == languages[0])
        for each in languages
    )


def _version(
    kept: Kept, feature: Feature, key: str, output: Path, behind: Iterable[Problem]
) -> Version:
    language = next(each for each in with_derived(kept.known.site.languages) if each.key == key)
    exists = key in feature.articles
    is_source = key == feature.source_language
    return Version(
        key=key,
        tag=language.tag,
        name=language.name,
        route=routes.feature(key, feature.slug) if exists else "",
        is_source=is_source,
        behind=tuple(p for p in behind if not is_source and p.language == key),
        statistics=_statistics(output, feature, key, language.tag) if exists else None,
    )


def _statistics(output: Path, feature: Feature, key: str, tag: str) -> Statistics | None:
    """The statistics of the text as readers see it, without captions and facts."""
    page = output / routes.output_path(routes.feature(key, feature.slug))
    try:
        soup = BeautifulSoup(page.read_bytes(), "html.parser")
    except OSError:
        return None
    for other in soup.select(".ways, rt, rp"):
        other.decompose()
    article = feature.articles[key]
    anchors = written_anchors(article) - {section.id for section in article.sections}
    # Facts and pictures, which are in elements of the theme, aren't counted.
    blocks = (b for b in soup.find_all(id=anchors.__contains__) if b.name not in ("section", "div"))
    texts = (block.get_text(" " if block.name == "table" else "") for block in blocks)
    return statistics_of("\n".join([article.title, article.deck, *texts]), tag)


def _sources(kept: Kept, feature: Feature, key: str) -> dict[str, tuple[str, int]]:
    """The places of the parts of the feature's page in one language."""
    article = feature.articles.get(key) or feature.articles.get(feature.source_language)
    files = next(f for f in kept.job.survey.inventory.features if f.slug == feature.slug)
    data: dict[str, bytes] = {}
    for file in files.facts:
        try:
            data[file.path] = (kept.job.options.site / file.path).read_bytes()
        except OSError:
            continue
    return facts_sources(data) | (article_sources(article) if article else {})
