"""What the last build of an output folder knew: kept in the cache, and
believed only where it proves true.

The ledger says which inputs there were and what came out, and is small enough to be read by a
build that finds nothing changed.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain, starmap
from typing import Any

from site_builder.messages.message import Message, restored, stored
from site_builder.model.waiting import ALWAYS, Period, Waiting
from site_builder.output.signatures import GRANULARITY_NS, Signature
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Location, Problem, Related, warning
from site_builder.read.inventory import InputFile
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of

Stat = tuple[int, int, int, int]
Inputs = dict[str, tuple[Stat, str]]
"""Stat and digest of files, by path."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """`key` stands for everything that went into the build ('' for no build yet). `inputs` are
    the files whose stat says for sure that they have not changed: stat and digest by path.
    `collected` is when the cache was last rid of what is old, in seconds since 1970. `waiting` are
    the features that weren't published yet; the same files give the same result in the `period`."""

    key: str | None = ""
    inputs: Inputs = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, Signature] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    features: int = 0
    collected: float = 0.0
    acknowledged: int = 0
    waiting: tuple[Waiting, ...] = ()
    period: Period = ALWAYS

    def digest(self, file: InputFile) -> str | None:
        """The digest of a file that has not been touched since; None when that is not sure."""
        known = self.inputs.get(file.path)
        return known[1] if known and known[0] == file.stat else None


def ledger_name(options: BuildOptions) -> str:
    """Each output folder, and each choice of what goes into it, has a ledger of its own.

    A folder inside the site's is known by its place there, so that the site may be moved or copied
    with its cache: whatever the ledger says is compared with the files as they are now.
    """
    output, site = options.output.resolve(), options.site.resolve()
    place = output.relative_to(site) if output.is_relative_to(site) else output
    parts = [place.as_posix(), options.base_url or "", *_choices(options)]
    return digest_of("\n".join(parts).encode())[:20]


def build_key(code: str, options: BuildOptions, inputs: Iterable[tuple[str, str]]) -> str:
    """What stands for all that goes into a build: the program, the options, every input's path
    and digest."""
    rows = [code, options.base_url or "", *_choices(options)]
    rows += [f"{path}\0{digest}" for path, digest in inputs]
    return digest_of("\n".join(rows).encode("utf-8", "surrogateescape"))


def _choices(options: BuildOptions) -> tuple[str, str]:
    return str(options.drafts), str(options.plain_assets)


def read_ledger(cache: Cache, name: str) -> Ledger:
    """The last ledger; an empty one if it is missing, or isn't one."""
    data = cache.load("ledger", name)
    try:
        return _ledger(json.loads(data)) if data else Ledger()
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return Ledger()


def store_ledger(cache: Cache, name: str, ledger: Ledger) -> None:
    """Leave the ledger in the cache. OSError where it can't be written."""
    raw = {
        "key": ledger.key,
        "inputs": [[path, *stat, digest] for path, (stat, digest) in ledger.inputs.items()],
        "outputs": ledger.outputs,
        # Their digests are those of the outputs.
        "signatures": [[path, *signed[:-1]] for path, signed in ledger.signatures.items()],
        "warnings": [_row(problem) for problem in ledger.warnings],
        "features": ledger.features,
        "collected": ledger.collected,
        "acknowledged": ledger.acknowledged,
        "waiting": ledger.waiting,
        "period": ledger.period,
    }
    cache.store("ledger", name, json.dumps(raw, separators=(",", ":")).encode())


def _ledger(raw: dict[str, Any]) -> Ledger:
    """The ledger of its JSON. ValueError and the like for any other JSON."""
    inputs, outputs, signatures = raw["inputs"], raw["outputs"], raw["signatures"]
    waiting, (since, until) = tuple(starmap(Waiting, raw["waiting"])), raw["period"]
    period = Period(since, until)
    texts = [*outputs, *outputs.values(), *chain.from_iterable(waiting), raw["key"] or ""]
    numbers: list[object] = [raw["features"], raw["acknowledged"]]
    numbers += [end for end in period if end is not None]
    for path, *state, digest in inputs:
        texts += (path, digest)
        numbers += state
    for path, *state in signatures:
        texts.append(path)
        numbers += state
    if {*map(type, texts)} - {str} or {*map(type, numbers)} - {int}:
        raise TypeError("not a ledger")
    return Ledger(
        key=raw["key"],
        inputs={
            path: ((size, mtime, ctime, inode), digest)
            for path, size, mtime, ctime, inode, digest in inputs
        },
        outputs=outputs,
        signatures={
            path: Signature(size, mtime, ctime, inode, outputs[path])
            for path, size, mtime, ctime, inode in signatures
        },
        warnings=tuple(map(_problem, raw["warnings"])),
        features=raw["features"],
        collected=float(raw["collected"]),
        acknowledged=raw["acknowledged"],
        waiting=waiting,
        period=period,
    )


def settled_inputs(files: Iterable[InputFile], digests: dict[str, str], started_ns: int) -> Inputs:
    """The files whose stat will show any later change."""
    return {
        file.path: (file.stat, digests[file.path])
        for file in files
        if file.path in digests and is_settled(file, started_ns)
    }


def is_settled(file: InputFile, started_ns: int) -> bool:
    """Whether a file's stat will show any later change: it is not so young that a second change
    could fall into the same tick of the file system's clock. `started_ns` is a moment before it
    was looked at."""
    return max(file.stat[1], file.stat[2]) < started_ns - GRANULARITY_NS


def _row(problem: Problem) -> list[object]:
    message, hint = stored(problem.message), stored(problem.hint)
    related = [[*one.location, stored(one.message)] for one in problem.related]
    more = [problem.language, *problem.end, related, problem.rest]
    return [*problem.location, problem.code, message, hint, *more]


def _problem(row: list[Any]) -> Problem:
    path, line, column, code, message, hint, language, end_line, end_column, related, rest = row
    where = Location(str(path), int(line), int(column))
    others = tuple(
        Related(Location(str(place), int(at), int(sign)), _message(words))
        for place, at, sign, words in related
    )
    found = warning(where, str(code), _message(message), _message(hint), language=str(language))
    end = int(end_line), int(end_column)
    return replace(found, end=end, related=others, rest=int(rest))


def _message(data: Any) -> Message:
    message = restored(data)
    if not isinstance(message, Message):
        raise TypeError("not a message")
    return message
