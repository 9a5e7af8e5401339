"""Publishing: a set of outputs into an output folder, all or nothing, and only what changed."""

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.output.guard import check_foreign, check_output
from site_builder.output.manifest import Manifest, encode_manifest, read_manifest
from site_builder.output.modes import repair_modes
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
    shares: bool = True,
) -> Published:
    """Make the folder `output` hold exactly `outputs` (posix relative path → digest of a blob).

    `signatures` are those of the last publication, if they are at hand. `protected` and `site`
    are folders that the output folder must keep clear of (see `check_output`); the cache's is
    always one. Without `shares`, no file is shared with the cache (see `Supply`). To be called
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
        lost = repair_modes(area, found.files, found.folders, outputs)
        known = signatures if manifest.complete else None
        digests = _digests(area, found, outputs.keys() - lost, known)
        before = Before(digests, found.files, found.folders, manifest.files, found.left)
        plan = make_plan(before, outputs)
        _carry_out(area, plan, manifest, outputs, found, Supply(cache, started, shares))
    except OSError as error:
        problem = write_problem(error, blame(error, area.root, output.as_posix()))
        raise SiteError([problem]) from error
    return Published(
        written=tuple(sorted(plan.write)),
        removed=tuple(sorted((*plan.make_way, *plan.remove))),
        unchanged=plan.unchanged,
        # What was written is too young to be signed.
        signatures=_sign(found.files, {path: outputs[path] for path in plan.unchanged}, started),
    )


def renew(output: Path, outputs: Mapping[str, str], cache: Cache) -> None:
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
            fill_stage(area, paths, outputs, Supply(cache, time.time_ns()), there)
            replace(area, paths)
    except FileNotFoundError:
        raise
    except OSError as error:
        problem = write_problem(error, blame(error, area.root, output.as_posix()))
        raise SiteError([problem]) from error


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise SiteError(problems)


def _digests(
    area: Area,
    found: Scan,
    paths: Iterable[str],
    signatures: Mapping[str, Signature] | None,
) -> dict[str, str]:
    """The digests of the wanted files that are there; read only where their signature fails."""
    known = signatures or {}
    digests: dict[str, str] = {}
    for path in paths:
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
) -> None:
    """Do what the plan says, if anything."""
    if plan.is_empty and old == Manifest(outputs, complete=True):
        clear_leftovers(area)
        return
    with open_stage(area):
        blobs = fill_stage(area, plan.write, outputs, supply, found.files)
        union = Manifest({**old.files, **outputs}, complete=False)
        files.write_new(area.staged(PENDING), encode_manifest(union))
        final = Manifest(outputs, complete=True)
        files.write_new(area.staged(FINAL), encode_manifest(final))
        swap(area, plan, found.files, blobs)


def _sign(
    states: Mapping[str, os.stat_result], outputs: Mapping[str, str], started: int
) -> dict[str, Signature]:
    signed = ((path, sign(states[path], digest, started)) for path, digest in outputs.items())
    return {path: signature for path, signature in signed if signature is not None}
