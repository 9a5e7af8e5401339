"""What a build is asked to do."""

import os
from pathlib import Path

import pytest

from site_builder.pipeline.options import BuildOptions, usable_cores
from tests.support.moments import NOW


def test_cores_are_those_that_the_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 3, 5}, raising=False)
    assert usable_cores() == 3


@pytest.mark.parametrize(("count", "cores"), [(8, 8), (None, 1)])
def test_other_systems_tell_all_cores(
    monkeypatch: pytest.MonkeyPatch, count: int | None, cores: int
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: count)
    assert usable_cores() == cores


def test_the_cache_is_the_sites() -> None:
    assert BuildOptions(Path("site"), Path("elsewhere"), at=NOW).cache_folder == Path("site/.cache")
