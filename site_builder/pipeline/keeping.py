"""What a build leaves for the next one, without which that one only takes longer."""

from collections.abc import Callable

from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem, warning

_WHERE = Location(".cache")


def keep(*steps: Callable[[], object]) -> tuple[Problem, ...]:
    """Take the steps that store it. Returns a warning if one fails: the site is as it should be,
    and says so. Code: `not-recorded`."""
    try:
        for step in steps:
            step()
    except OSError as error:
        message = _(
            "the site was built, but what the next build could use can't be stored ({reason})",
            reason=reason_of(error),
        )
        hint = _("The next build takes longer. Free some space, or check who owns the folder.")
        return (warning(_WHERE, "not-recorded", message, hint),)
    return ()
