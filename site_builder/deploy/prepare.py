"""Prepares the site for publication: builds it into a fresh folder, checks it, adds its record."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.deploy.limits import CNAME, Contents, take_contents
from site_builder.deploy.record import RECORD, Entry, Origin, Record, encode_record
from site_builder.deploy.source import check_changes, look_at_source
from site_builder.deploy.values import Checks, DeployOptions, Target, Watcher
from site_builder.messages.message import _
from site_builder.pipeline.build import build
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Location, Problem, SiteError, warning
from site_builder.store import files
from site_builder.store.digests import digest_of
from site_builder.store.paths import PRIVATE

_NO_GIT = {"no-git", "no-repository"}
"""The problems of a site outside git: it may be published into a folder all the same."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site that may go live: the `folder` with the `built` files, and the files `added` by
    publishing, including the record. `files` are all of them except the record."""

    folder: Path
    built: Mapping[str, Entry]
    files: Mapping[str, Entry]
    added: Mapping[str, bytes]


def prepare(
    options: DeployOptions,
    target: Target,
    origin: Origin | None,
    checks: Checks,
    watcher: Watcher,
) -> Prepared:
    """Build the site and run every check that it must pass before it goes live.

    SiteError with the problems of the build, of the checks, or of its files.
    """
    folder = build_afresh(options, watcher)
    found = checks.check(options.site, folder, target.base_url.value)
    contents = take_contents(folder, options.limits)  # last: these are the bytes that are published
    raise_or_warn((*found, *_for_this_host(contents, options)), options, watcher)
    if items := checks.open_items(options.site):
        watcher.name_open_items(items)
    return with_record(folder, contents, options.tool, target.domain, origin)


def compare_facts(
    options: DeployOptions,
    prepared: Prepared,
    former: Mapping[str, bytes],
    checks: Checks,
    watcher: Watcher,
) -> None:
    """Report what is doubtful about changes of published facts; `former` are the facts.json that
    have changed, as they were published. SiteError with `strict`."""
    if former:
        found = checks.compare(options.site, prepared.folder, former)
        raise_or_warn(found, options, watcher)


def _for_this_host(contents: Contents, options: DeployOptions) -> list[Problem]:
    """The limits are GitHub's, but a folder may be for another host."""
    return [
        replace(problem, severity="warning")
        if options.to is not None and problem.code == "too-large"
        else problem
        for problem in contents.problems
    ]


def build_afresh(options: DeployOptions, watcher: Watcher) -> Path:
    """Build the site into a new folder and return it. SiteError as for `build`.

    The build uses the cache: the result is that of a clean build, byte for byte.
    """
    folder = options.workspace / "site"
    shutil.rmtree(folder, ignore_errors=True)
    built = build(
        BuildOptions(
            site=options.site,
            output=folder,
            base_url=options.base_url,
            strict=options.strict,
            jobs=options.jobs,
            at=options.at,
        ),
        watcher,
    )
    raise_or_warn(built.warnings, options, watcher)
    if built.waiting:
        watcher.name_waiting(built.waiting)
    return folder


def with_record(
    folder: Path, contents: Contents, tool: str, domain: str, origin: Origin | None
) -> Prepared:
    """The built site with what publishing adds: its record, and CNAME for a domain."""
    added = {CNAME: f"{domain}\n".encode()} if domain else {}
    entries = {path: Entry(len(data), digest_of(data)) for path, data in added.items()}
    everything = {**contents.files, **entries}
    record = encode_record(Record(tool, origin, everything))
    return Prepared(folder, contents.files, everything, {**added, RECORD: record})


def origin_of(options: DeployOptions, watcher: Watcher) -> Origin | None:
    """The commit of the sources; None, with a warning, without git, a repository or a commit.
    Nothing is wrong with the site then, so `strict` doesn't turn the warning into an error."""
    try:
        source = look_at_source(options.site)
    except SiteError as error:
        if not _NO_GIT.issuperset(problem.code for problem in error.problems):
            raise
        watcher.warn([_no_source(problem.message) for problem in error.problems])
        return None
    if not source.commit:
        watcher.warn([_no_source(_("the repository has no commit yet"))])
        return None
    raise_or_warn(check_changes(source), options, watcher)
    return source.origin


def _no_source(why: str) -> Problem:
    message = _("the publication won't name the commit of its sources: {why}", why=why)
    hint = _("to name one, keep the site in a git repository")
    return warning(Location("."), "no-source", message, hint)


def write_added(prepared: Prepared) -> None:
    """Write the added files into the built folder, and remove what must not be published."""
    shutil.rmtree(prepared.folder / PRIVATE, ignore_errors=True)
    for path, data in prepared.added.items():
        files.write_new(f"{prepared.folder}/{path}", data)


def raise_or_warn(problems: Sequence[Problem], options: DeployOptions, watcher: Watcher) -> None:
    """Report warnings and go on. SiteError if there are errors, or any problems with `strict`."""
    if any(problem.is_error or options.strict for problem in problems):
        raise SiteError(problems)
    if problems:
        watcher.warn(problems)
