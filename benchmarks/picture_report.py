"""What the photographs' benchmark found, and its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from benchmarks.measure import Peak, Run

NAMES = ("Site Builder", "eleventy-img")
KINDS = ("avif", "webp", "jpeg")
FASTER = 3.0
"""The budget: so many times their throughput."""

_GROWTH = 1.25
"""Memory that grows by no more than this, with three times the photographs, is bounded."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One original at one width in one format; pairs are ours and theirs. `levels` in decibels."""

    photograph: str
    width: int
    kind: str
    levels: tuple[float, float]
    sizes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """By contender: timed runs of `count` photographs, bytes by format, peaks by number."""

    count: int
    runs: dict[str, list[Run]]
    sizes: dict[str, dict[str, int]]
    renditions: list[Rendition]
    peaks: dict[str, dict[int, Peak]]


def table(found: Found, about: dict[str, str]) -> str:
    """The report: Markdown tables, ours beside theirs, with the ratios of this run."""
    head = [f"{key}: {value}" for key, value in about.items()]
    return "\n".join([*head, "", *_totals(found), "", *_qualities(found.renditions)])


def throughput(count: int, runs: Sequence[Run]) -> float:
    """Photographs a minute, by the median of runs."""
    return count * 60 / median(run.seconds for run in runs)


def is_bounded(peaks: dict[int, Peak]) -> bool:
    """Whether memory stays about the same, however many photographs there are."""
    sizes = [peak.size for _, peak in sorted(peaks.items())]
    return len(sizes) < 2 or sizes[-1] <= sizes[0] * _GROWTH


def _totals(found: Found) -> list[str]:
    ours, theirs = NAMES
    lines = [f"| | {ours} | {theirs} | ratio | budget |", "| --- | --- | --- | --- | --- |"]
    one, other = (throughput(found.count, found.runs[name]) for name in NAMES)
    lines.append(
        _line("photographs a minute", f"{one:.1f}", f"{other:.1f}", one / other, f"≥ {FASTER:.1f}")
    )
    one, other = (median(run.cpu for run in found.runs[name]) / found.count for name in NAMES)
    lines.append(_line("processor time, each", f"{one:.1f} s", f"{other:.1f} s", one / other))
    lines += [_bytes(kind, *(found.sizes[name][kind] for name in NAMES)) for kind in KINDS]
    lines.append(_bytes("all formats", *(sum(found.sizes[name].values()) for name in NAMES)))
    for count in sorted(found.peaks[ours]):
        mine, yours = (found.peaks[name][count].size for name in NAMES)
        texts = f"{mine / 2**20:.0f} MiB", f"{yours / 2**20:.0f} MiB"
        lines.append(_line(f"peak memory, {count} photographs", *texts, mine / yours))
    said = ["bounded" if is_bounded(found.peaks[name]) else "grows" for name in NAMES]
    lines.append(f"| memory by the number of photographs | {said[0]} | {said[1]} | | bounded |")
    return lines


def _bytes(what: str, ours: int, theirs: int) -> str:
    texts = f"{ours / 1e6:.2f} MB", f"{theirs / 1e6:.2f} MB"
    return _line(f"{what}, bytes in all", *texts, ours / theirs, "≤ 1.00")


def _line(what: str, ours: str, theirs: str, ratio: float, budget: str = "") -> str:
    return f"| {what} | {ours} | {theirs} | {ratio:.2f} | {budget} |"


def _qualities(renditions: Sequence[Rendition]) -> list[str]:
    lines = [
        "| MS-SSIM | ours, mean | theirs, mean | ours, worst | theirs, worst"
        " | most below theirs | bytes |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind in KINDS:
        for width in sorted(
            {rendition.width for rendition in renditions if rendition.kind == kind}
        ):
            some = [r for r in renditions if (r.kind, r.width) == (kind, width)]
            ours, theirs = ([rendition.levels[side] for rendition in some] for side in (0, 1))
            less, more = (sum(rendition.sizes[side] for rendition in some) for side in (0, 1))
            behind = max(0.0, *(other - one for one, other in zip(ours, theirs, strict=True)), 0.0)
            lines.append(
                f"| {kind}, {width} | {mean(ours):.2f} dB | {mean(theirs):.2f} dB"
                f" | {min(ours):.2f} dB | {min(theirs):.2f} dB | {behind:.2f} dB"
                f" | {less / more:.2f} |"
            )
    return lines
