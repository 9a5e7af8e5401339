"""What the preview itself wants to know of site.yaml."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.making.site_reading import CONFIG
from site_builder.preview.addresses import base_path
from site_builder.read.config import read_config
from site_builder.read.source import Source, decode


@dataclass(frozen=True, slots=True)
class Settings:
    """`base` is the path that the site is published under; `editor` the address that opens a
    source file, with `{path}` and `{line}` in it, or ''."""

    base: str = "/"
    editor: str = ""


def read_settings(site: Path) -> Settings | None:
    """Those of the site in folder `site`; None while its site.yaml is not sound."""
    try:
        source = decode(CONFIG, (site / CONFIG).read_bytes())
    except OSError:
        return None
    config = read_config(source).site if isinstance(source, Source) else None
    return Settings(base_path(config.base_url), config.editor) if config else None
