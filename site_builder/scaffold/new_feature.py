"""`site-builder new feature`: a feature's files, to be filled in."""

from datetime import datetime
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.time_zones import zone_of
from site_builder.scaffold.new_folder import starter_files
from site_builder.scaffold.placing import place

_HINT = _("choose another name, or continue the story that is there")
_DATE = b"PUBLISHED"


def new_feature(site: Path, slug: str, now: datetime, editor: str = "") -> tuple[str, ...]:
    """Make a feature's folder in every language of the site. Comments are in the language `editor`
    (`zh` or `en`; by default, the site's first language). Returns the paths of its files. The
    feature is dated with the day that it is `now` where the site's days begin, so that it needn't
    wait for its time.

    SiteError, with nothing written, if the slug isn't valid or is taken, the site's settings can't
    be read, or a file can't be written.
    """
    samples, config = starter_files(site, slug, "feature", editor, _HINT)
    zone = zone_of(config.settings.time_zone if config.settings else "UTC")
    today = now.astimezone(zone).date().isoformat().encode()
    files = {path: data.replace(_DATE, today) for path, data in samples.items()}
    place(site, f"content/{slug}", files, empty="photos")
    return tuple(f"content/{slug}/{path}" for path in sorted(files))
