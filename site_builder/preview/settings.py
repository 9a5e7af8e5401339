"""What the preview itself wants to know of site.yaml."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.preview.addresses import base_path
from site_builder.read.config import load_config


@dataclass(frozen=True, slots=True)
class Settings:
    """`base` is the path that the site is published under; `editor` the address that opens a
    source file, with `{path}` and `{line}` in it, or ''."""

    base: str = "/"
    editor: str = ""


def read_settings(site: Path) -> Settings | None:
    """Those of the site in folder `site`; None while its site.yaml is not sound."""
    found = load_config(site)[1].site
    return Settings(base_path(found.base_url), found.editor) if found else None
