"""`site-builder schema`: the JSON Schemas of a site's files, written for editors."""

from pathlib import Path

from site_builder.model.site import with_derived
from site_builder.problems.problems import SiteError
from site_builder.read.config import load_config
from site_builder.schemas.files import FOLDER, site_schemas
from site_builder.store import files
from site_builder.store.files import write_problem


def write_schemas(site: Path, output: Path | None, reader: str) -> tuple[Path, tuple[str, ...]]:
    """Write the schemas into a folder (by default, schemas/ in the site's), in place of those that
    are there: for the site's languages or, where its settings can't be read, for any. Descriptions
    in the language of the `reader` come first. Returns the folder and the names of the files.

    SiteError if the folder can't be written to.
    """
    folder = output or site / FOLDER
    languages = [one.key for one in with_derived(load_config(site)[1].languages)]
    made = site_schemas(languages, reader)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            files.write_atomically(str(folder / name), data)
    except OSError as error:
        raise SiteError([write_problem(error, str(output or FOLDER))]) from error
    return folder, tuple(made)
