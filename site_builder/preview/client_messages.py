"""Builds and pages as the JSON that browsers get. It holds messages, which each connection renders
in its own language."""

import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from site_builder.languages.script import joins_lines
from site_builder.messages.message import NOTHING, Message, _, ngettext, sentences
from site_builder.preview.addresses import SIDE, Settings
from site_builder.preview.messages import About, Outcome, Version
from site_builder.preview.updates import Seen, Update
from site_builder.problems.problems import Problem, Related
from site_builder.problems.report import lines_of, snippet

Json = dict[str, Any]

MOST = 100
"""A browser shows at most this many errors, and this many warnings; the rest are counted."""

HOME = "index.html"
"""Every site that was ever built has this page."""


def status(outcome: Outcome | None, site: Path, *, is_building: bool, has_pages: bool) -> Json:
    """How the last build went, and whether there are pages of a good one."""
    problems = outcome.problems if outcome else ()
    errors = [problem for problem in problems if problem.is_error]
    warnings = [problem for problem in problems if not problem.is_error]
    errors_title = ngettext("{count} error", "{count} errors", len(errors))
    if has_pages:
        banner = _("{errors}: this is the last good page", errors=errors_title)
    else:
        banner = _("{errors}: no page has been built yet", errors=errors_title)
    state = errors_title if errors else _("Up to date")
    return {
        "command": "status",
        "building": is_building,
        "state": _("Building…") if is_building else state,
        "stale": bool(errors),
        "pages": has_pages,
        "banner": banner if errors else NOTHING,
        "errors": rows(errors[:MOST], site),
        "error_count": len(errors),
        "errors_title": errors_title,
        "errors_more": _more(len(errors)),
        "warnings": rows(warnings[:MOST], site),
        "warning_count": len(warnings),
        "warnings_title": ngettext("{count} warning", "{count} warnings", len(warnings)),
        "warnings_more": _more(len(warnings)),
    }


def _more(count: int) -> Message:
    return _("and {count} more", count=count - MOST) if count > MOST else NOTHING


def building(done: int = 0, total: int = 0) -> Json:
    """A build is under way: `done` of the `total` tasks of its current stage are done; `total` is
    0 where they aren't counted."""
    return {"command": "building", "done": done, "total": total}


def rows(problems: Sequence[Problem], site: Path) -> list[Json]:
    """The problems in order, each with the line that it is about."""
    files: dict[str, list[str]] = {}
    return [_row(problem, files, site) for problem in problems]


def _row(problem: Problem, files: dict[str, list[str]], site: Path) -> Json:
    where = problem.location
    if where.line and where.path not in files:
        files[where.path] = lines_of(site, where.path)
    return {
        "where": str(where),
        "path": where.path,
        "line": where.line,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": sentences(*map(_of_related, problem.related), problem.hint),
        "snippet": [line[2:] for line in snippet(problem, files.get(where.path, ()))],
    }


def _of_related(related: Related) -> Message:
    return _("{place}: {words}.", place=str(related.location), words=related.message)


def reload(address: str, now: Seen, update: Update) -> Json:
    """LiveReload's `reload` command (protocol 7), with what our own client needs besides."""
    return {
        "command": "reload",
        "path": address,
        "liveCSS": True,
        "liveImg": True,
        "now": asdict(now),
        "update": asdict(update),
    }


def described(about: About, settings: Settings, site: Path, address: str) -> Json:
    """What the bar shows about the page at `address`."""
    versions = [_version(version, about, settings, site) for version in about.versions]
    written = [version for version in versions if version["href"]]
    return {
        "address": address,
        "key": about.key,
        "slug": about.slug,
        "draft": about.is_draft,
        "scheduled": about.is_scheduled,
        "versions": versions,
        "sources": {anchor: list(place) for anchor, place in about.sources.items()},
        "editor": settings.editor,
        # It becomes part of an address, and a folder may be called `a&line=1#b`.
        "root": quote(os.fsencode(site.as_posix()), safe="/:"),
        "side": f"{SIDE}?path={quote(address)}" if len(written) > 1 else "",
    }


def _version(version: Version, about: About, settings: Settings, site: Path) -> Json:
    return {
        "key": version.key,
        "tag": version.tag,
        "name": version.name,
        "href": quote(settings.base + version.route) if version.route else "",
        "source": version.is_source,
        "remark": _remark(version, about),
        "behind": rows(version.behind, site),
        "statistics": asdict(version.statistics) if version.statistics else None,
        "length": _length(version),
    }


def _remark(version: Version, about: About) -> Message:
    """How a version of a feature stands to the version that it was translated from."""
    if not version.route:
        return _("not translated")
    if not about.slug:
        return NOTHING
    if version.is_source:
        return _("source language")
    if not version.behind:
        return _("matches the source")
    return ngettext(
        "{count} mismatch with the source",
        "{count} mismatches with the source",
        len(version.behind),
    )


def _length(version: Version) -> dict[str, Message]:
    """How long the text is. In Chinese and Japanese, characters count as words, and there is no
    other number of them."""
    counted = version.statistics
    if counted is None:
        return {}
    minutes = {"minutes": _("{minutes} min read", minutes=counted.minutes)}
    if joins_lines(version.tag):
        words = ngettext("{count} character", "{count} characters", counted.words)
        return {"words": words, **minutes}
    characters = ngettext(
        "{count} non-space character", "{count} non-space characters", counted.characters
    )
    words = ngettext("{count} word", "{count} words", counted.words)
    return {"words": words, "characters": characters, **minutes}
