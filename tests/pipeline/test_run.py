"""What the stages of a build work with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.lazy import Lazy
from site_builder.messages.message import _
from site_builder.pipeline.known import Known
from site_builder.pipeline.run import Run, raise_any
from site_builder.problems.problems import Location, Problem, SiteError
from tests.support.building import Silent
from tests.support.sessions import remembered


def double(factor: int, number: int) -> int:
    return factor * number


def run_of(site: Path, progress: Silent, *changed: str) -> Run:
    job, known = remembered(site)
    files = {f.slug: f for f in job.survey.inventory.features if f.slug != "gamma"}
    last = replace(known, files=files)
    return Run(replace(job, progress=progress), None, last, frozenset(changed))


def test_a_feature_is_unchanged_by_its_stat_and_if_nobody_names_it(site: Path) -> None:
    run = run_of(site, Silent(), "alpha")
    assert [files.slug for files in run.features if run.is_unchanged(files)] == ["beta"]
    assert not any(map(replace(run, last=Known()).is_unchanged, run.features))


def test_work_begins_and_progress_is_reported_when_it_is_waited_for(site: Path) -> None:
    progress = Silent()
    wait = run_of(site, progress).begin("read", double, 2, [1, 2, 3])
    assert progress.started == {}
    assert wait() == [2, 4, 6]
    assert (progress.started, progress.done) == ({"read": 3}, 3)


def test_what_is_slow_to_load_is_loaded_where_there_is_work(site: Path) -> None:
    progress = Silent()
    missing: Lazy[Callable[[int, int], int]] = Lazy("site_builder.no_such_module:name")
    assert run_of(site, progress).begin("cards", missing, 2, list[int]())() == []
    assert progress.started == {"cards": 0}
    with pytest.raises(ImportError):
        run_of(site, progress).begin("cards", missing, 2, [1])


def test_problems_are_raised_together() -> None:
    raise_any([None, None])
    one, other = (Problem(Location(path), "code", _("message")) for path in "ab")
    with pytest.raises(SiteError) as caught:
        raise_any([other, None, one])
    assert caught.value.problems == (one, other)
