"""A remote's refusals as problems, recognised by the words of git and its servers."""

import re

from site_builder.git.git import NO_REASON, Said, gist, masked, safe_directory
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem

_CREDENTIALS = re.compile(
    r"could not read (Username|Password)|Authentication failed|Permission denied|"
    r"Invalid username or|Host key verification failed|returned error: 40[13]|"
    r"Permission to \S+ denied|could not be authenticated",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"Could not resolve host|Connection (refused|timed out|reset)|Failed to connect|"
    r"Couldn't connect|Network is unreachable|No route to host|unexpectedly closed|hung up",
    re.IGNORECASE,
)
_NO_REPOSITORY = re.compile(
    r"does not appear to be a git repository|Repository not found|repository '[^']*' not found|"
    r"not a git repository",
    re.IGNORECASE,
)
_UNSETTLED = {"remote-away", "remote-failed"}
"""Problems of a push that may have succeeded all the same."""
_REJECTED = re.compile(r"^!\t\S+\t\[rejected\]", re.MULTILINE)
_REFUSED = re.compile(r"^!\t\S+\t\[remote rejected\] \((?P<why>.*)\)", re.MULTILINE)


def refusal(said: Said, place: Location) -> Problem:
    """The problem of a call to the remote at `place` that failed.

    Codes: `no-credentials`, `remote-away`, `no-remote-repository`, `dubious-ownership`,
    `remote-failed`.
    """
    why = gist(said.err)
    if command := safe_directory(said.err):
        message = _(
            "the remote repository belongs to another user, so git won't read it ({why})", why=why
        )
        hint = _("if you trust that user, run on the remote's machine: {command}", command=command)
        return Problem(place, "dubious-ownership", message, hint)
    if _NO_REPOSITORY.search(said.err):
        message = _("there is no repository ({why})", why=why)
        hint = _("correct its address with `git remote set-url`")
        return Problem(place, "no-remote-repository", message, hint)
    if _CREDENTIALS.search(said.err):
        message = _("the remote doesn't let you in ({why})", why=why)
        hint = _("log in with a credential helper or ssh-add, so that `git fetch` asks nothing")
        return Problem(place, "no-credentials", message, hint)
    if _AWAY.search(said.err):
        message = _("the remote can't be reached ({why})", why=why)
        return Problem(place, "remote-away", message, _("check your connection, then deploy again"))
    return Problem(place, "remote-failed", _("the remote reported an error: {why}", why=why))


def push_refusal(said: Said, place: Location, *, rehearsed: bool = False) -> Problem:
    """The problem of a push that failed. Codes: `published-meanwhile`, `push-refused`, those of
    `refusal`, and that of `broken_off` where it was not just `rehearsed`."""
    if _REJECTED.search(said.out):
        message = _("somebody else published in the meantime, and theirs is live")
        hint = _("nothing is lost: deploy again to publish on top of it")
        return Problem(place, "published-meanwhile", message, hint)
    if found := _REFUSED.search(said.out):
        words = gist(said.err)
        theirs = "" if words == NO_REASON or words.startswith("failed to push") else words
        why = theirs or masked(found["why"])
        message = _("the remote refused the publication: {why}", why=why)
        hint = _("a hook or a protected branch of its own forbids it: ask its administrator")
        return Problem(place, "push-refused", message, hint)
    problem = refusal(said, place)
    is_unsettled = problem.code in _UNSETTLED and not rehearsed
    return broken_off(place, gist(said.err)) if is_unsettled else problem


def broken_off(place: Location, why: str) -> Problem:
    """The problem of a push that may or may not have succeeded: `push-broken-off`."""
    message = _("the push broke off ({why}), so the site may or may not be live", why=why)
    hint = _("check your connection and deploy again: nothing is published twice")
    return Problem(place, "push-broken-off", message, hint)


def silent(place: Location, message: Message) -> Problem:
    """The problem of a remote that doesn't answer: `remote-silent`."""
    hint = _("check your connection and deploy again, or wait longer with --timeout")
    return Problem(place, "remote-silent", message, hint)
