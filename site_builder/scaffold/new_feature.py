"""`site-builder new feature`: a feature's files, to be filled in."""

from datetime import date
from pathlib import Path

from site_builder.problems.problems import SiteError
from site_builder.read.config import config_in
from site_builder.read.inventory import slug_problem, take_inventory
from site_builder.scaffold.placing import check_free, place
from site_builder.scaffold.samples import Wording, sample_files

_HINT = "choose another name, or go on with the story that is there"
_DATE = b"PUBLISHED"


def new_feature(site: Path, slug: str, today: date) -> tuple[str, ...]:
    """Make the folder of a feature in every language of the site; gives the paths of its files.

    SiteError, with nothing written, where the slug can't be one or is taken, where the site's
    settings can't be read, or where a file can't be written.
    """
    folder = f"content/{slug}"
    if problem := slug_problem(slug, folder):
        raise SiteError([problem])
    inventory = take_inventory(site)
    _, config = config_in(site, inventory)
    if not config.languages:
        raise SiteError(config.problems)
    check_free(site, folder, _HINT)
    files = {
        path: data.replace(_DATE, today.isoformat().encode())
        for path, data in sample_files("feature", Wording(config.languages), slug).items()
    }
    place(site, folder, files, empty="photos")
    return tuple(f"{folder}/{path}" for path in sorted(files))
