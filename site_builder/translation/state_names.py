"""What the states of units are called, and who is said to have accepted one."""

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.translation import Accepted, State

STATE_NAMES: dict[State, Message] = {
    "fresh": _("fresh"),
    "unreviewed": _("unreviewed"),
    "stale": _("stale"),
    "orphaned": _("orphaned"),
    "missing": _("missing"),
}


def count_in_words(state: State, count: int) -> Message:
    """`3 stale`."""
    return _("{count} {state}", count=count, state=STATE_NAMES[state])


def accepted_words(accepted: Accepted | None) -> Message:
    """A sentence on who accepted a unit, and when; NOTHING where neither is recorded."""
    if accepted and accepted.by and accepted.on:
        return _("Accepted by {name} on {date}.", name=accepted.by, date=accepted.on)
    if accepted and accepted.on:
        return _("Accepted on {date}.", date=accepted.on)
    if accepted and accepted.by:
        return _("Accepted by {name}.", name=accepted.by)
    return NOTHING
