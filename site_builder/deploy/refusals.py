"""What a remote said no to, as problems: by the words that git and its servers use."""

import re

from site_builder.deploy.git import Said, gist, masked, safe_directory
from site_builder.problems.problems import Location, Problem, counted

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
"""Problems of a push that may have been carried out all the same."""
_REJECTED = re.compile(r"^!\t\S+\t\[rejected\]", re.MULTILINE)
_REFUSED = re.compile(r"^!\t\S+\t\[remote rejected\] \((?P<why>.*)\)", re.MULTILINE)


def refusal(said: Said, place: Location) -> Problem:
    """The problem of a call to the remote at `place` that failed.

    Codes: `no-credentials`, `remote-away`, `no-remote-repository`, `dubious-ownership`,
    `remote-failed`.
    """
    why = gist(said.err)
    if command := safe_directory(said.err):
        message = f"the remote repository belongs to another user, so git won't read it ({why})"
        hint = f"if you trust that user, run on the machine that it is on: {command}"
        return Problem(place, "dubious-ownership", message, hint)
    if _NO_REPOSITORY.search(said.err):
        hint = "correct its address with `git remote set-url`"
        return Problem(place, "no-remote-repository", f"there is no repository ({why})", hint)
    if _CREDENTIALS.search(said.err):
        hint = "log in first, so that `git fetch` asks nothing: a credential helper, or ssh-add"
        return Problem(place, "no-credentials", f"the remote does not let you in ({why})", hint)
    if _AWAY.search(said.err):
        hint = "look to your connection, then deploy again"
        return Problem(place, "remote-away", f"the remote cannot be reached ({why})", hint)
    return Problem(place, "remote-failed", f"the remote gave an error: {why}")


def push_refusal(said: Said, place: Location, *, rehearsed: bool = False) -> Problem:
    """The problem of a push that failed. Codes: `published-meanwhile`, `push-refused`, those of
    `refusal`, and that of `broken_off` where it was not just `rehearsed`."""
    if _REJECTED.search(said.out):
        message = "somebody else published while this was being made, and theirs is kept"
        hint = "nothing is lost: deploy again, to see what would change, and publish on top of it"
        return Problem(place, "published-meanwhile", message, hint)
    if found := _REFUSED.search(said.out):
        words = gist(said.err)
        theirs = "" if words == "it gave no reason" or words.startswith("failed to push") else words
        message = f"the remote refused the publication: {theirs or masked(found['why'])}"
        hint = "its own rules did (a hook, or a protected branch): ask who keeps it"
        return Problem(place, "push-refused", message, hint)
    problem = refusal(said, place)
    is_unsettled = problem.code in _UNSETTLED and not rehearsed
    return broken_off(place, gist(said.err)) if is_unsettled else problem


def broken_off(place: Location, why: str) -> Problem:
    """The problem of a push of which nobody knows whether it was carried out: `push-broken-off`."""
    message = f"sending broke off ({why}): whether the site was published is not known"
    hint = "look to your connection and deploy again: what is live already is not published twice"
    return Problem(place, "push-broken-off", message, hint)


def silent(place: Location, seconds: float, doing: str) -> Problem:
    """The problem of a remote that does not answer: `remote-silent`."""
    message = f"the remote said nothing for {counted(seconds, 'second')} {doing}"
    hint = "look to your connection and deploy again, or wait longer with --timeout"
    return Problem(place, "remote-silent", message, hint)
