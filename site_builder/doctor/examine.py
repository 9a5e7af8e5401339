"""Everything that Site Builder uses on a machine, for one site."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from site_builder.doctor.libraries import library_findings, python_finding
from site_builder.doctor.values import Finding
from site_builder.lazy import Lazy

# It needs libraries, which are looked for first.
_MACHINE: Lazy[Callable[[Path, Path, str], tuple[Finding, ...]]] = Lazy(
    "site_builder.doctor.machine:machine_findings"
)


def examine(site: Path, home: Path, platform: str = sys.platform) -> tuple[Finding, ...]:
    """What is installed and what is missing, for the site in a folder, which need not hold one.
    `home` is the user's own folder. Without its libraries, Site Builder can't look further."""
    running = sys.version_info[:3]
    findings = (python_finding(running), *library_findings(platform))
    return (*findings, *_MACHINE.load()(site, home, platform)) if is_able(findings) else findings


def is_able(findings: Iterable[Finding]) -> bool:
    """Whether Site Builder has all that it can't work without."""
    return all(finding.state != "missing" for finding in findings)
