"""Lighthouse's scores of a built page, on the phone that it simulates.

`python -m benchmarks.lighthouse` builds a site with a gallery of 60 photographs, or takes a built
one (`--site build`), serves it on this machine as GitHub Pages would, and prints the scores of
each page and every audit that is not passed in full. Nothing else should run meanwhile.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import gallery_site
from benchmarks.camera import photographs
from benchmarks.lighthouse_report import scores, summary
from benchmarks.options import positive
from benchmarks.pages_server import served

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "benchmarks"
LEAST = 98
"""The budget: each of the four scores."""

_BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PROGRAM = CACHE / "node" / "node_modules" / "lighthouse" / "cli" / "index.js"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    folder = options.site
    if folder is None:
        work = CACHE / "gallery"
        drawn = photographs(CACHE / "smaller", options.photographs, gallery_site.SIZE)
        gallery_site.lay_out_gallery(work, drawn)
        subprocess.run([options.site_builder.absolute(), "build"], cwd=work, check=True)
        folder = work / "build"
    low = False
    with served(folder) as address:
        for page in options.page or [f"zh/{gallery_site.SLUG}/"]:
            report = _report(f"{address}{page}", options.browser)
            print("\n".join([page, *summary(report)]))
            low = low or min(scores(report).values()) < LEAST
            if options.json:
                options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return int(low)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmark lighthouse", description="Lighthouse's scores."
    )
    parser.add_argument("--site", type=Path, help="a built site, instead of the generated gallery")
    parser.add_argument("--page", action="append", help="an address within it, such as zh/story/")
    parser.add_argument("--photographs", type=positive, default=60, help="in the generated gallery")
    parser.add_argument("--site-builder", type=Path, default=ROOT / ".venv/bin/site-builder")
    parser.add_argument("--browser", default=os.environ.get("CHROME_PATH") or _browser())
    parser.add_argument("--json", type=Path, help="a file for the last page's whole report")
    return parser.parse_args(arguments)


def _browser() -> str:
    return next((path for path in _BROWSERS if Path(path).exists()), "")


def _report(address: str, browser: str) -> dict[str, Any]:
    """Lighthouse's report of a page, in a browser with an empty profile."""
    with tempfile.TemporaryDirectory() as profile:
        flags = " ".join((*_FLAGS, f"--user-data-dir={profile}"))
        command = ["node", str(_PROGRAM), address, "--output=json", "--quiet"]
        done = subprocess.run(
            [*command, f"--chrome-flags={flags}", "--no-enable-error-reporting"],
            env={**os.environ, "CHROME_PATH": browser},
            stdout=subprocess.PIPE,
            check=True,
        )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


if __name__ == "__main__":
    sys.exit(main())
