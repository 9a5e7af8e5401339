"""From a place on a built page back to what an editor wrote: path, line and column.

The page has anchors; the files tell the place of each block, photo, event, award and number.
Whatever has no anchor, or isn't in the feature's files, keeps its place on the page.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from os.path import commonpath, relpath
from pathlib import Path

from site_builder.check.documents import is_document
from site_builder.check.values import NOWHERE, Finding, Spot
from site_builder.check.written import Search, Written, written_in
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.documents import FOLDER
from site_builder.model.forms import Form, text_name
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_places
from site_builder.model.site import Language, with_derived
from site_builder.problems.problems import Location, Problem
from site_builder.read.config import CONFIG
from site_builder.read.facts import FactsReading
from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.inventory import FeatureFiles, InputFile, Inventory
from site_builder.read.shared_facts import shared_facts_in
from site_builder.store.paths import show
from site_builder.text.source import Source, source_at
from site_builder.translation.borrowing import articles_for_readers
from site_builder.translation.records import records_of

_TEXT = "{form}.{language}.md"
_WHOLE = {"heavy-page": _TEXT, "share-image": "facts/feature.yaml"}
"""Problems of a whole page that are fixed in one file of its feature."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a feature's parts: of blocks by language and anchor, of facts by anchor.
    `sources` are its files by path. `spoken` are the languages that have an article; on the pages
    of all others, that in the `source_language` stands in."""

    folder: str
    blocks: Mapping[str, Mapping[str, Location]]
    facts: Mapping[str, Location]
    sources: Mapping[str, Source]
    spoken: frozenset[str]
    source_language: str
    lines: Mapping[str, Sequence[int]]
    """Where the parts begin, by the path of their file; in order."""
    form: Form = "article"

    def written_in(self, language: str) -> str:
        """The language of the text on the feature's page in a language."""
        return language if language in self.spoken else self.source_language


@dataclass(frozen=True, slots=True)
class Origin:
    """What findings are traced back through. `root` is the site's folder, `folder` the built
    one."""

    root: Path
    folder: Path
    inventory: Inventory
    languages: tuple[Language, ...]


def trace(origin: Origin, findings: Iterable[Finding]) -> list[Problem]:
    """The findings as problems, each at its source where that can be found. Findings on many pages
    with one cause are one problem."""
    known: dict[str, Places | None] = {}
    files = {feature.slug: feature for feature in origin.inventory.features}
    config = source_at(origin.root, CONFIG)
    grouped: dict[Problem, list[str]] = {}
    search, written = Search(), None
    for finding in findings:
        if finding.unless:
            written = written or _written_in(origin)  # which is rarely needed
            if written.has(finding.unless, finding.needle):
                continue
        language, slug = _feature_of(finding.path, origin.languages)
        if slug not in known:
            known[slug] = places_of(origin, files[slug]) if slug in files else None
        places = known[slug]
        where = source_place(finding, language, places, config, search)
        place = where or built_place(origin, finding.path, finding.spot)
        problem = Problem(place, finding.code, finding.message, finding.hint, finding.severity)
        on = grouped.setdefault(problem, [])
        if where:
            on.append(_route(finding))
    return [_with_pages(problem, on) for problem, on in grouped.items()]


def _written_in(origin: Origin) -> Written:
    """All text of the site's sources."""
    texts = (file.path for file in origin.inventory.files if file.path.endswith((".md", ".yaml")))
    return written_in(source for path in texts if (source := source_at(origin.root, path)))


def places_of(origin: Origin, files: FeatureFiles) -> Places:
    """Where the parts of a feature are, as far as its files can be read."""
    sources = _sources(origin, files.texts)
    reading = _read(origin, files, sources)
    articles = articles_for_readers(reading, records_of(reading)[0])
    blocks = {key: dict(written_places(article)) for key, article in articles.items()}
    facts, spoken = dict(_facts(reading.facts)), frozenset(files.articles)
    lines: dict[str, list[int]] = {}
    for where in sorted({*facts.values(), *(w for part in blocks.values() for w in part.values())}):
        lines.setdefault(where.path, []).append(where.line)
    source = reading.source_language
    return Places(files.folder, blocks, facts, sources, spoken, source, lines, files.form)


def acknowledgements_of(origin: Origin) -> list[Acknowledgement]:
    """What the sources acknowledge, as far as they can be read. Features that acknowledge nothing,
    as most do, are not read."""
    shared = _data(_sources(origin, origin.inventory.shared))
    found = list(shared_facts_in(shared, origin.languages).acknowledgements)
    for files in origin.inventory.features:
        sources = _sources(origin, files.own_texts)
        if any("acknowledge" in source.text for source in sources.values()):
            found += _read(origin, files, sources).acknowledgements
    return found


