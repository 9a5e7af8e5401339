"""`site-builder new feature`: a feature's files, to be filled in."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from site_builder.messages.message import _
from site_builder.model.forms import text_name
from site_builder.model.time_zones import zone_of
from site_builder.read.inventory import take_inventory
from site_builder.read.loading import load
from site_builder.read.shared_facts import shared_facts_in
from site_builder.scaffold.new_folder import readable_config, starter_files
from site_builder.scaffold.placing import place
from site_builder.scaffold.slugs import proposed_slug
from site_builder.scaffold.yaml_words import quoted

_HINT = _("choose another name, or continue the story that is there")
_DATE = b"PUBLISHED"
_TITLE = re.compile("^title: .*$", re.MULTILINE)


def slug_for(site: Path, titles: Mapping[str, str]) -> str:
    """A slug for a feature with these titles, by language key, that isn't taken. SiteError if the
    site's languages can't be read."""
    files = load(site, take_inventory(site).shared)[0]
    shared = shared_facts_in(files, readable_config(site).languages)
    names = (name for person in shared.records("people") for name in (person.name or {}).values())
    taken = {path.name for path in (site / "content").iterdir()}
    return proposed_slug(titles, taken, names)


def new_feature(
    site: Path,
    slug: str,
    now: datetime,
    editor: str = "",
    titles: Mapping[str, str] = MappingProxyType({}),
) -> tuple[str, ...]:
    """Make a feature's folder in every language of the site, with its `titles` by language key.
    Comments are in the language `editor` (`zh` or `en`; by default, the site's first language).
    Returns the paths of its files. The feature is dated with the day that it is `now` where the
    site's days begin, so that it needn't wait for its time.

    SiteError, with nothing written, if the slug isn't valid or is taken, the site's settings can't
    be read, or a file can't be written.
    """
    samples, config = starter_files(site, slug, "feature", editor, _HINT)
    zone = zone_of(config.settings.time_zone if config.settings else "UTC")
    today = now.astimezone(zone).date().isoformat().encode()
    files = {path: data.replace(_DATE, today) for path, data in samples.items()}
    for key, title in titles.items():
        path = text_name("article", key)
        files[path] = _titled(files[path].decode(), title).encode()
    place(site, f"content/{slug}", files, empty="photos")
    return tuple(f"content/{slug}/{path}" for path in sorted(files))


def _titled(article: str, title: str) -> str:
    row = f"title: {quoted(title)}"
    return _TITLE.sub(lambda _old: row, article, count=1)
