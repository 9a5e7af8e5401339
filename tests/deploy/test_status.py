"""What is live beside the working tree: the record's commit, and every file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_builder.deploy.record import Origin
from site_builder.deploy.status import Standing, published_status
from site_builder.problems.problems import SiteError
from tests.support.git import Desk, Heard, codes, refs
from tests.support.sites import snapshot


def status(newsroom: Desk, **options: Any) -> Standing:
    return published_status(replace(newsroom.options, **options), Heard())


def test_in_step(newsroom: Desk) -> None:
    newsroom.deploy()

    standing = status(newsroom)

    assert standing.where == "origin/gh-pages"
    assert standing.record
    assert standing.record.origin == standing.origin == Origin(newsroom.git("rev-parse", "HEAD"))
    assert standing.changes.is_empty


def test_what_is_not_live_yet(newsroom: Desk, remote: Path) -> None:
    newsroom.deploy()
    live = newsroom.git("rev-parse", "HEAD")
    newsroom.edit("Another line.", "Edit")
    newsroom.edit("And one that is not committed.")
    before = refs(remote)

    standing = status(newsroom)

    assert standing.record
    assert standing.record.origin == Origin(live)
    assert standing.origin == Origin(newsroom.git("rev-parse", "HEAD"), dirty=True)
    assert standing.changes.changed == ("en/story/index.html", "en/story/with-zh/index.html")
    assert refs(remote) == before


def test_nothing_is_live(newsroom: Desk, tmp_path: Path) -> None:
    assert status(newsroom).record is None
    assert status(newsroom, to=tmp_path / "nowhere").record is None


def test_a_folder(newsroom: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    newsroom.deploy(to=out)
    newsroom.edit("Another line.", "Edit")
    before = snapshot(out)

    standing = status(newsroom, to=out)

    assert standing.changes.changed == ("en/story/index.html", "en/story/with-zh/index.html")
    assert snapshot(out) == before


def test_it_needs_neither_a_name_nor_a_sound_state(newsroom: Desk) -> None:
    newsroom.deploy()
    newsroom.git("config", "user.useConfigOnly", "true")
    newsroom.git("config", "--unset", "user.email")
    newsroom.git("checkout", "--quiet", "--detach")

    assert status(newsroom).changes.is_empty


def test_a_foreign_branch_is_told(newsroom: Desk) -> None:
    newsroom.git("push", "--quiet", "origin", "main:gh-pages")

    with pytest.raises(SiteError) as caught:
        status(newsroom)

    assert codes(caught.value.problems) == ["foreign-branch"]
