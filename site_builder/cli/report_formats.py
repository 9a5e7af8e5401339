"""Problems as other programs read them: JSON, and the workflow commands of GitHub Actions."""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.problems.problems import Location, Problem

if TYPE_CHECKING:  # a build need not wait for the model of what it does not tell
    from site_builder.model.launch import OpenItem

VERSION = 1
"""Of the JSON: it changes when a key goes, or changes its meaning; not when one is added."""


def as_json(problems: Sequence[Problem], items: "Iterable[OpenItem]" = ()) -> str:
    """One JSON object: `version`, the counts `errors` and `warnings`, `problems`, and the `open`
    items of the launch lists. docs/checking.md describes it."""
    errors = sum(problem.is_error for problem in problems)
    value = {
        "version": VERSION,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [
            {
                **_place(problem.location),
                "severity": problem.severity,
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in problems
        ],
        "open": [
            {
                **_place(item.location),
                "feature": item.feature,
                "item": item.item,
                "language": item.language,
                "words": item.words,
            }
            for item in items
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def item_words(item: "OpenItem") -> str:
    """An item of a launch list that nobody has signed: where its signature belongs, and what it
    says."""
    name = f"{item.item} ({item.language})" if item.language else item.item
    # One line, whatever the editor's words are: a new one could be a workflow command.
    return f"{item.location}: {name}: {' '.join(item.words.split())}"


def as_workflow_commands(problems: Iterable[Problem], site: Path, here: Path) -> str:
    """A line for each problem that GitHub Actions shows at its place in the repository.

    `here` is the folder of the checkout, to which paths are made relative; `site` holds
    `content/`. The rules of escaping are those of the runner's own toolkit: in a message `%` and
    line ends, in a property also `:` and `,`.
    """
    return "\n".join(_command(problem, site, here) for problem in problems)


def _place(where: Location) -> dict[str, str | int]:
    return {"path": where.path, "line": where.line, "column": where.column}


def _command(problem: Problem, site: Path, here: Path) -> str:
    where = problem.location
    properties = {"file": _relative(where.path, site, here)}
    if where.line:
        properties |= {"line": str(where.line), "col": str(where.column or 1)}
    properties["title"] = problem.code
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {listed}::{_data(message)}"


def _relative(path: str, site: Path, here: Path) -> str:
    whole = os.path.normpath(site.resolve() / path)
    inside = os.path.commonpath([whole, here.resolve()]) == str(here.resolve())
    return Path(os.path.relpath(whole, here.resolve()) if inside else whole).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
