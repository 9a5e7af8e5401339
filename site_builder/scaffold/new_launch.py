"""`site-builder new launch`: the launch list of a feature, with nothing signed."""

from pathlib import Path

from site_builder.messages.message import _
from site_builder.model.kinds import LAUNCH_FILE
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.read.config import config_in
from site_builder.read.inventory import take_inventory
from site_builder.scaffold.features import feature_named
from site_builder.scaffold.placing import place_files
from site_builder.scaffold.samples import Wording, sample_files
from site_builder.schemas.files import FOLDER


def new_launch(site: Path, slug: str, editor: str = "") -> str:
    """Give a feature a launch.yaml with every item that a feature has, and comments in the language
    `editor` (`zh` or `en`; by default, the site's first language). Returns its path.

    SiteError, with nothing written, if there is no such feature, it is a plain page, it has the
    file already, or the file can't be written.
    """
    inventory = take_inventory(site)
    feature = feature_named(inventory, slug)
    if feature.form == "page":
        message = _("'{slug}' is a plain page, not a feature", slug=slug)
        hint = _("only features have a launch list")
        raise SiteError([Problem(Location(feature.folder), "unknown-feature", message, hint)])
    config = config_in(site, inventory)[1]
    if not config.languages:
        raise SiteError(config.problems)
    path = f"{feature.folder}/{LAUNCH_FILE}"
    wording = Wording(config.languages, editor)
    has_schemas = (site / FOLDER).is_dir()
    files = sample_files("feature", wording, slug, has_schemas=has_schemas)
    place_files(site, {path: files[LAUNCH_FILE]})
    return path
