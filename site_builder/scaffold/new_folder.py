"""A new folder of `content/`: the starter files of a feature or of a plain page."""

from dataclasses import replace
from pathlib import Path

from site_builder.languages.east_asian import contains_han
from site_builder.messages.message import Message
from site_builder.problems.problems import SiteError
from site_builder.problems.suggestions import suggestion
from site_builder.read.config import ConfigReading, config_in
from site_builder.read.inventory import slug_problem, take_inventory
from site_builder.scaffold.placing import check_free
from site_builder.scaffold.samples import Wording, sample_files
from site_builder.scaffold.slugs import slug_of
from site_builder.schemas.files import FOLDER


def readable_config(site: Path) -> ConfigReading:
    """The site's settings. SiteError if its languages can't be read."""
    config = config_in(site, take_inventory(site))[1]
    if not config.languages:
        raise SiteError(config.problems)
    return config


def starter_files(
    site: Path, slug: str, sample: str, editor: str, taken: Message
) -> tuple[dict[str, bytes], ConfigReading]:
    """The files of the sample's folder `sample` in every language of the site, by their paths in
    the new folder; and the site's settings. Comments are in the language `editor` (`zh` or `en`; by
    default, the site's first language). `taken` is the hint where the folder isn't empty.

    SiteError if the slug isn't valid or is taken, or the site's languages can't be read.
    """
    folder = f"content/{slug}"
    if problem := slug_problem(slug, folder):
        if contains_han(slug) and (near := slug_of(slug)):
            problem = replace(problem, hint=suggestion(slug, near))
        raise SiteError([problem])
    config = readable_config(site)
    check_free(site, folder, taken)
    wording = Wording(config.languages, editor)
    has_schemas = (site / FOLDER).is_dir()
    return sample_files(sample, wording, slug, has_schemas=has_schemas), config
