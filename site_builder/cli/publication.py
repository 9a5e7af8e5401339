"""What is said of a publication: what it changes, and where it is."""

from collections.abc import Sequence
from dataclasses import fields

import click

from site_builder import __version__
from site_builder.cli.commands import option
from site_builder.cli.console import Console
from site_builder.cli.options import FloatRange
from site_builder.cli.waiting import waiting_line
from site_builder.deploy.limits import size_in_words
from site_builder.deploy.record import Changes, is_page
from site_builder.deploy.values import TIMEOUT, DeployOptions
from site_builder.messages.message import Message, _, listed, ngettext
from site_builder.model.waiting import Waiting
from site_builder.pipeline.options import usable_cores
from site_builder.problems.problems import Problem
from site_builder.store.paths import show

TOOL = f"site-builder {__version__}"

_LISTED = 20
"""The most pages of a kind that are named; the rest are counted."""

remote_option = option("--remote", help=_("The git remote; by default, origin."))
branch_option = option("--branch", help=_("The published branch; by default, gh-pages."))
timeout_option = option(
    "--timeout",
    type=FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help=_("How many seconds to wait for a silent remote."),
)


def deploy_options(context: click.Context) -> DeployOptions:
    """The options of a deployment that a command has, by its parameters."""
    known = {field.name for field in fields(DeployOptions)}
    given = {name: value for name, value in context.params.items() if name in known}
    return DeployOptions(site=context.obj.site, tool=TOOL, **{"jobs": usable_cores(), **given})


class Watching:
    """Says what a deployment finds: problems on standard error, the plan on standard output."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.start = console.start
        self.advance = console.advance

    def warn(self, problems: Sequence[Problem]) -> None:
        self._console.report(problems)

    def name_open_items(self, items: Sequence[str]) -> None:
        self._console.note(_("Not signed off yet:"), *(f"  {item}" for item in items))

    def name_waiting(self, waiting: Sequence[Waiting]) -> None:
        self._console.note(*map(waiting_line, waiting))

    def show_changes(self, changes: Changes, where: str) -> None:
        self._console.say(*describe_changes(changes, where))


def describe_changes(changes: Changes, where: str) -> list[str]:
    """The plan in lines: the pages by name, the other files by number, and the bytes."""
    if changes.is_empty:
        return [_("Nothing would change in {place}.", place=where)]
    kinds = (("+", changes.added), ("~", changes.changed), ("-", changes.removed))
    lines: list[str] = [_("In {place}: {counts}", place=where, counts=_counts(changes))]
    for sign, paths in kinds:
        pages = [path for path in paths if is_page(path)]
        lines += [f"  {sign} {_page(path)}" for path in pages[:_LISTED]]
        if len(pages) > _LISTED:
            rest = len(pages) - _LISTED
            more = ngettext("and {count} more page", "and {count} more pages", rest)
            lines.append(_("  {sign} {more}", sign=sign, more=more))
    return lines


def _counts(changes: Changes) -> Message:
    groups = (changes.added, changes.changed, changes.removed)
    pages = [sum(is_page(path) for path in paths) for paths in groups]
    others = sum(len(paths) for paths in groups) - sum(pages)
    sizes = [_("{size} new", size=size_in_words(changes.new_bytes))]
    if changes.old_bytes:
        sizes.append(_("{size} gone", size=size_in_words(changes.old_bytes)))
    return _(
        "{pages}; {files}; {sizes}",
        pages=ngettext(
            "{count} page added, {changed} changed, {removed} removed",
            "{count} pages added, {changed} changed, {removed} removed",
            pages[0],
            changed=pages[1],
            removed=pages[2],
        ),
        files=ngettext("{count} other file", "{count} other files", others),
        sizes=listed(sizes),
    )


def _page(path: str) -> str:
    return show(path).removesuffix("index.html") or "index.html"
