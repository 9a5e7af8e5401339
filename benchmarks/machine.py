"""What the numbers were measured on."""

import os
import platform
import re
import subprocess
from pathlib import Path


def machine_facts() -> dict[str, str]:
    """Processor, cores, memory, system, load: what a reader needs to judge the numbers."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "processor": _find(Path("/proc/cpuinfo"), r"model name\s*:\s*(.+)") or platform.machine(),
        "cores": str(cores),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}",
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
    }


def said_by(*command: str | Path) -> str:
    """The first line that a program prints; '' where it does not run."""
    try:
        words = [str(word) for word in command]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.partition("\n")[0].strip()


def _memory() -> str:
    found = _find(Path("/proc/meminfo"), r"MemTotal:\s*(\d+)")
    return f"{int(found) / 1024**2:.1f} GiB" if found else "unknown"


def _find(path: Path, pattern: str) -> str:
    try:
        match = re.search(pattern, path.read_text(encoding="utf-8"))
    except OSError:
        return ""
    return match[1].strip() if match else ""
