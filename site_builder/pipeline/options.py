"""What a build is asked to do."""

import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


def usable_cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`site` is the folder that holds `content/`; `base_url` overrides that of site.yaml.

    `at` is the moment of the build, with its time zone: what is to be published later is left out.
    With `plain_assets` the theme's files keep their names whatever is in them, so that a new
    style sheet is no new page: for a preview, where nothing is kept by browsers.
    """

    site: Path
    output: Path
    base_url: str | None = None
    strict: bool = False
    drafts: bool = False
    clean: bool = False
    jobs: int = 1
    plain_assets: bool = False
    at: datetime = field(kw_only=True)

    @property
    def cache_folder(self) -> Path:
        return self.site / ".cache"
