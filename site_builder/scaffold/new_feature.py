"""`site-builder new feature`: a feature's files, to be filled in."""

from datetime import datetime
from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.time_zones import zone_of
from site_builder.problems.problems import SiteError
from site_builder.read.config import config_in
from site_builder.read.inventory import slug_problem, take_inventory
from site_builder.scaffold.placing import check_free, place
from site_builder.scaffold.samples import Wording, sample_files
from site_builder.schemas.files import FOLDER

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
    folder = f"content/{slug}"
    if problem := slug_problem(slug, folder):
        raise SiteError([problem])
    inventory = take_inventory(site)
    config = config_in(site, inventory)[1]
    if not config.languages:
        raise SiteError(config.problems)
    check_free(site, folder, _HINT)
    zone = zone_of(config.settings.time_zone if config.settings else "UTC")
    today = now.astimezone(zone).date()
    wording = Wording(config.languages, editor)
    has_schemas = (site / FOLDER).is_dir()
    files = {
        path: data.replace(_DATE, today.isoformat().encode())
        for path, data in sample_files("feature", wording, slug, has_schemas=has_schemas).items()
    }
    place(site, folder, files, empty="photos")
    return tuple(f"{folder}/{path}" for path in sorted(files))
