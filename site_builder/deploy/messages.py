"""Writes and reads the messages of the commits on the published branch. They stay English."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.deploy.record import Origin

_PUBLISHED_BY = "Published-By"
_SOURCE = "Source-Commit"
_STATE = "Source-State"
_RESTORES = "Restores"
_SHORT = 10  # hex digits


@dataclass(frozen=True, slots=True)
class Publication:
    """A commit on the branch. `tool` is '' unless it is ours; `restores` is the commit that a
    rollback restored, or ''."""

    commit: str
    title: str
    tool: str = ""
    restores: str = ""


def publication_message(tool: str, origin: Origin, subject: str = "") -> str:
    """The message of a publication; `subject` is the title of the commit it was built from, if that
    may be published."""
    dirty = " with uncommitted changes" if origin.dirty else ""
    title = f"Publish {short(origin.commit)}{dirty}: {subject}".rstrip(": ")
    return f"{title}\n\n{_trailers(tool, origin)}\n"


def rollback_message(tool: str, restored: Publication, origin: Origin | None) -> str:
    """The message of a rollback to an earlier publication."""
    title = f"Roll back to {short(restored.commit)}: {restored.title}"
    return f"{title}\n\n{_trailers(tool, origin)}\n{_RESTORES}: {restored.commit}\n"


def read_message(commit: str, message: str) -> Publication:
    """A commit, as its message describes it."""
    lines = message.strip().splitlines() or [""]
    last = message.strip().rpartition("\n\n")[2].splitlines()
    pairs = [line.partition(": ") for line in last]
    trailers = {name: value.strip() for name, colon, value in pairs if colon}
    tool = trailers.get(_PUBLISHED_BY, "")
    return Publication(commit, lines[0], tool, trailers.get(_RESTORES, "") if tool else "")


def earlier_publications(history: Sequence[Publication]) -> Iterator[Publication]:
    """What passes for a publication before the live one in the branch's history (newest first).

    After a rollback, these are those before the restored publication, so a second rollback goes
    back one more step.
    """
    places = {publication.commit: number for number, publication in enumerate(history)}
    live = 0
    while history[live].restores and places.get(history[live].restores, -1) > live:
        live = places[history[live].restores]
    return (earlier for earlier in history[live + 1 :] if earlier.tool)


def short(commit: str) -> str:
    """A commit's abbreviated name."""
    return commit[:_SHORT]


def _trailers(tool: str, origin: Origin | None) -> str:
    lines = [f"{_PUBLISHED_BY}: {tool}"]
    if origin:
        lines.append(f"{_SOURCE}: {origin.commit}")
        if origin.dirty:
            lines.append(f"{_STATE}: with uncommitted changes")
    return "\n".join(lines)
