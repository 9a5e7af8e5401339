"""The check of a built folder: read its files, judge them, trace the findings back to the sources.

`check` and a deployment call `check_built` and `open_items` with the result of `read_sources`.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from site_builder.check.files import COMPRESSED, unreadable
from site_builder.check.reading import compressed_size
from site_builder.check.rules import base_of, judge, judge_site
from site_builder.check.tracing import Origin, acknowledgements_of, built_place, trace
from site_builder.check.values import Context, Finding, Judged, Pages, Spot
from site_builder.check.visits import Visiting, visit
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.acknowledgements import AT_CHECK, OVERRULABLE, Acknowledgement
from site_builder.model.kinds import LAUNCH_FILE
from site_builder.model.launch import OpenItem
from site_builder.model.site import Language, with_derived
from site_builder.output.scan import scan
from site_builder.pipeline.job import Progress
from site_builder.pipeline.workers import hand_out, workers
from site_builder.problems.problems import Location, Problem, warning
from site_builder.read.config import ConfigReading, config_in
from site_builder.read.front_matter import is_draft_page
from site_builder.read.inventory import FeatureFiles, Inventory, take_inventory
from site_builder.read.launch import LaunchReading, open_items_of, read_launch
from site_builder.rules.acknowledged import without_acknowledged
from site_builder.text.source import source_at
from site_builder.text.yaml import read_yaml

INDEX = "index.html"


class Quiet:
    """Progress that nobody watches."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self, count: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Sources:
    """What findings are traced back to: `site` (the folder that contains `content/`), its files and
    its settings."""

    site: Path
    inventory: Inventory
    settings: ConfigReading

    def origin(self, folder: Path) -> Origin:
        """What findings in the built `folder` are traced back through."""
        return Origin(self.site, folder, self.inventory, self.settings.languages)


def read_sources(site: Path) -> Sources:
    """Look at the sources. Where site.yaml can't be read, the settings hold its problems."""
    inventory = take_inventory(site)
    return Sources(site, inventory, config_in(site, inventory)[1])


def check_built(
    sources: Sources,
    folder: Path,
    base_url: str,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    visiting: Visiting | None = None,
) -> tuple[Problem, ...]:
    """Every problem of the built folder, in path and line order; warnings too.

    `base_url` is the address where the folder will be published. With `visiting`, the links out of
    the site are visited as well.
    """
    origin = sources.origin(folder)
    if not os.path.isfile(folder / INDEX):  # noqa: PTH113 (it never raises)
        where = built_place(origin, INDEX)
        message = _("nothing has been built here")
        return (Problem(where, "not-built", message, _("run site-builder build first")),)
    told = progress or Quiet()
    findings, pages = judge_folder(folder, base_url, origin.languages, jobs, told)
    if visiting:
        findings += visit(pages, visiting, told.start, told.advance)
    problems = trace(origin, findings)
    acknowledged = acknowledged_of(sources, origin, AT_CHECK)
    return without_acknowledged(problems, acknowledged, AT_CHECK).problems


def acknowledged_of(
    sources: Sources, origin: Origin, codes: Collection[str]
) -> list[Acknowledgement]:
    """What the sources acknowledge of the built site, with these codes. A build reports faulty
    acknowledgements."""
    found = [one for one in acknowledgements_of(origin) if one.code in codes and one.reason]
    folders = {one.feature for one in found}
    drafts = {
        f"{files.folder}/"
        for files in sources.inventory.features
        if f"{files.folder}/" in folders and _is_draft(sources.site, files)
    }
    return [one for one in found if one.feature not in drafts]


def waivers(sources: Sources, folder: Path) -> tuple[Acknowledgement, ...]:
    """The warnings that the sources let stand, with their reasons, in path and line order."""
    found = acknowledgements_of(sources.origin(folder))
    sound = (one for one in found if one.reason and one.code in OVERRULABLE)
    return tuple(sorted(sound, key=lambda one: one.location))


