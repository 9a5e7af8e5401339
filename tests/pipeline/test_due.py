"""Which features are due: by their dates, and by what is asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.model.waiting import Waiting
from site_builder.pipeline.due import due_features
from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.reading_work import Reading
from tests.pipeline.test_scheduled import write_scheduled
from tests.support.moments import NOW, at
from tests.support.sessions import session

SOON = Waiting("beta", "2031-05-10T08:00+08:00")


@pytest.fixture
def readings(tmp_path: Path) -> tuple[Reading, ...]:
    opened = session(write_scheduled(tmp_path))
    opened.open()
    opened.fill()
    assert opened.kept
    return tuple(opened.kept.known.readings.values())


def test_they_are_left_out_or_marked(tmp_path: Path, readings: tuple[Reading, ...]) -> None:
    options = BuildOptions(tmp_path, tmp_path / "build", at=at("2031-05-09T17:00:00Z"))
    due = due_features(options, readings, "Asia/Shanghai")
    assert set(due.outlines) == {"alpha", "gamma"}
    assert due.waiting[0] == SOON
    assert due.left_out["beta"] == SOON.until
    assert not any(one.is_scheduled for one in due.outlines.values())

    shown = due_features(replace(options, drafts=True), readings, "Asia/Shanghai")
    marked = {slug for slug, one in shown.outlines.items() if one.is_scheduled}
    assert (marked, shown.left_out, shown.waiting) == ({"beta", "delta"}, {}, ())
    assert shown.period == due.period


def test_days_begin_in_the_zone(tmp_path: Path, readings: tuple[Reading, ...]) -> None:
    options = BuildOptions(tmp_path, tmp_path / "build", at=at("2031-05-09T17:00:00Z"))
    assert "gamma" not in due_features(options, readings, "UTC").outlines
    assert set(due_features(replace(options, at=NOW), readings, "UTC").outlines) == {"alpha"}
