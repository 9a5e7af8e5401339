"""Git, as it is called here: by lists of words, without a terminal, and with a limit."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.deploy.processes import SilentError, run
from site_builder.problems.problems import Location, Problem, SiteError, counted

_USER_INFO = re.compile(r"(?<=://)[^\s'\"]*@")
_QUERY = re.compile(r"(?<=://)([^\s'\"?]*)\?[^\s'\"]*")
_MASK = "***"
_SHORTEST = 4
"""A shorter name or password is masked inside an address only: it may be part of any word."""


def secrets_in(url: str) -> tuple[str, ...]:
    """The user's name and password in the address of a remote, as written and as meant.

    None in an address without a scheme, such as `git@github.com:user/repo.git`.
    """
    try:
        parts = urlsplit(url)
        written = (parts.username, parts.password)
    except ValueError:
        return ()
    if parts.scheme not in {"http", "https"}:
        written = (None, parts.password)
    found = {form for part in written if part for form in (part, unquote(part))}
    return tuple(sorted((secret for secret in found if len(secret) >= _SHORTEST), key=_by_length))


def masked(text: str, secrets: tuple[str, ...] = ()) -> str:
    """The text without the secrets, and without what precedes '@' or follows '?' in an address."""
    for secret in secrets:
        text = text.replace(secret, _MASK)
    return _QUERY.sub(rf"\1?{_MASK}", _USER_INFO.sub(f"{_MASK}@", text))


def _by_length(secret: str) -> tuple[int, str]:
    # The longest first: one may be a part of the other.
    return -len(secret), secret


LOCAL_SILENCE = 600.0
"""Seconds that git may be silent over work on this machine, such as a very large commit."""

_LONGEST = 300  # characters of a server's own words
_PROGRESS = re.compile(r"\d+% \(\d+/\d+\)|^(remote: )?(Enumerating|Total) ")
_FOLLOWING = {
    "fatal: Could not read from remote repository.",
    "Please make sure you have the correct access rights",
    "and the repository exists.",
}
"""What git adds to the words of ssh, which say what is wrong."""

_OF_ANOTHER_CALL = {
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_QUARANTINE_PATH",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
}
"""What a hook, or another call of git, has set for itself: where its repository is."""

_SAFE = re.compile(r"^\s*(git config --global --add safe\.directory .+?)\s*$", re.MULTILINE)

_QUIET = {
    "GCM_INTERACTIVE": "never",
    "GIT_ASKPASS": "",
    "GIT_OPTIONAL_LOCKS": "0",  # looking at the site's repository writes nothing into it
    "GIT_TERMINAL_PROMPT": "0",
    "LANGUAGE": "C",
    "LC_ALL": "C",  # what git says is looked at
    "SSH_ASKPASS_REQUIRE": "never",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What git answered. `err` has no secrets in it, and may be shown."""

    code: int
    out: str
    err: str

    @property
    def ok(self) -> bool:
        return self.code == 0

    @property
    def line(self) -> str:
        """What it printed, without the last line's end."""
        return self.out.rstrip("\n")

    @property
    def words(self) -> str:
        """The same as words to be shown or sent on: what is not UTF-8 in it is replaced."""
        return self.line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Git:
    """Git at work in `folder`, with more `variables` in its environment.

    `secrets` are never shown. A problem with git itself is at `place`.
    """

    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    place: Location = field(default=Location("."))

    def call(self, *words: str, silence: float) -> Said:
        """Run `git` with these words, which have it talk to a remote, whatever its exit code.

        SilentError when it says nothing for `silence` seconds; SiteError (`no-git`) without git.
        """
        return self._run("git", *words, silence=silence)

    def ask(self, *words: str) -> Said:
        """Run `git` on this machine, whatever its exit code. SiteError (`git-failed`) where it
        does nothing for very long."""
        return self._at_home("git", *words, what=words[0])

    def do(self, *words: str) -> Said:
        """Run `git` on this machine, where it must succeed. SiteError (`git-failed`) if not."""
        return self._checked(self.ask(*words), words[0])

    def python(self, *words: str) -> Said:
        """Run a Python module that calls git. SiteError (`git-failed`) if it does not succeed."""
        # -P: no module is taken from the folder, which may hold anything.
        said = self._at_home(sys.executable, "-P", "-m", *words, what=words[0])
        return self._checked(said, words[0])

    def _at_home(self, *words: str, what: str) -> Said:
        try:
            return self._run(*words, silence=LOCAL_SILENCE)
        except SilentError:
            message = (
                f"git {what} did nothing for {counted(LOCAL_SILENCE, 'second')}, and was ended"
            )
            raise SiteError([Problem(self.place, "git-failed", message)]) from None

    def _run(self, *words: str, silence: float) -> Said:
        try:
            answer = run(
                words, folder=self.folder, environment=self._environment(), silence=silence
            )
        except OSError as error:
            if not self.folder.is_dir():
                raise
            hint = "install git, or publish into a folder with --to"
            message = f"git cannot be run ({os.strerror(error.errno or 0)})"
            raise SiteError([Problem(self.place, "no-git", message, hint)]) from error
        err = masked(answer.err.decode("utf-8", "replace"), self.secrets)
        return Said(answer.code, answer.out.decode("utf-8", "surrogateescape"), err)

    def _checked(self, said: Said, what: str) -> Said:
        if said.ok:
            return said
        message = f"git {what} failed: {gist(said.err)}"
        raise SiteError([Problem(self.place, "git-failed", message)])

    def _environment(self) -> dict[str, str]:
        kept = {name: v for name, v in os.environ.items() if name not in _OF_ANOTHER_CALL}
        return {**kept, **_QUIET, **self.variables}


def safe_directory(err: str) -> str:
    """The command by which one trusts a repository that belongs to somebody else, in git's words on
    why it won't read it (git-config(1), `safe.directory`); '' in any other words."""
    found = _SAFE.search(err)
    return found[1] if found else ""


def gist(err: str) -> str:
    """The line of git's words that says what went wrong; of a server's own words, all."""
    lines = [line.strip() for line in err.replace("\r", "\n").splitlines() if line.strip()]
    lines = [line for line in lines if not _PROGRESS.search(line)]
    lines = [line for line in lines if line not in _FOLLOWING] or lines
    remote = [line.removeprefix("remote:").strip() for line in lines if line.startswith("remote:")]
    told = " ".join(word for word in remote if word)
    if told:
        return told if len(told) <= _LONGEST else told[: _LONGEST - 1] + "…"
    for start in ("fatal: ", "error: "):
        for line in lines:
            if line.startswith(start):
                return line.removeprefix(start)
    return lines[-1] if lines else "it gave no reason"
