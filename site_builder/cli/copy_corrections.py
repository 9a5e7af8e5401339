"""`site-builder check --fix`: what is certain in the copy of the sources, put right."""

import sys

from site_builder.check.check import Sources
from site_builder.check.copy import correct
from site_builder.cli.console import PROBLEMS, Console
from site_builder.copydesk.fixing import Correction
from site_builder.exchange.site_files import write_files
from site_builder.messages.message import Message, _, ngettext
from site_builder.problems.problems import Problem, SiteError, in_order


def correct_copy(console: Console, sources: Sources, *, strict: bool) -> None:
    """Write the corrections, file by file; say what was changed, and what is left to people. A file
    that was changed in the meantime stays as it is."""
    done: list[Correction] = []
    left: list[Problem] = []
    for one in correct(sources):
        left += one.left
        if not one.new:
            continue
        try:
            write_files(sources.site, one.new, one.old)
        except SiteError as error:
            left += error.problems
        else:
            done += one.corrections
            console.say(*map(_line, sorted(one.corrections)))
    console.say(_summary(done))
    problems = in_order(left)
    if problems:
        console.report(problems)
    console.finish(corrected=[_object(one) for one in done])
    if any(problem.is_error or strict for problem in problems):
        sys.exit(PROBLEMS)


def _summary(done: list[Correction]) -> Message:
    if not done:
        return _("Nothing to correct.")
    count = len({one.where.path for one in done})
    return ngettext(
        "Corrected in {count} file. Read the changes, then build again.",
        "Corrected in {count} files. Read the changes, then build again.",
        count,
    )


def _line(one: Correction) -> Message:
    place = str(one.where)
    if not one.after:
        return _("{place}: '{before}' deleted", place=place, before=one.before)
    return _("{place}: '{before}' → '{after}'", place=place, before=one.before, after=one.after)


def _object(one: Correction) -> dict[str, object]:
    path, line, column = one.where
    return {
        "path": path,
        "line": line,
        "column": column,
        "before": one.before,
        "after": one.after,
    }
