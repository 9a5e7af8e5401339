"""The process that builds, as its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from site_builder.pipeline.changes import ANYTHING
from site_builder.pipeline.options import BuildOptions
from site_builder.preview.builder_process import BuilderProcess
from site_builder.preview.messages import Build, Outcome, Reply
from tests.support.moments import NOW
from tests.support.processes import PATIENCE
from tests.support.sites import write_site


@pytest.fixture
def told() -> "Queue[Reply | None]":
    return Queue()


@pytest.fixture
def builder(tmp_path: Path, told: "Queue[Reply | None]") -> Iterator[BuilderProcess]:
    site = write_site(tmp_path / "site", "story")
    builder = BuilderProcess(BuildOptions(site, site / "out", jobs=2, at=NOW), told.put)
    yield builder
    builder.end()


def outcome(told: "Queue[Reply | None]") -> Outcome | None:
    while (reply := told.get(timeout=PATIENCE)) is not None:
        if isinstance(reply, Outcome):
            return reply
    return None


def test_it_answers(builder: BuilderProcess, told: "Queue[Reply | None]") -> None:
    builder.ask(Build(ANYTHING))
    found = outcome(told)
    assert found is not None
    assert found.is_good


def test_it_is_ended_at_once_in_the_middle_of_a_build(
    builder: BuilderProcess, told: "Queue[Reply | None]"
) -> None:
    builder.ask(Build(ANYTHING))
    builder.end()
    with pytest.raises(ProcessLookupError):
        os.killpg(builder.pid, 0)
    builder.end()


def test_its_death_is_told(builder: BuilderProcess, told: "Queue[Reply | None]") -> None:
    os.kill(builder.pid, 9)
    assert outcome(told) is None
    builder.ask(Build(ANYTHING))
