"""A site made ready: built afresh, and with the record that goes with it."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.deploy.limits import Limits
from site_builder.deploy.prepare import prepare, write_added
from site_builder.deploy.record import RECORD, Origin, decode_record
from site_builder.deploy.target import read_target
from site_builder.deploy.values import Checks
from site_builder.problems.problems import Problem, SiteError
from site_builder.store.digests import digest_of
from tests.support.git import UNCHECKED, Desk, Heard, codes, nothing_open
from tests.support.sites import snapshot, write

ORIGIN = Origin("a" * 40)


def test_the_folder_holds_what_the_record_says(newsroom: Desk) -> None:
    target = read_target(newsroom.options)

    prepared = prepare(newsroom.options, target, ORIGIN, UNCHECKED, Heard())
    write_added(prepared)

    live = snapshot(prepared.folder)
    record = decode_record(live.pop(RECORD))
    assert record
    assert record.origin == ORIGIN
    assert record.files == prepared.files
    assert {path: (e.size, e.digest) for path, e in record.files.items()} == {
        path: (len(data), digest_of(data)) for path, data in live.items()
    }


def test_equal_sources_make_equal_records(newsroom: Desk) -> None:
    target = read_target(newsroom.options)
    first = prepare(newsroom.options, target, ORIGIN, UNCHECKED, Heard())
    second = prepare(newsroom.options, target, ORIGIN, UNCHECKED, Heard())

    assert first.added == second.added


def test_what_a_last_time_left_is_not_built_upon(newsroom: Desk) -> None:
    write(newsroom.options.workspace / "site/left.html", "from a deployment that was killed")
    target = read_target(newsroom.options)

    prepared = prepare(newsroom.options, target, ORIGIN, UNCHECKED, Heard())

    assert "left.html" not in prepared.files


def test_what_a_check_does_to_the_folder_does_not_pass(newsroom: Desk) -> None:
    def spoil(site: Path, folder: Path, base_url: str) -> list[Problem]:
        (folder / "index.html").unlink()
        (folder / "index.html").symlink_to(folder / "404.html")
        return []

    target = read_target(newsroom.options)
    with pytest.raises(SiteError) as caught:
        prepare(newsroom.options, target, ORIGIN, Checks(spoil, nothing_open), Heard())

    assert codes(caught.value.problems) == ["no-index", "odd-file"]


def test_the_limits_of_github_bind_no_other_host(newsroom: Desk, tmp_path: Path) -> None:
    options = replace(newsroom.options, to=tmp_path / "out", limits=Limits(site=1))
    heard = Heard()

    prepare(options, read_target(options), None, UNCHECKED, heard)

    assert codes(heard.warnings) == ["too-large"]
