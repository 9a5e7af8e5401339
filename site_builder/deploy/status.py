"""The live site, compared with what the working tree would publish."""

from dataclasses import dataclass

from site_builder.deploy.folder import record_in
from site_builder.deploy.limits import take_contents
from site_builder.deploy.preconditions import check_tip, find_source
from site_builder.deploy.prepare import build_afresh, origin_of, with_record
from site_builder.deploy.record import Changes, Origin, Record, compare
from site_builder.deploy.target import read_target
from site_builder.deploy.values import DeployOptions, Target, Watcher
from site_builder.deploy.workspace import at_work, branch_of
from site_builder.problems.problems import SiteError


@dataclass(frozen=True, slots=True)
class Standing:
    """`record` is the one of the live site at `where`, or None. `origin` is the commit of the
    working tree, if it has one; `changes` are what publishing the working tree would change."""

    where: str
    record: Record | None
    origin: Origin | None
    changes: Changes


def published_status(options: DeployOptions, watcher: Watcher) -> Standing:
    """Build the working tree and compare it, file by file, with the record of the live site.

    SiteError if the site can't be built, or the live site can't be read.
    """
    with at_work(options):
        target = read_target(options)
        where, record, origin = _live(options, target, watcher)
        folder = build_afresh(options, watcher)
        contents = take_contents(folder, options.limits)
        if any(problem.is_error for problem in contents.problems):
            raise SiteError(contents.problems)
        prepared = with_record(folder, contents, options.tool, target.domain, origin)
        changes = compare(record.files if record else {}, prepared.files)
        return Standing(where, record, origin, changes)


def _live(
    options: DeployOptions, target: Target, watcher: Watcher
) -> tuple[str, Record | None, Origin | None]:
    if options.to is not None:
        record = record_in(options.to)
        return str(options.to), record, origin_of(options, watcher)
    source = find_source(options, target)
    with branch_of(options, target, source) as branch:
        tip = branch.look()
        if tip:
            check_tip(tip, branch.place, options, target)
        origin = source.origin if source.commit else None
        return str(branch.place), tip.record if tip else None, origin
