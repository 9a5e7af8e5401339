"""Builds and pages as values that a browser is told (JSON)."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from site_builder.preview.addresses import SIDE, Settings
from site_builder.preview.messages import About, Outcome, Version
from site_builder.preview.updates import Seen, Update
from site_builder.problems.problems import Problem
from site_builder.problems.report import lines_of, snippet

Json = dict[str, Any]

MOST = 100
"""So many problems are shown in a browser; of more, the number."""


HOME = "index.html"
"""Every site that was ever built has this page."""


def status(outcome: Outcome | None, site: Path, *, is_building: bool, has_pages: bool) -> Json:
    """How the last build went, and whether there are pages of a good one."""
    problems = outcome.problems if outcome else ()
    errors = [problem for problem in problems if problem.is_error]
    warnings = [problem for problem in problems if not problem.is_error]
    return {
        "command": "status",
        "building": is_building,
        "stale": bool(errors),
        "pages": has_pages,
        "errors": rows(errors[:MOST], site),
        "error_count": len(errors),
        "warnings": rows(warnings[:MOST], site),
        "warning_count": len(warnings),
    }


def building(done: int = 0, total: int = 0) -> Json:
    """A build is under way: so many tasks of its present stage are done; no `total` where they
    aren't counted."""
    return {"command": "building", "done": done, "total": total}


def rows(problems: Sequence[Problem], site: Path) -> list[Json]:
    """The problems in their order, each with the line that it is about."""
    files: dict[str, list[str]] = {}
    return [_row(problem, files, site) for problem in problems]


def _row(problem: Problem, files: dict[str, list[str]], site: Path) -> Json:
    where = problem.location
    if where.line and where.path not in files:
        files[where.path] = lines_of(site / where.path)
    return {
        "where": str(where),
        "path": where.path,
        "line": where.line,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "snippet": [line[2:] for line in snippet(problem, files.get(where.path, ()))],
    }


def reload(address: str, now: Seen, update: Update) -> Json:
    """The command of LiveReload's protocol 7, with what our own client wants besides."""
    return {
        "command": "reload",
        "path": address,
        "liveCSS": True,
        "liveImg": True,
        "now": asdict(now),
        "update": asdict(update),
    }


def described(about: About, settings: Settings, site: Path, address: str) -> Json:
    """What the bar shows of the page at `address`."""
    return {
        "address": address,
        "key": about.key,
        "slug": about.slug,
        "draft": about.is_draft,
        "versions": [_version(version, settings, site) for version in about.versions],
        "sources": {anchor: list(place) for anchor, place in about.sources.items()},
        "editor": settings.editor,
        "root": site.as_posix(),
        "side": f"{SIDE}?path={quote(address)}" if len(_written(about)) > 1 else "",
    }


def _written(about: About) -> list[Version]:
    return [version for version in about.versions if version.route]


def _version(version: Version, settings: Settings, site: Path) -> Json:
    return {
        "key": version.key,
        "tag": version.tag,
        "name": version.name,
        "href": quote(settings.base + version.route) if version.route else "",
        "source": version.is_source,
        "behind": rows(version.behind, site),
        "statistics": asdict(version.statistics) if version.statistics else None,
    }
