"""Problems as other programs read them: JSON, and the workflow commands of GitHub Actions."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from site_builder.messages.message import Catalogue, render
from site_builder.problems.problems import Location, Problem

VERSION = 1
"""Of the JSON: it changes when a key goes, or changes its meaning; not when one is added."""


def as_json(
    problems: Sequence[Problem],
    catalogue: Catalogue,
    more: Mapping[str, object] = MappingProxyType({}),
) -> str:
    """One JSON object, which docs/report.schema.json describes: the problems, how many there are,
    and what the command has `more` to say. The catalogue gives the language of messages and hints;
    all else is the same in every language."""
    counts = [(problem.is_error, problem.rest or 1) for problem in problems]
    value = {
        "version": VERSION,
        "errors": sum(count for is_error, count in counts if is_error),
        "warnings": sum(count for is_error, count in counts if not is_error),
        "problems": [_as_object(problem, catalogue) for problem in problems],
        **more,
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def place(where: Location) -> dict[str, str | int]:
    """A place in a file, as JSON has it."""
    return {"path": where.path, "line": where.line, "column": where.column}


def as_workflow_commands(
    problems: Iterable[Problem], site: Path, here: Path, catalogue: Catalogue
) -> str:
    """A line for each problem that GitHub Actions shows at its place in the repository.

    `here` is the folder of the checkout, to which paths are made relative; `site` holds
    `content/`. The rules of escaping are those of the runner's own toolkit: in a message `%` and
    line ends, in a property also `:` and `,`.
    """
    return "\n".join(_command(problem, site, here, catalogue) for problem in problems)


def _as_object(problem: Problem, catalogue: Catalogue) -> dict[str, object]:
    end_line, end_column = problem.end
    return {
        **place(problem.location),
        "end_line": end_line or None,
        "end_column": end_column or None,
        "severity": problem.severity,
        "code": problem.code,
        "language": problem.language or None,
        "message": render(problem.message, catalogue),
        "hint": render(problem.hint, catalogue),
        "related": [
            {**place(where), "message": render(message, catalogue)}
            for where, message in problem.related
        ],
    }


def workflow_command(
    level: str, where: Location, title: str, words: str, site: Path, here: Path
) -> str:
    """One such line: `level` is `error`, `warning` or `notice`."""
    properties = {"file": _relative(where.path, site, here)}
    if where.line:
        properties |= {"line": str(where.line), "col": str(where.column or 1)}
    properties["title"] = title
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{_data(words)}"


def _command(problem: Problem, site: Path, here: Path, catalogue: Catalogue) -> str:
    words = [render(problem.message, catalogue)]
    for other, message in problem.related:
        path = _relative(other.path, site, here)
        words.append(f"{other._replace(path=path)}: {render(message, catalogue)}")
    if problem.hint:
        words.append(render(problem.hint, catalogue))
    told = "\n".join(words)
    return workflow_command(problem.severity, problem.location, problem.code, told, site, here)


def _relative(path: str, site: Path, here: Path) -> str:
    whole = os.path.normpath(site.resolve() / path)
    inside = os.path.commonpath([whole, here.resolve()]) == str(here.resolve())
    return Path(os.path.relpath(whole, here.resolve()) if inside else whole).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
