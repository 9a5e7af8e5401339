"""The folders that a site is read from. A symbolic link may lead only within its own one.

Git keeps links. One that leads from `assets/` to `.git/config`, to `.env` or into the folder of a
draft would publish what nobody wanted to publish, or have it quoted in an error that a build
service prints for everybody.
"""

# Plain calls on strings, as thousands of files pass through here.
# ruff: noqa: PTH112, PTH114, PTH120

import os

from site_builder.messages.message import NOTHING, Message, _


def input_folder(path: str) -> str:
    """The folder that a file at a path below the site belongs to: a feature's, as `content/story`,
    or one at the top, as `content`, `assets`, `templates` and `fonts`."""
    first, *rest = path.split("/")
    return f"{first}/{rest[0]}" if first == "content" and len(rest) > 1 else first


def is_own(root: str, path: str) -> bool:
    """Whether a file at a path below the site's folder `root` lies where its path says, or is
    reached by links within its input folder alone."""
    site = os.path.realpath(root)
    around = (path.partition("/")[0], input_folder(path), path)
    return not any(link_fault(site, part) for part in around)


def link_fault(site: str, path: str) -> Message:
    """Why a file or folder at a path can't be read, if it is a link; NOTHING for any other. `site`
    is the real path of the site's folder; the folders around the path have no fault."""
    whole, folder = f"{site}/{path}", input_folder(path)
    real, own = os.path.realpath(whole), os.path.realpath(f"{site}/{folder}")
    is_link = os.path.islink(whole)
    if is_link and (path == folder or (folder == "content" and os.path.isdir(real))):
        return _("this folder must not be a symbolic link")
    is_features = folder == "content" and path != folder and os.path.dirname(real) != own
    if is_features or (real != own and not real.startswith(f"{own}{os.sep}")):
        return _("this link leads out of {folder}", folder=f"{folder}/")
    return NOTHING
