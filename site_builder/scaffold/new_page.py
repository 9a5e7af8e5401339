"""`site-builder new page`: a plain page's files, to be filled in."""

from pathlib import Path

from site_builder.messages.message import _
from site_builder.scaffold.new_folder import starter_files
from site_builder.scaffold.placing import place

_HINT = _("choose another name, or continue the page that is there")


def new_page(site: Path, slug: str, editor: str = "") -> tuple[str, ...]:
    """Make a plain page's folder in every language of the site. Comments are in the language
    `editor` (`zh` or `en`; by default, the site's first language). Returns the paths of its files,
    that of the source language first.

    SiteError, with nothing written, if the slug isn't valid or is taken, the site's settings can't
    be read, or a file can't be written.
    """
    files, _config = starter_files(site, slug, "page", editor, _HINT)
    place(site, f"content/{slug}", files)
    return tuple(f"content/{slug}/{path}" for path in files)
