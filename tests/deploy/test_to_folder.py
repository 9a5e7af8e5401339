"""A publication into a folder: all or nothing, with a record, with git or without."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.deploy.folder import record_in
from site_builder.deploy.record import Origin
from site_builder.deploy.values import Checks
from site_builder.problems.problems import Problem
from tests.support.building import build_site
from tests.support.git import UNCHECKED, Desk, Heard, codes, nothing_open
from tests.support.sites import snapshot, write, write_site


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "www" / "news"


def published(folder: Path) -> dict[str, bytes]:
    return {p: data for p, data in snapshot(folder).items() if not p.startswith(".site-builder/")}


def test_it_holds_the_site_and_its_record(newsroom: Desk, out: Path, tmp_path: Path) -> None:
    heard = Heard()

    done = newsroom.deploy(heard=heard, to=out)

    build_site(newsroom.folder, tmp_path / "clean", clean=True)
    live = published(out)
    assert live.pop("publication.json")
    assert live == published(tmp_path / "clean")
    assert (done.outcome, done.where) == ("published", str(out))
    record = record_in(out)
    assert record
    assert record.origin == Origin(newsroom.git("rev-parse", "HEAD"))
    assert set(heard.changes[0].added) == set(live)


def test_no_file_is_shared_with_the_build_or_the_cache(newsroom: Desk, out: Path) -> None:
    build_site(newsroom.folder)
    newsroom.deploy(to=out)
    live = snapshot(out)

    assert {path.stat().st_nlink for path in out.rglob("*") if path.is_file()} == {1}
    for path in (newsroom.folder / "build").rglob("*.html"):
        with path.open("a") as page:
            page.write("edited")
    assert snapshot(out) == live


def test_only_what_changed_is_written(newsroom: Desk, out: Path) -> None:
    newsroom.deploy(to=out)
    before = {path: path.stat().st_ino for path in out.rglob("*.html")}
    newsroom.edit("Another line.", "Edit")
    heard = Heard()

    newsroom.deploy(heard=heard, to=out)

    after = {path: path.stat().st_ino for path in out.rglob("*.html")}
    changed = {p.relative_to(out).as_posix() for p in before if before[p] != after[p]}
    pages = {"en/story/index.html", "en/story/with-zh/index.html"}
    assert changed == pages == set(heard.changes[0].changed)


def test_a_second_time_nothing_is_written(newsroom: Desk, out: Path) -> None:
    newsroom.deploy(to=out)
    newsroom.git("commit", "--quiet", "--allow-empty", "-m", "Nothing")
    before = snapshot(out)

    assert newsroom.deploy(to=out).outcome == "unchanged"
    assert snapshot(out) == before


def test_what_was_done_to_the_folder_is_mended(newsroom: Desk, out: Path) -> None:
    newsroom.deploy(to=out)
    before = snapshot(out)
    (out / "index.html").unlink()
    write(out / "404.html", "spoilt")
    heard = Heard()

    newsroom.deploy(heard=heard, to=out)

    assert snapshot(out) == before
    (plan,) = heard.changes
    assert (plan.added, plan.changed, plan.removed) == (("index.html",), ("404.html",), ())


def test_a_rehearsal_writes_nothing(newsroom: Desk, out: Path) -> None:
    assert newsroom.deploy(to=out, dry_run=True).outcome == "rehearsed"
    assert not out.exists()


def test_what_file_managers_leave_in_the_folder_is_left_alone(newsroom: Desk, out: Path) -> None:
    write(out / ".DS_Store", "left")
    newsroom.deploy(to=out)
    write(out / "zh/Thumbs.db", "left")
    newsroom.edit("Another line.", "Edit")

    assert newsroom.deploy(to=out).outcome == "published"
    assert (out / ".DS_Store").read_text() == (out / "zh/Thumbs.db").read_text() == "left"
    record = record_in(out)
    assert record
    assert not {".DS_Store", "zh/Thumbs.db"} & record.files.keys()


@pytest.mark.parametrize("dry_run", [False, True])
def test_files_of_somebody_else_are_left_alone(newsroom: Desk, out: Path, dry_run: bool) -> None:
    write(out / "mine.html", "mine")

    assert codes(newsroom.refused(to=out, dry_run=dry_run)) == ["foreign-files"]
    assert snapshot(out) == {"mine.html": b"mine"}


def test_a_check_that_fails_leaves_the_folder_as_it_was(newsroom: Desk, out: Path) -> None:
    newsroom.deploy(to=out)
    before = snapshot(out)
    newsroom.edit("{number}`temas`", "A slip")

    assert codes(newsroom.refused(to=out)) == ["unknown-number"]
    assert snapshot(out) == before


@pytest.mark.parametrize("part", ["content/out", "assets", ".deploy/out", ".cache/out", "."])
def test_no_folder_of_the_sources(newsroom: Desk, part: str) -> None:
    folder = newsroom.folder / part
    assert codes(newsroom.refused(to=folder)) == ["bad-output"]
    assert codes(newsroom.refused(to=folder, dry_run=True)) == ["bad-output"]


def test_neither_git_nor_a_repository_is_needed(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Desk(write_site(tmp_path / "site", "story"))
    heard = Heard()
    site.deploy(heard=heard, to=out, strict=True)
    record = record_in(out)
    assert record
    assert record.origin is None
    assert codes(heard.warnings) == ["no-source"]
    assert "not a git repository" in heard.warnings[0].message

    monkeypatch.setenv("PATH", os.devnull)
    assert site.deploy(heard=heard, to=out).outcome == "unchanged"
    assert "git can't be run" in heard.warnings[1].message


def test_a_repository_without_commits_is_no_fault(newsroom: Desk, out: Path) -> None:
    newsroom.git("checkout", "--quiet", "--orphan", "new")
    heard = Heard()

    newsroom.deploy(heard=heard, to=out, strict=True)

    assert codes(heard.warnings) == ["no-source"]


def test_a_repository_that_git_refuses_to_read_is_not_passed_over(
    newsroom: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert codes(newsroom.refused(to=out)) == ["dubious-ownership"]
    assert not out.exists()


def test_uncommitted_changes_are_warned_of(newsroom: Desk, out: Path) -> None:
    newsroom.edit("Not committed.")
    heard = Heard()

    newsroom.deploy(heard=heard, to=out)

    assert codes(heard.warnings) == ["uncommitted-changes"]
    record = record_in(out)
    assert record
    assert record.origin == Origin(newsroom.git("rev-parse", "HEAD"), dirty=True)


def test_a_cache_that_lost_everything_meanwhile_does_no_harm(newsroom: Desk, out: Path) -> None:
    def lose(site: Path, folder: Path, base_url: str) -> list[Problem]:
        shutil.rmtree(site / ".cache/blobs")
        return []

    newsroom.deploy(Checks(lose, nothing_open), to=out)

    assert (out / "index.html").is_file()


def test_changed_facts_are_compared_with_the_published_ones(newsroom: Desk, out: Path) -> None:
    seen: list[dict[str, bytes]] = []

    def note(site: Path, folder: Path, former: Mapping[str, bytes]) -> list[Problem]:
        seen.append(dict(former))
        return []

    checks = Checks(UNCHECKED.check, nothing_open, note)
    newsroom.deploy(checks, to=out)
    newsroom.deploy(checks)
    before = (out / "en/story/facts.json").read_bytes()
    facts = newsroom.folder / "content/story/facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + "source: {name: {zh: 报, en: Daily}}\n")
    newsroom.commit("Edit")
    assert seen == []
    newsroom.deploy(checks, to=out)
    newsroom.deploy(checks, dry_run=True)
    assert seen == [{"en/story/facts.json": before}] * 2
