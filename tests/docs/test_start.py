"""docs/start.md: every command in its order, from `pip install` to a published page."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.support.documents import ROOT, CodeBlock, code_blocks
from tests.support.git import bare, git, isolate_git
from tests.support.sites import write

REMOTE = "https://github.com/li-na/river-notes.git"
PATIENCE = 240


class Reader:
    """Somebody who does what the page says, line by line, in one shell after another."""

    def __init__(self, home: Path) -> None:
        self.folder = home
        self.remote = bare(home / "remote.git")
        (home / "site-builder").symlink_to(ROOT)
        self.environment = os.environ | {
            "BROWSER": "true",
            "GIT_AUTHOR_NAME": "Li Na",
            "GIT_AUTHOR_EMAIL": "li@example.org",
            "GIT_COMMITTER_NAME": "Li Na",
            "GIT_COMMITTER_EMAIL": "li@example.org",
            # What pip would fetch is that which this test runs with already.
            "PIP_NO_INDEX": "1",
            "PIP_NO_DEPS": "1",
            "PIP_NO_BUILD_ISOLATION": "0",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        self.said: dict[str, str] = {}

    def follow(self, block: CodeBlock) -> None:
        assert block.kind == "sh" or block.path, "a file that the page gives no name"
        if block.path:
            assert (self.folder / block.path).parent.is_dir(), block.path
            write(self.folder / block.path, block.text)
        for command in block.commands if block.kind == "sh" else []:
            self.enter(command)

    def enter(self, command: str) -> None:
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ")
            assert self.folder.is_dir()
        elif command == ". venv/bin/activate":
            path = f"{self.folder / 'venv/bin'}{os.pathsep}{self.environment['PATH']}"
            self.environment["PATH"] = path
        elif "serve" in command:
            self.look(command)
        else:
            command = command.replace(REMOTE, str(self.remote))
            done = subprocess.run(
                ["bash", "-ec", command],
                cwd=self.folder,
                env=self.environment,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
            self.said[command] = done.stdout + done.stderr
            assert done.returncode == 0, f"{command}\n{self.said[command]}"

    def look(self, command: str) -> None:
        """Run the preview until its first page is there."""
        words = ["bash", "-c", f"exec {command} --port 0"]
        with subprocess.Popen(
            words, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, text=True
        ) as running:
            try:
                assert running.stdout
                address = re.search(r"http://\S+", running.stdout.readline())
                assert address
                wait_for(f"{address[0]}en/book-boat/")
            finally:
                running.send_signal(signal.SIGINT)


def wait_for(address: str) -> None:
    for _ in range(PATIENCE * 4):
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                assert answer.status == 200
                return
        except URLError as error:
            if isinstance(error, HTTPError):
                error.close()  # it holds the answer, which is open
            time.sleep(0.25)
    raise AssertionError(f"nothing at {address}")


@pytest.mark.slow
def test_every_command_leads_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate_git(monkeypatch, tmp_path)
    reader = Reader(tmp_path)
    for block in code_blocks("docs/start.md"):
        reader.follow(block)

    assert "warning" not in reader.said["site-builder build --strict"]
    assert reader.said["site-builder check --strict"].startswith("Checked: no problems.")
    pages = git(reader.remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    for folder in (None, tmp_path / "public"):
        for language, words in (("zh", "现在有300余个摊位"), ("en", "more than 300 stalls")):
            path = f"{language}/our-river/index.html"
            if folder:
                page = (folder / path).read_text("utf-8")
            else:
                assert path in pages
                page = git(reader.remote, "show", f"gh-pages:{path}")
            assert re.sub(r"\s", "", words) in re.sub(r"<[^>]+>|\s", "", page)
    assert ".github/workflows/pages.yml" in git(
        reader.remote, "ls-tree", "-r", "--name-only", "main"
    )
    assert "venv/bin" in reader.environment["PATH"].split(os.pathsep)[0]


def test_all_that_it_links_to_is_there() -> None:
    text = (ROOT / "docs/start.md").read_text("utf-8")
    linked = re.findall(r"\]\(([\w.-]+\.md)(?:#[\w-]+)?\)", text)
    assert linked
    assert all((ROOT / "docs" / name).is_file() for name in linked)
