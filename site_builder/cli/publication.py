"""What is said of a publication: what it changes, and where it is."""

from collections.abc import Sequence
from pathlib import Path

import click

from site_builder import __version__
from site_builder.cli.console import Console, say_problems
from site_builder.deploy.limits import size_in_words
from site_builder.deploy.record import Changes, is_page
from site_builder.deploy.values import TIMEOUT
from site_builder.problems.problems import Problem, counted
from site_builder.store.paths import show

TOOL = f"site-builder {__version__}"

_LISTED = 20
"""So many pages of a kind are named; of the rest, the number."""


timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
    help="How many seconds the remote may say nothing.",
)


class Watching(Console):
    """Says what a deployment finds: problems on standard error, the plan on standard output."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site = site

    def warn(self, problems: Sequence[Problem]) -> None:
        self.close()
        say_problems(problems, self.site)

    def name_open_items(self, items: Sequence[str]) -> None:
        self.close()
        click.echo("Not signed off yet:", err=True)
        for item in items:
            click.echo(f"  {item}", err=True)

    def show_changes(self, changes: Changes, where: str) -> None:
        self.close()
        for line in describe_changes(changes, where):
            click.echo(line)


def describe_changes(changes: Changes, where: str) -> list[str]:
    """The plan in lines: the pages by name, the other files by number, and the bytes."""
    if changes.is_empty:
        return [f"Nothing would change in {where}."]
    kinds = (("+", changes.added), ("~", changes.changed), ("-", changes.removed))
    lines = [f"In {where}: {_counts(changes)}"]
    for sign, paths in kinds:
        pages = [path for path in paths if is_page(path)]
        lines += [f"  {sign} {_page(path)}" for path in pages[:_LISTED]]
        if len(pages) > _LISTED:
            lines.append(f"  {sign} and {len(pages) - _LISTED} more")
    return lines


def _counts(changes: Changes) -> str:
    groups = (changes.added, changes.changed, changes.removed)
    pages = [sum(is_page(path) for path in paths) for paths in groups]
    others = sum(len(paths) for paths in groups) - sum(pages)
    said = f"{counted(pages[0], 'page')} added"
    said += f", {pages[1]} changed, {pages[2]} removed"
    said += f"; {counted(others, 'other file')}"
    said += f"; {size_in_words(changes.new_bytes)} new"
    return said + (f", {size_in_words(changes.old_bytes)} gone" if changes.old_bytes else "")


def _page(path: str) -> str:
    return show(path).removesuffix("index.html") or "index.html"
