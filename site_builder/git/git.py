"""Runs git without a shell or a terminal; hands on what git says, with secrets masked."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.git.processes import SilentError, run
from site_builder.messages.message import Message, _, ngettext
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem, SiteError

_USER_INFO = re.compile(r"(?<=://)[^\s'\"]*@")
_QUERY = re.compile(r"(?<=://)([^\s'\"?#]*)([?#])[^\s'\"]*")
_ADDRESS = re.compile(r"(?<=://)[^\s'\"]*")
# What can't be read as words: a prefix that services give to tokens, or many letters and digits in
# a row, as in a UUID, or in base64 as addresses have it (RFC 4648 §5).
_TOKEN = re.compile(
    r"(?<![^/:=])(?:"
    r"(?:gh[a-z]|github_pat|glpat|glptt|npm|pypi|sk|pk|xox[a-z]|hf|dp)[_-][A-Za-z0-9_-]{8,}"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]*[A-Za-z0-9]{16,}[A-Za-z0-9_-]*"
    r"|(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Z])(?=[A-Za-z0-9_-]*[a-z])[A-Za-z0-9_-]{24,}"
    r")(?![^/:=.~])"
)
_MASK = "***"
_SHORTEST = 4
"""A shorter name or password is masked inside an address only: it may be part of any word."""


def secrets_in(url: str) -> tuple[str, ...]:
    """The user name and password in the address of a remote, and what looks like a token in its
    path, as written and decoded.

    An address without a scheme, such as `git@github.com:user/repo.git`, has neither of the first.
    """
    try:
        parts = urlsplit(url)
        written = (parts.username, parts.password)
    except ValueError:
        return ()
    if parts.scheme not in {"http", "https"}:
        written = (None, parts.password)
    tokens = _TOKEN.findall(parts.path) if parts.scheme else []
    found = {form for part in (*written, *tokens) if part for form in (part, unquote(part))}
    return tuple(sorted((secret for secret in found if len(secret) >= _SHORTEST), key=_by_length))


def masked(text: str, secrets: tuple[str, ...] = ()) -> str:
    """The text without the secrets, and without what precedes '@', follows '?' or '#', or looks
    like a token in an address."""
    for secret in secrets:
        text = text.replace(secret, _MASK)
    text = _QUERY.sub(rf"\1\2{_MASK}", _USER_INFO.sub(f"{_MASK}@", text))
    return _ADDRESS.sub(lambda address: _TOKEN.sub(_MASK, address[0]), text)


def _by_length(secret: str) -> tuple[int, str]:
    # The longest first: one may be a part of the other.
    return -len(secret), secret


LOCAL_SILENCE = 600.0
"""Seconds that git may be silent over work on this machine, such as a very large commit."""

_LONGEST = 300  # characters of a server's own words
_PROGRESS = re.compile(r"(?<!\d)\d+% \(\d+/\d+\)|^(remote: )?(Enumerating|Total) ")
_FOLLOWING = {
    "fatal: Could not read from remote repository.",
    "Please make sure you have the correct access rights",
    "and the repository exists.",
}
"""What git adds to ssh's own words, which say what is wrong."""

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
"""Variables that a hook, or another git process, sets for its own repository."""

_SAFE = re.compile(r"^[ \t]*(git config --global --add safe\.directory .*\S)", re.MULTILINE)

_QUIET = {
    "GCM_INTERACTIVE": "never",
    "GIT_ASKPASS": "",
    "GIT_OPTIONAL_LOCKS": "0",  # reading the site's repository writes nothing into it
    "GIT_TERMINAL_PROMPT": "0",
    "LANGUAGE": "C",
    "LC_ALL": "C",  # the words of git are matched
    "SSH_ASKPASS_REQUIRE": "never",
}


_INSTALL = _("install git")


