"""Units accepted: what is written, and that nothing is where anything is wrong."""

from pathlib import Path

import pytest

from site_builder.pipeline.accepting import Written, accept_translations
from site_builder.pipeline.translation_survey import survey_translations
from site_builder.problems.problems import Problem, SiteError
from site_builder.translation.acceptance import Acceptance
from site_builder.translation.standings import SITE
from tests.support.building import Silent
from tests.support.git import Desk, desk, isolate_git
from tests.support.sites import snapshot, write, write_site

RECORD = "content/story/translation.en.yaml"
ALL = Acceptance(None, "Li", "2026-12-01")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def accept(site: Path, *addresses: str, language: str = "") -> tuple[Written, ...]:
    return accept_translations(
        site, "story", language, Acceptance(addresses or None, "Li", "2026-12-01")
    )


def refused(site: Path, *addresses: str, language: str = "") -> list[Problem]:
    """The problems, with nothing written."""
    before = snapshot(site)
    with pytest.raises(SiteError) as caught:
        accept(site, *addresses, language=language)
    assert snapshot(site) == before
    return list(caught.value.problems)


def states(site: Path) -> dict[str, str]:
    (story,) = survey_translations(site, ["story"], Silent(), 1).features
    found = story.translations[0].standings
    return {one.address: one.state for one in found if one.state != "fresh"}


def edit(site: Path, old: str, new: str, path: str = "content/story/article.zh.md") -> None:
    text = (site / path).read_text("utf-8")
    assert old in text
    write(site / path, text.replace(old, new, 1))


def test_all_that_is_translated_is_fresh_after(site: Path) -> None:
    (written,) = accept(site)
    assert (written.path, written.language) == (RECORD, "en")
    assert {"article.title", "one-1", "people/wang.name"} <= set(written.addresses)
    assert states(site) == {}
    assert b"2026-12-01" in (site / RECORD).read_bytes()


def test_one_unit_after_a_change(site: Path) -> None:
    accept(site)
    edit(site, "Body.", "Another body.")
    edit(site, "Lead.", "Another lead.")
    (written,) = accept(site, "one-1")
    assert written.addresses == ("one-1",)
    assert states(site) == {"top-1": "stale"}


def test_nothing_is_written_where_nothing_is_new(site: Path) -> None:
    accept(site)
    before = (site / RECORD).stat()
    (written,) = accept(site)
    assert written.addresses == ()
    after = (site / RECORD).stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
    )


def test_a_dismissed_change_comes_back_when_the_source_changes_again(site: Path) -> None:
    accept(site)
    edit(site, "Body.", "Body!")
    dismissed = Acceptance(None, "", "2026-12-02", source_unchanged=True)
    (written,) = accept_translations(site, "story", "", dismissed)
    assert written.addresses == ("one-1",)
    assert states(site) == {}
    edit(site, "Body!", "Body?")
    assert states(site) == {"one-1": "stale"}


def test_the_sites_own_texts(site: Path) -> None:
    (written,) = accept_translations(site, SITE, "", ALL)
    assert written.path == "content/translation.en.yaml"
    assert written.addresses == ("site.title", "site.description")


def test_each_language_that_is_begun(site: Path) -> None:
    edit(site, "languages:\n", "languages:\n  fr: {tag: fr, name: Français}\n", "content/site.yaml")
    facts = "content/story/facts/feature.yaml"
    edit(site, "authors:", "source_language: zh\nauthors:", facts)
    assert [written.language for written in accept(site, "one-1")] == ["en"]
    assert {p.code for p in refused(site, "one-1", language="fr")} == {"not-acceptable"}


def test_one_wrong_name_and_nothing_is_written(site: Path) -> None:
    assert [p.code for p in refused(site, "one-1", "one-9")] == ["unknown-unit"]
    assert [p.code for p in refused(site, language="fr")] == ["unknown-language"]
    (problem,) = refused(site, language="zh")
    assert problem.message == "'story' is translated from 'zh'"


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("content/story/facts/people.yaml", "- id: [\n", "bad-yaml"),
        (RECORD, "version: 1\n", "record-cut"),
        (RECORD, "version: 99\n...\n", "record-version"),
    ],
)
def test_a_feature_with_an_error_is_left_alone(site: Path, path: str, text: str, code: str) -> None:
    accept(site)
    write(site / path, text)
    assert [p.code for p in refused(site)] == [code]


def test_a_folder_that_cannot_be_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, data: bytes, mode: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("site_builder.store.files.write_new", full)
    assert [p.code for p in refused(site)] == ["no-space"]


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    isolate_git(monkeypatch, tmp_path)
    made = desk(tmp_path / "newsroom", None)
    edit(made.folder, "Body.", "Another body.")
    return made


def test_with_a_revision_changed_units_become_stale(newsroom: Desk) -> None:
    site = newsroom.folder
    (written,) = accept_translations(site, "story", "", ALL, "HEAD")
    assert "one-1" in written.addresses
    assert states(site) == {"one-1": "stale"}


def test_with_a_revision_in_which_there_was_nothing(newsroom: Desk) -> None:
    newsroom.git("checkout", "--quiet", "--orphan", "empty")
    newsroom.git("read-tree", "--empty")
    newsroom.git("commit", "--quiet", "--allow-empty", "-m", "Nothing")
    for revision, code in (("HEAD", "no-baseline"), ("v9", "unknown-revision")):
        with pytest.raises(SiteError) as caught:
            accept_translations(newsroom.folder, "story", "", ALL, revision)
        assert [p.code for p in caught.value.problems] == [code]
        assert not (newsroom.folder / RECORD).exists()


def test_no_record_of_the_site_takes_the_place_of_a_link(site: Path) -> None:
    link = site / "content/translation.en.yaml"
    link.symlink_to("nowhere.yaml")
    with pytest.raises(SiteError) as caught:
        accept_translations(site, SITE, "", ALL)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.path) == ("unreadable", "content/translation.en.yaml")
    assert link.is_symlink()
