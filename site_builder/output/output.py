"""Publishing: a set of outputs into an output folder, all or nothing, and only what changed."""

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.output.guard import check_foreign, check_output
from site_builder.output.manifest import Manifest, encode_manifest, read_manifest
from site_builder.output.plan import Before, Plan, make_plan
from site_builder.output.scan import Scan, scan
from site_builder.output.signatures import Signature, file_digest, known_digest, sign
from site_builder.output.stage import Area, Supply, clear_leftovers, fill_stage, open_stage
from site_builder.output.swap import FINAL, PENDING, replace, swap
from site_builder.problems.problems import Problem, SiteError
from site_builder.store import files
from site_builder.store.cache import Cache
from site_builder.store.files import blame, write_problem
from site_builder.store.paths import check_paths


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did, as sorted paths, and the signatures to hand to the next one."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    signatures: Mapping[str, Signature]


def publish(
    output: Path,
    outputs: Mapping[str, str],
    cache: Cache,
    signatures: Mapping[str, Signature] | None = None,
    *,
    protected: Iterable[Path] = (),
    site: Path | None = None,
    made_since: int | None = None,
    shares: bool = True,
) -> Published:
    """Make the folder `output` hold exactly `outputs` (posix relative path → digest of a blob).

    `signatures` are those of the last publication, if they are at hand. `protected` and `site`
    are folders that the output folder must keep clear of (see `check_output`); the cache's is
    always one. Blobs written since `made_since` (nanoseconds since 1970) are of this build, and
    believed unread. Without `shares`, no file is shared with the cache (see `Supply`). To be called
    under the lock.

    SiteError (`bad-output-path`, `output-collision`, `bad-output`, `foreign-files`, `no-space`,
    `no-permission`, `write-failed`) and MissingBlobsError leave the folder as it was. After a kill
    the next call repairs everything.
    """
    started = time.time_ns()
    outputs = dict(outputs)
    area = Area(os.path.realpath(output))
    _stop_at(check_paths(outputs))
    try:
        _stop_at(check_output(output, (*protected, cache.folder), site))
        found = scan(area.root)
        manifest = read_manifest(area.manifest)
        _stop_at(check_foreign(output, found, manifest.files))
        digests = _digests(area, found, outputs, signatures if manifest.complete else None)
        before = Before(digests, found.files, found.folders, manifest.files, found.left)
        plan = make_plan(before, outputs)
        supply = Supply(cache, started if made_since is None else made_since, shares)
        states = _carry_out(area, plan, manifest, outputs, found, supply)
    except OSError as error:
        problem = write_problem(error, blame(error, area.root, output.as_posix()))
        raise SiteError([problem]) from error
    return Published(
        written=tuple(sorted(plan.write)),
        removed=tuple(sorted((*plan.make_way, *plan.remove))),
        unchanged=plan.unchanged,
        signatures=_sign({**found.files, **states}, outputs, started),
    )


def renew(
    output: Path, outputs: Mapping[str, str], cache: Cache, made_since: int
) -> Mapping[str, os.stat_result]:
    """Replace files in an output folder that the last `publish` left whole, all or none.

    `outputs` are the new digests of files that are there. Nothing else is looked at, so that this
    takes as long as what it writes. The manifest keeps their old digests: the next `publish`
    finds them by their bytes. To be called under the lock.

    FileNotFoundError where a file is not there; else as `publish`.
    """
    area, paths = Area(os.path.realpath(output)), tuple(sorted(outputs))
    try:
        there = {path: os.lstat(f"{area.root}/{path}") for path in paths}
        with open_stage(area):
            staged = fill_stage(area, paths, outputs, Supply(cache, made_since), there)
            replace(area, paths)
    except FileNotFoundError:
        raise
    except OSError as error:
        problem = write_problem(error, blame(error, area.root, output.as_posix()))
        raise SiteError([problem]) from error
    return staged.states


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise SiteError(problems)


def _digests(
    area: Area,
    found: Scan,
    outputs: Mapping[str, str],
    signatures: Mapping[str, Signature] | None,
) -> dict[str, str]:
    """The digests of the wanted files that are there; read only where their signature fails."""
    known = signatures or {}
    digests: dict[str, str] = {}
    for path in outputs:
        state = found.files.get(path)
        if state is not None:
            digest = known_digest(state, known.get(path))
            digests[path] = digest or file_digest(f"{area.root}/{path}")
    return digests


def _carry_out(
    area: Area,
    plan: Plan,
    old: Manifest,
    outputs: Mapping[str, str],
    found: Scan,
    supply: Supply,
) -> dict[str, os.stat_result]:
    """Do what the plan says, if anything; gives the lstat of the files that were written."""
    if plan.is_empty and old == Manifest(outputs, complete=True):
        clear_leftovers(area)
        return {}
    with open_stage(area):
        staged = fill_stage(area, plan.write, outputs, supply, found.files)
        union = Manifest({**old.files, **outputs}, complete=False)
        files.write_new(area.staged(PENDING), encode_manifest(union))
        final = Manifest(outputs, complete=True)
        files.write_new(area.staged(FINAL), encode_manifest(final))
        swap(area, plan, found.files, staged.blobs)
    return staged.states


def _sign(
    states: Mapping[str, os.stat_result], outputs: Mapping[str, str], started: int
) -> dict[str, Signature]:
    signed = ((path, sign(states[path], digest, started)) for path, digest in outputs.items())
    return {path: signature for path, signature in signed if signature is not None}
