"""What git and its servers say when they refuse, and what it means."""

import pytest

from site_builder.deploy.refusals import broken_off, push_refusal, refusal, silent
from site_builder.git.git import Said
from site_builder.messages.message import _
from site_builder.problems.problems import Location

AT = Location("origin")


@pytest.mark.parametrize(
    ("err", "code"),
    [
        ("fatal: could not read Username for 'x': terminal prompts disabled", "no-credentials"),
        ("remote: Invalid username or token.\nfatal: Authentication failed", "no-credentials"),
        ("git@github.com: Permission denied (publickey).", "no-credentials"),
        ("Host key verification failed.\nfatal: Could not read from remote", "no-credentials"),
        ("fatal: unable to access 'x': The requested URL returned error: 403", "no-credentials"),
        ("remote: Permission to a/b.git denied to c.", "no-credentials"),
        ("ssh: Could not resolve hostname x: Name or service not known", "remote-away"),
        ("fatal: unable to access 'x': Could not resolve host: x", "remote-away"),
        ("fatal: unable to access 'x': Failed to connect to x port 443", "remote-away"),
        ("ssh: connect to host x port 22: Connection refused", "remote-away"),
        ("fatal: the remote end hung up unexpectedly", "remote-away"),
        ("ERROR: Repository not found.\nfatal: Could not read from remote", "no-remote-repository"),
        ("remote: Repository not found.", "no-remote-repository"),
        ("fatal: repository 'https://x/' not found", "no-remote-repository"),
        ("fatal: 'x' does not appear to be a git repository", "no-remote-repository"),
        ("fatal: protocol error: bad line", "remote-failed"),
        (
            "fatal: detected dubious ownership in repository at '/srv/a.git'\n"
            "To add an exception for this directory, call:\n\n"
            "\tgit config --global --add safe.directory /srv/a.git\n"
            "fatal: Could not read from remote repository.",
            "dubious-ownership",
        ),
        ("", "remote-failed"),
    ],
)  # fmt: skip
def test_what_a_remote_says(err: str, code: str) -> None:
    problem = refusal(Said(128, "", err), AT)
    assert (problem.code, problem.location) == (code, AT)


def test_the_words_are_passed_on() -> None:
    problem = refusal(Said(128, "", "fatal: protocol error: bad line"), AT)
    assert problem.message == "the remote reported an error: protocol error: bad line"


@pytest.mark.parametrize("why", ["fetch first", "non-fast-forward", "stale info"])
def test_somebody_was_first(why: str) -> None:
    out = f"To x\n!\trefs/heads/site:refs/heads/gh-pages\t[rejected] ({why})\nDone\n"
    problem = push_refusal(Said(1, out, "error: failed to push some refs to 'x'"), AT)
    assert problem.code == "published-meanwhile"
    assert "nothing is lost" in problem.hint


def test_a_rule_of_the_remote() -> None:
    out = "!\ta:b\t[remote rejected] (protected branch hook declined)\nDone\n"
    plain = push_refusal(Said(1, out, "error: failed to push some refs to 'x'"), AT)
    told = push_refusal(Said(1, out, "remote: error: GH006: Protected branch."), AT)
    assert plain.code == told.code == "push-refused"
    assert plain.message.endswith("protected branch hook declined")
    assert told.message.endswith("GH006: Protected branch.")


def test_an_address_in_a_rule_of_the_remote_keeps_its_secrets() -> None:
    out = "!\ta:b\t[remote rejected] (not from https://li-na:hush@example.org/)\nDone\n"
    assert "hush" not in repr(push_refusal(Said(1, out, ""), AT))


def test_other_faults_of_a_push_are_those_of_any_call() -> None:
    assert (
        push_refusal(Said(128, "", "Permission denied (publickey)."), AT).code == "no-credentials"
    )


@pytest.mark.parametrize(
    "err", ["fatal: the remote end hung up unexpectedly", "fatal: protocol error: bad line", ""]
)
def test_of_a_push_that_broke_off_nobody_knows_what_came_of_it(err: str) -> None:
    problem = push_refusal(Said(128, "", err), AT)
    assert problem.code == "push-broken-off"
    assert "may or may not be live" in problem.message
    assert push_refusal(Said(128, "", err), AT, rehearsed=True) == refusal(Said(128, "", err), AT)


def test_the_reason_is_told() -> None:
    assert "(it hung up)" in broken_off(AT, "it hung up").message


def test_silence() -> None:
    problem = silent(AT, _("the remote was silent"))
    assert problem.code == "remote-silent"
    assert problem.message == "the remote was silent"