@dataclass(frozen=True, slots=True)
class Said:
    """Git's answer. `err` has its secrets masked, and may be shown."""

    code: int
    out: str
    err: str

    @property
    def ok(self) -> bool:
        return self.code == 0

    @property
    def line(self) -> str:
        """Its output, without the last line break."""
        return self.out.rstrip("\n")

    @property
    def data(self) -> bytes:
        """Its output as it came."""
        return self.out.encode("utf-8", "surrogateescape")

    @property
    def words(self) -> str:
        """The same as `line`, with anything that isn't UTF-8 replaced."""
        return self.line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Git:
    """Git in `folder`, with more `variables` in its environment.

    `secrets` are never shown. Problems with git itself are at `place`; `without` is the hint where
    git isn't installed.
    """

    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    place: Location = field(default=Location("."))
    without: Message = _INSTALL

    def call(self, *words: str, silence: float) -> Said:
        """Run a git command that talks to a remote; any exit code is an answer.

        SilentError if it prints nothing for `silence` seconds; SiteError (`no-git`) without git.
        """
        return self._run("git", *words, silence=silence)

    def ask(self, *words: str, given: bytes = b"") -> Said:
        """Run a git command on this machine, with `given` as its input; any exit code is an answer.
        SiteError (`git-failed`) if it hangs."""
        return self._locally("git", *words, what=words[0], given=given)

    def do(self, *words: str, given: bytes = b"") -> Said:
        """Run a git command on this machine. SiteError (`git-failed`) unless it succeeds."""
        return self._checked(self.ask(*words, given=given), words[0])

    def python(self, *words: str) -> Said:
        """Run a Python module that calls git. SiteError (`git-failed`) unless it succeeds."""
        # -P: no module is imported from the folder, which may contain anything.
        said = self._locally(sys.executable, "-P", "-m", *words, what=words[0])
        return self._checked(said, words[0])

    def _locally(self, *words: str, what: str, given: bytes = b"") -> Said:
        try:
            return self._run(*words, silence=LOCAL_SILENCE, given=given)
        except SilentError:
            message = _(
                "git {command} did nothing for {duration} and was stopped",
                command=what,
                duration=seconds_in_words(LOCAL_SILENCE),
            )
            raise SiteError([Problem(self.place, "git-failed", message)]) from None

    def _run(self, *words: str, silence: float, given: bytes = b"") -> Said:
        environment = self._environment()
        try:
            answer = run(
                words, folder=self.folder, environment=environment, silence=silence, given=given
            )
        except OSError as error:
            if not self.folder.is_dir():
                raise
            message = _("git can't be run ({why})", why=reason_of(error))
            raise SiteError([Problem(self.place, "no-git", message, self.without)]) from error
        err = masked(answer.err.decode("utf-8", "replace"), self.secrets)
        return Said(answer.code, answer.out.decode("utf-8", "surrogateescape"), err)

    def _checked(self, said: Said, what: str) -> Said:
        if said.ok:
            return said
        message = _("git {command} failed: {why}", command=what, why=gist(said.err))
        raise SiteError([Problem(self.place, "git-failed", message)])

    def _environment(self) -> dict[str, str]:
        kept = {name: v for name, v in os.environ.items() if name not in _OF_ANOTHER_CALL}
        return {**kept, **_QUIET, **self.variables}


def safe_directory(err: str) -> str:
    """The command in git's own words that makes it trust another user's repository (git-config(1),
    `safe.directory`); '' where git complains of something else."""
    found = _SAFE.search(err)
    return found[1] if found else ""


NO_REASON = _("it gave no reason")


def gist(err: str) -> str:
    """The line of git's words that says what went wrong, or all of a server's own words. NO_REASON
    where there are none."""
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
    return lines[-1] if lines else NO_REASON


def seconds_in_words(seconds: float) -> Message:
    """`1 second`, `0.5 seconds`, `120 seconds`."""
    form = 1 if seconds == 1 else 2
    return ngettext("{seconds} second", "{seconds} seconds", form, seconds=seconds)
