"""`site-builder new workflow`: the workflow with which GitHub builds and publishes the site."""

import os
from dataclasses import dataclass
from pathlib import Path

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.store.work_folders import link_in_site

WORKFLOW = ".github/workflows/pages.yml"
"""Where GitHub looks for it, below the top of the repository."""

_TEXT = Path(__file__).with_name("pages.yml")
_REQUIREMENTS = "requirements.txt"
_PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Workflow:
    """`written` is whether the file changed; `needs_requirements` whether nothing in the repository
    tells the workflow how to install Site Builder."""

    written: bool
    needs_requirements: bool


def new_workflow(site: Path, *, force: bool = False) -> Workflow:
    """Write the workflow into the site's folder. A different one is replaced only with `force`.

    SiteError, with nothing written: `not-the-top`, `workflow-differs`, `outside-root`, or why the
    file can't be written.
    """
    text = _TEXT.read_bytes()
    target = site / WORKFLOW
    try:
        _check_place(site)
        old = target.read_bytes() if target.exists() else None
        if old == text:
            return Workflow(False, _needs_requirements(site))
        if old is not None and not force:
            message = _("there is already a different workflow here")
            hint = _("compare the two; to replace it, use --force")
            raise SiteError([Problem(Location(WORKFLOW), "workflow-differs", message, hint)])
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write_atomically(str(target), text)
    except OSError as error:
        raise SiteError([write_problem(error, WORKFLOW)]) from error
    return Workflow(True, _needs_requirements(site))


def _check_place(site: Path) -> None:
    root = Path(os.path.realpath(site))
    if link := link_in_site(root / WORKFLOW, root):
        message, hint = _("the workflow can't be written where a link leads"), _("delete the link")
        raise SiteError([Problem(Location(link), "outside-root", message, hint)])
    if not (root / ".git").exists():
        for folder in root.parents:
            if (folder / ".git").exists():
                message = _(
                    "the site isn't at the top of its repository, which is '{folder}'",
                    folder=str(folder),
                )
                hint = _("GitHub finds workflows only there: give the site its own repository")
                raise SiteError([Problem(Location("."), "not-the-top", message, hint)])


def _needs_requirements(site: Path) -> bool:
    if (site / _REQUIREMENTS).is_file():
        return False
    try:
        project = (site / _PROJECT).read_text("utf-8", errors="replace")
    except OSError:
        return True
    return '\nname = "site-builder"' not in project
