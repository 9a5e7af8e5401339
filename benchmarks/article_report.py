"""What the benchmark of the articles found, as a table and as data."""

from dataclasses import asdict, dataclass
from statistics import median

from benchmarks.measure import Peak, Run

TARGETS = {"cold": 2.0, "unchanged, 2nd": 0.25, "unchanged, 3rd": 0.25}


@dataclass(frozen=True, slots=True)
class Results:
    """Runs by scenario and contender, in the order of the rounds."""

    runs: dict[str, dict[str, list[Run]]]
    peaks: dict[str, dict[str, list[Peak]]]


def table(results: Results, about: dict[str, str]) -> str:
    """The ratios, ours to theirs, of the medians; below 1 is better than Hugo."""
    lines = [f"{key}: {value}" for key, value in about.items()]
    head = f"{'':16}{'ours':>9}{'Hugo':>9}{'ratio':>8}{'target':>8}  {'min/min':>8}{'CPU':>8}"
    lines += ["", head]
    for scenario, found in results.runs.items():
        ours, theirs = found.values()
        if not ours:
            continue
        target = f"{TARGETS[scenario]:.2f}" if scenario in TARGETS else ""
        one, other = (median(run.seconds for run in runs) for runs in (ours, theirs))
        least = min(run.seconds for run in ours) / min(run.seconds for run in theirs)
        cpu = median(run.cpu for run in ours) / median(run.cpu for run in theirs)
        lines.append(
            f"{scenario:16}{one:8.3f}s{other:8.3f}s{one / other:8.2f}{target:>8}"
            f"  {least:8.2f}{cpu:8.2f}"
        )
    for scenario, by_name in results.peaks.items():
        ours_peak, theirs_peak = (max((p.size for p in v), default=0) for v in by_name.values())
        if theirs_peak:
            kinds = {p.measure for v in by_name.values() for p in v}
            lines.append(
                f"{'peak, ' + scenario:22}{_mib(ours_peak)}{_mib(theirs_peak)}"
                f"{ours_peak / theirs_peak:8.2f}    1.00  {'/'.join(sorted(kinds))}"
            )
    return "\n".join(lines)


def _mib(size: int) -> str:
    return f"{size / 1024**2:6.0f} MiB"


def data(results: Results, about: dict[str, str]) -> dict[str, object]:
    """All the numbers, as plain data for JSON."""
    return {
        "about": about,
        "runs": {
            s: {n: [asdict(r) for r in v] for n, v in f.items()} for s, f in results.runs.items()
        },
        "peaks": {
            s: {n: [asdict(p) for p in v] for n, v in f.items()} for s, f in results.peaks.items()
        },
    }
