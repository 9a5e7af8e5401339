"""A deployment, step by step: build, check, compare with the live site, publish."""

from pathlib import Path

from site_builder.deploy.folder import check_folder, files_in, publish_folder, record_in
from site_builder.deploy.messages import earlier_publications, publication_message, rollback_message
from site_builder.deploy.pages_branch import PagesBranch, Tip
from site_builder.deploy.preconditions import (
    check_ground,
    check_order,
    check_tip,
    find_committer,
    find_source,
)
from site_builder.deploy.prepare import (
    compare_facts,
    origin_of,
    prepare,
    raise_or_warn,
    write_added,
)
from site_builder.deploy.record import RECORD, changed_facts_files, compare, encode_record
from site_builder.deploy.source import Source
from site_builder.deploy.target import read_target
from site_builder.deploy.values import Checks, Deployed, DeployOptions, Target, Watcher
from site_builder.deploy.workspace import at_work, branch_of
from site_builder.messages.message import _
from site_builder.model.kinds import INPUT_FOLDERS
from site_builder.problems.problems import Problem, SiteError
from site_builder.store import files
from site_builder.store.lock import lock
from site_builder.store.machine_key import open_cache

_PARTS = (*INPUT_FOLDERS, ".cache", ".deploy")


def deploy(options: DeployOptions, checks: Checks, watcher: Watcher) -> Deployed:
    """Publish the site. SiteError with everything that prevents it: the live site is unchanged."""
    with at_work(options):
        target = read_target(options)
        if options.to is not None:
            return _to_folder(options, options.to, target, checks, watcher)
        ground = check_ground(options, target)
        raise_or_warn(ground.warnings, options, watcher)
        with branch_of(options, target, ground.source, ground.identity) as branch:
            return _to_branch(options, target, ground.source, branch, checks, watcher)


def roll_back(options: DeployOptions, watcher: Watcher) -> Deployed:
    """Restore the publication before the live one, as a commit on top of it.

    SiteError as for `deploy`, and `nothing-earlier`.
    """
    with at_work(options):
        target = read_target(options)
        source = find_source(options, target)
        with branch_of(options, target, source, find_committer(source, target)) as branch:
            return _restore(options, target, branch, watcher)


def _to_branch(
    options: DeployOptions,
    target: Target,
    source: Source,
    branch: PagesBranch,
    checks: Checks,
    watcher: Watcher,
) -> Deployed:
    where = str(branch.place)
    tip = look(branch, watcher)
    if tip:
        check_tip(tip, branch.place, options, target)
        check_order(tip, branch.place, source, options, target)
    prepared = prepare(options, target, source.origin, checks, watcher)
    changes = compare(tip.files if tip else {}, prepared.files)
    if tip and tip.record:
        former = branch.contents(changed_facts_files(changes))
        compare_facts(options, prepared, former, checks, watcher)
    watcher.show_changes(changes, where)
    if tip and tip.record and changes.is_empty:
        return Deployed("unchanged", where, target.base_url.value)
    write_added(prepared)
    subject = source.title if target.signed else ""
    message = publication_message(options.tool, source.origin, subject)
    commit = branch.commit(prepared.folder, message)
    return _push(options, target, branch, commit, watcher)


def _restore(
    options: DeployOptions, target: Target, branch: PagesBranch, watcher: Watcher
) -> Deployed:
    tip = look(branch, watcher)
    if tip:
        check_tip(tip, branch.place, options, target)
    candidates = earlier_publications(tip.history) if tip else ()
    tips = ((one, branch.tip(one.commit)) for one in candidates)
    found = next(((one, before) for one, before in tips if before.record), None)
    if tip is None or found is None:
        message = _("there is no earlier publication on this branch")
        raise SiteError([Problem(branch.place, "nothing-earlier", message)])
    earlier, before = found
    watcher.show_changes(compare(tip.files, before.files), str(branch.place))
    origin = before.record.origin if before.record else None
    commit = branch.restore(earlier.commit, rollback_message(options.tool, earlier, origin))
    return _push(options, target, branch, commit, watcher)


def look(branch: PagesBranch, watcher: Watcher) -> Tip | None:
    """Fetch the live site's branch. SiteError as for `PagesBranch.look`."""
    watcher.start("fetch", 1)
    tip = branch.look()
    watcher.advance(1)
    return tip


def _push(
    options: DeployOptions, target: Target, branch: PagesBranch, commit: str, watcher: Watcher
) -> Deployed:
    watcher.start("push", 1)
    branch.push(rehearse=options.dry_run)
    watcher.advance(1)
    where, address = str(branch.place), target.base_url.value
    if options.dry_run:
        return Deployed("rehearsed", where, address)
    return Deployed("published", where, address, commit)


def _to_folder(
    options: DeployOptions, folder: Path, target: Target, checks: Checks, watcher: Watcher
) -> Deployed:
    protected = [options.site / part for part in _PARTS]
    raise_or_warn(check_folder(folder, protected, options.site), options, watcher)
    where, address = str(folder), target.base_url.value
    prepared = prepare(options, target, origin_of(options, watcher), checks, watcher)
    changes = compare(files_in(folder), prepared.files)
    former = {path: files.read_plain(f"{folder}/{path}") for path in changed_facts_files(changes)}
    compare_facts(options, prepared, former, checks, watcher)
    watcher.show_changes(changes, where)
    if options.dry_run:
        return Deployed("rehearsed", where, address)
    added = dict(prepared.added)
    if changes.is_empty and (record := record_in(folder)):
        added[RECORD] = encode_record(record)  # it still names the sources of the live site
    cache = open_cache(options.site / ".cache")
    with lock(cache.folder, beside=options.site / "content"):
        done = publish_folder(
            folder,
            prepared.folder,
            prepared.built,
            added,
            cache,
            protected=protected,
            site=options.site,
        )
    return Deployed("published" if done.written or done.removed else "unchanged", where, address)
