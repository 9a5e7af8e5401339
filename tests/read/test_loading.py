"""The bytes of a site's files."""

import os
from pathlib import Path

from site_builder.read.inventory import take_inventory
from site_builder.read.loading import load
from site_builder.text.source import MAX_BYTES
from tests.support.fixture_sites import compose


def test_what_is_gone_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    site = compose(tmp_path / "site")
    files = take_inventory(site).files
    gone = "content/story/facts/people.yaml"
    (site / gone).unlink()

    data, problems = load(site, files)

    assert [(problem.location.path, problem.code) for problem in problems] == [(gone, "unreadable")]
    assert data == {f.path: (site / f.path).read_bytes() for f in files if f.path != gone}


def test_a_text_that_is_too_long_is_not_read_to_its_end(tmp_path: Path) -> None:
    site = compose(tmp_path / "site")
    long = site / "content/story/article.zh.md"
    os.truncate(long, 3_000_000_000)  # of which the disk keeps nothing
    data, problems = load(site, take_inventory(site).files)
    assert not problems
    assert len(data["content/story/article.zh.md"]) == MAX_BYTES + 1
