"""`site-builder new workflow`: the workflow with which GitHub builds and publishes the site."""

import os
from dataclasses import dataclass
from pathlib import Path

from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store import files
from site_builder.store.files import write_problem

WORKFLOW = ".github/workflows/pages.yml"
"""Where GitHub looks for it, below the top of the repository."""

_TEXT = Path(__file__).with_name("pages.yml")
_REQUIREMENTS = "requirements.txt"
_PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Workflow:
    """`written` is whether the file was; `needs_requirements` whether the workflow finds nothing
    in the repository that says where Site Builder comes from."""

    written: bool
    needs_requirements: bool


def new_workflow(site: Path, *, force: bool = False) -> Workflow:
    """Write the workflow into the site's folder. One that is there and differs is kept, but for
    `force`.

    SiteError: `not-the-top`, `workflow-differs`, `outside-root`, and what keeps a file from being
    written; nothing is written then.
    """
    text = _TEXT.read_bytes()
    target = site / WORKFLOW
    try:
        _check_place(site)
        old = target.read_bytes() if target.exists() else None
        if old == text:
            return Workflow(False, _needs_requirements(site))
        if old is not None and not force:
            message = "there is another workflow here already"
            hint = "compare them, then write this one over it with --force"
            raise SiteError([Problem(Location(WORKFLOW), "workflow-differs", message, hint)])
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write_atomically(str(target), text)
    except OSError as error:
        raise SiteError([write_problem(error, WORKFLOW)]) from error
    return Workflow(True, _needs_requirements(site))


def _check_place(site: Path) -> None:
    root = Path(os.path.realpath(site))
    if not Path(os.path.realpath(root / WORKFLOW)).is_relative_to(root):
        message = "this leads out of the site's folder"
        raise SiteError([Problem(Location(WORKFLOW), "outside-root", message)])
    if not (root / ".git").exists():
        for folder in root.parents:
            if (folder / ".git").exists():
                message = f"the site is not at the top of its repository, which is '{folder}'"
                hint = "GitHub looks for workflows there alone: give the site a repository"
                raise SiteError([Problem(Location("."), "not-the-top", message, hint)])


def _needs_requirements(site: Path) -> bool:
    if (site / _REQUIREMENTS).is_file():
        return False
    try:
        project = (site / _PROJECT).read_text("utf-8", errors="replace")
    except OSError:
        return True
    return '\nname = "site-builder"' not in project
