"""What `site-builder status --published` says: what is live, beside the working tree."""

from site_builder.cli.console import Console
from site_builder.cli.publication import Watching
from site_builder.deploy.messages import short
from site_builder.deploy.record import Origin
from site_builder.deploy.status import Standing, published_status
from site_builder.deploy.values import DeployOptions
from site_builder.messages.message import Message, _
from site_builder.store.paths import show


def show_published(console: Console, options: DeployOptions) -> None:
    """Say what is live, and what has changed in the working tree since then."""
    watching = Watching(console)
    with console.reporting(_("what is live is unknown")):
        standing = published_status(options, watching)
        console.say(_live(standing))
        if standing.record:
            console.say(_("Here: {commit}", commit=_commit(standing.origin)))
            watching.show_changes(standing.changes, standing.where)


def _live(standing: Standing) -> Message:
    record, place = standing.record, standing.where
    if record is None:
        return _("Nothing of this site is published in {place}.", place=place)
    return _(
        "Live in {place}: {commit}, by {tool}",
        place=place,
        commit=_commit(record.origin),
        tool=show(record.tool),
    )


def _commit(origin: Origin | None) -> Message:
    if origin is None:
        return _("no commit")
    commit = short(origin.commit)
    if origin.dirty:
        return _("commit {commit} with uncommitted changes", commit=commit)
    return _("commit {commit}", commit=commit)