def _sources(origin: Origin, files: Iterable[InputFile]) -> dict[str, Source]:
    return {
        file.path: source
        for file in files
        if (source := source_at(origin.root, file.path)) is not None
    }


def read_files(origin: Origin, files: FeatureFiles) -> FeatureReading:
    """A feature as far as its files can be read."""
    return _read(origin, files, _sources(origin, files.texts))


def _read(origin: Origin, files: FeatureFiles, sources: Mapping[str, Source]) -> FeatureReading:
    return read_feature(files.folder, _data(sources), {}, origin.languages)


def _data(sources: Mapping[str, Source]) -> dict[str, bytes]:
    return {path: source.text.encode() for path, source in sources.items()}


def source_place(
    finding: Finding,
    language: str,
    places: Places | None,
    config: Source | None,
    search: Search,
) -> Location | None:
    """Where the editor wrote what the finding is about; None if unknown."""
    if places and is_document(finding.path):
        return Location(f"{places.folder}/{FOLDER}/{finding.path.rpartition('/')[2]}")
    if places:
        language = places.written_in(language)
        anchor = finding.spot.anchor or _photo_of(finding)
        found = places.blocks.get(language, {}).get(anchor) or places.facts.get(anchor)
        if found:
            return _sharpened(found, finding.needle, places, search)
        if name := _WHOLE.get(finding.code):
            path = f"{places.folder}/{name.format(form=places.form, language=language)}"
            return Location(path, 1, 1) if path in places.sources else None
        if _is_telling(finding.needle):
            near = [f"{places.folder}/{text_name(places.form, language)}", *sorted(places.sources)]
            sources = (places.sources[path] for path in near if path in places.sources)
            for source in sources:
                if where := _place(source, finding.needle, search):
                    return where
    return _place(config, finding.needle, search) if _is_telling(finding.needle) else None


def _photo_of(finding: Finding) -> str:
    """The anchor of a photo whose published file is too heavy: the file is named after its id."""
    is_photo = finding.code == "heavy-picture" and finding.path.startswith("media/")
    return f"photo-{finding.path.rpartition('/')[2].partition('.')[0]}" if is_photo else ""


def built_place(origin: Origin, path: str, spot: Spot = NOWHERE) -> Location:
    """A place in the built folder, written as the user knows that folder."""
    root, folder = str(origin.root.resolve()), str(origin.folder.resolve())
    is_inside = Path(root).anchor == Path(folder).anchor and commonpath([root, folder]) == root
    known_as = Path(relpath(folder, root) if is_inside else folder).as_posix()
    return Location(f"{known_as}/{show(path)}", spot.line, spot.column)


def _with_pages(problem: Problem, on: list[str]) -> Problem:
    """A problem at its source, saying on which pages it shows."""
    if not on:
        return problem
    first, *others = sorted(set(on))
    message = (
        _(
            "{message} (on {page} and {count} more)",
            message=problem.message,
            page=first,
            count=len(others),
        )
        if others
        else _("{message} (on {page})", message=problem.message, page=first)
    )
    return replace(problem, message=message)


def _route(finding: Finding) -> str:
    route = "/" + finding.path.removesuffix("index.html")
    return f"{route}#{finding.spot.anchor}" if finding.spot.anchor else route


def _feature_of(path: str, languages: tuple[Language, ...]) -> tuple[str, str]:
    """The language in which the page, or the picture, at a path was written, and its slug; '' for
    none."""
    first, _slash, rest = path.partition("/")
    slug = rest.partition("/")[0] if "/" in rest else ""
    written = {one.key: one.origin or one.key for one in with_derived(languages)}
    is_page = first in written
    return written.get(first, ""), (slug if is_page or first == "media" else "")


def _facts(reading: FactsReading) -> Iterator[tuple[str, Location]]:
    for kind, prefix in ANCHOR_PREFIXES.items():
        for name in reading.places[kind]:
            yield f"{prefix}-{name}", reading.locate(kind, name)


def _sharpened(where: Location, needle: str, places: Places, search: Search) -> Location:
    """The place of `needle` in the part that begins at `where`; `where` if it isn't there."""
    source = places.sources.get(where.path)
    if source is None or not needle:
        return where
    lines = places.lines[where.path]
    after = bisect_right(lines, where.line)
    end = source.offset(lines[after]) if after < len(lines) else len(source.text)
    place = search.find(source, needle, source.offset(where.line), end)
    return source.location(place) if place >= 0 else where


def _is_telling(needle: str) -> bool:
    """Whether a text can be looked for anywhere: short words occur in many places."""
    return len(needle) > 8


def _place(source: Source | None, needle: str, search: Search) -> Location | None:
    if source is None:
        return None
    place = search.find(source, needle, 0, len(source.text))
    return source.location(place) if place >= 0 else None
