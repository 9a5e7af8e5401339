"""Building a site in a test, quietly."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder.pipeline.build import build
from site_builder.pipeline.job import Built
from site_builder.pipeline.options import BuildOptions
from tests.support.moments import NOW


class Silent:
    """Progress that nobody watches; it counts the tasks of each stage."""

    def __init__(self) -> None:
        self.started: dict[str, int] = {}
        self.done = 0

    def start(self, stage: str, total: int) -> None:
        self.started[stage] = self.started.get(stage, 0) + total

    def advance(self, count: int) -> None:
        self.done += count


def build_site(root: Path, output: Path | None = None, **options: Any) -> Built:
    """Build the site in `root` into its `build/`, or into `output`."""
    return build(replace(BuildOptions(root, output or root / "build", at=NOW), **options), Silent())