def judge_folder(
    folder: Path,
    base_url: str,
    languages: tuple[Language, ...],
    jobs: int,
    progress: Progress,
) -> tuple[list[Finding], Pages]:
    """Judge every file of a folder, and then its pages together, which are returned as well."""
    root = str(folder)
    found = scan(root)
    findings = [_not_plain(path) for path in found.others]
    context = Context(
        base_url, {language.key: language.tag for language in with_derived(languages)}
    )
    built_for = base_of(_judge(_Folder(root, context), INDEX).summary)
    if built_for and built_for != base_url:
        findings.append(_elsewhere(built_for, base_url))
    sizes = {path: state.st_size for path, state in found.files.items()}
    sizes |= {path: _compressed(root, path) for path in sizes if path.endswith(COMPRESSED)}
    context = Context(built_for or base_url, context.languages, sizes)
    paths = sorted(found.files)
    progress.start("files", len(paths))
    with workers(jobs) as executor:
        judged = hand_out(executor, jobs, _judge, _Folder(root, context), paths, progress.advance)()
    pages = {one.summary.path: one.summary for one in judged if one.summary}
    findings += chain.from_iterable(one.findings for one in judged)
    findings += judge_site(pages, context)
    return findings, pages


def open_items(sources: Sources) -> tuple[OpenItem, ...]:
    """The items of the features' launch lists that nobody has signed, except those of drafts. Plain
    pages have none."""
    keys = tuple(language.key for language in sources.settings.languages)
    return tuple(
        item
        for files in sources.inventory.features
        if files.form == "article" and not _is_draft(sources.site, files)
        for item in _open_items(sources.site, files, keys)
    )


def _open_items(site: Path, files: FeatureFiles, keys: tuple[str, ...]) -> Iterator[OpenItem]:
    path = f"{files.folder}/{LAUNCH_FILE}"
    source = source_at(site, path) if files.launch else None
    reading = read_launch(source, keys) if source else LaunchReading()
    spoken = [key for key in keys if key in files.articles]
    yield from open_items_of(files.slug, path, reading, spoken)


def _is_draft(site: Path, files: FeatureFiles) -> bool:
    if files.form == "page":
        sources = (source_at(site, file.path) for file in files.articles.values())
        return any(is_draft_page(source) for source in sources if source)
    source = source_at(site, f"{files.folder}/facts/feature.yaml")
    data = read_yaml(source).data if source else None
    return isinstance(data, Mapping) and data.get("draft") is True


@dataclass(frozen=True, slots=True)
class _Folder:
    """What `_judge` needs besides a path."""

    root: str
    context: Context


def _judge(folder: _Folder, path: str) -> Judged:
    try:
        data = Path(folder.root, path).read_bytes()
    except OSError as error:
        return Judged((unreadable(path, reason_of(error)),))
    return judge(path, data, folder.context)


def _compressed(root: str, path: str) -> int:
    try:
        return compressed_size(Path(root, path).read_bytes())
    except OSError:
        return 0  # reported as unreadable when it is judged


def _not_plain(path: str) -> Finding:
    message = _("this is not a regular file: hosts don't serve it, or serve something else")
    return Finding(path, Spot(), "unreadable-output", message, _("build the site again"))


def _elsewhere(built_for: str, base_url: str) -> Finding:
    message = _(
        "the folder was built for {built_for}, but the site's address is {address}",
        built_for=built_for,
        address=base_url,
    )
    hint = _("build it again, or name its address with --base-url")
    return Finding(INDEX, Spot(), "other-address", message, hint)


def stale(sources: Sources, folder: Path) -> Problem:
    """The warning that a build would give another result than the folder has."""
    where = Location(built_place(sources.origin(folder), "").path.rstrip("/"))
    message = _("since this was built, the sources or the program have changed, or a date has come")
    return warning(where, "out-of-date", message, _("run site-builder build first"))
