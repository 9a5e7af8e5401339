"""A whole preview as its own process: how it begins, how it ends, and that there is one."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.support.previews import ROOT, RunningPreview
from tests.support.processes import PATIENCE, children_of, is_running, wait_until
from tests.support.sites import write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


@pytest.fixture
def running(site: Path) -> Iterator[RunningPreview]:
    running = RunningPreview(site, "--port", "0")
    yield running
    running.kill()


def read(url: str) -> str:
    with urlopen(url, timeout=PATIENCE) as answer:
        return str(answer.read().decode("utf-8"))


def test_what_is_saved_is_served(site: Path, running: RunningPreview) -> None:
    running.wait_for("Built: ")
    write_feature(site, "story", published="2020", body="Changed.")
    running.wait_for("Built: ")
    assert "Changed." in read(running.url + "en/story/")


def test_its_own_folder_is_nobody_elses_business(site: Path, running: RunningPreview) -> None:
    running.wait_for("Built: ")
    assert (site / ".preview/.gitignore").read_text() == "*\n"
    assert not (site / "build").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("is_built", [True, False])
def test_nothing_is_left_of_it(
    running: RunningPreview, number: signal.Signals, is_built: bool
) -> None:
    if is_built:
        running.wait_for("Built: ")
    children = children_of(running.pid)
    assert children
    assert running.end(number) == 0
    assert not [pid for pid in children if is_running(pid)]


def test_a_preview_that_was_killed_leaves_no_builder(running: RunningPreview) -> None:
    running.wait_for("Built: ")
    children = children_of(running.pid)
    running.kill()
    wait_until(lambda: not any(map(is_running, children)))


def test_there_is_one_preview_of_a_site(site: Path, running: RunningPreview) -> None:
    command = [sys.executable, "-m", "site_builder", "--site", str(site), "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    second = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert second.returncode == 1
    assert "error[busy]: another preview of this site is running" in second.stderr


def test_a_taken_port_is_said(tmp_path: Path, site: Path, running: RunningPreview) -> None:
    other = RunningPreview(write_site(tmp_path / "other", "story"), "--port", str(running.port))
    try:
        assert other.lines[0] == f"Port {running.port} is taken."
        assert other.port > running.port
    finally:
        other.kill()


def test_a_warm_preview_serves_before_it_builds(site: Path, running: RunningPreview) -> None:
    running.wait_for("Built: ")
    running.end()
    shutil.rmtree(site / "content/story")
    again = RunningPreview(site, "--port", "0")
    try:
        assert read(again.url + "en/")
    finally:
        again.kill()
