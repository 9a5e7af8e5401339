"""The W3C Nu checker over all that a folder publishes."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.support.programs import NU, require_file, require_program


def nu_errors(folder: Path, suffixes: tuple[str, ...] = (".html", ".svg", ".css")) -> list[str]:
    """Every error in the folder's pages, drawings and style sheets, as `path:line:column: text`.

    One run of the checker for them all, for most of its time goes into starting. Warnings and
    remarks are left out. Paths are relative to the folder and sorted.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix in suffixes)
    if not files:
        raise ValueError(f"no page to check in {folder}")
    # Java is told that it won't run for long: it takes half the time.
    java = [require_program("java"), "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command = [*java, "-jar", str(require_file(NU))]
    options = ["--format", "json", "--errors-only", "--exit-zero-always", "--stdout"]
    also = ["--also-check-css", "--also-check-svg"]
    done = subprocess.run(
        [*command, *options, *also, *map(str, files)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},  # else Java misreads names that are not ASCII
    )
    messages = json.loads(done.stdout)["messages"]
    return [text for _, text in sorted(_place(message, folder) for message in messages)]


def _place(message: dict[str, Any], folder: Path) -> tuple[tuple[str, int, int], str]:
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    name = path.relative_to(folder.resolve()).as_posix() if path.name else "?"
    line, column = message.get("lastLine", 0), message.get("firstColumn", 0)
    return (name, line, column), f"{name}:{line}:{column}: {message['message']}"
