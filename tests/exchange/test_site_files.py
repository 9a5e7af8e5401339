"""The files of a feature, read and written: all of them, or none."""

from pathlib import Path

import pytest

from site_builder.exchange.site_files import handover_files, site_languages, write_files
from site_builder.problems.problems import SiteError
from site_builder.store import files
from tests.support.sites import snapshot, write, write_site


def codes(error: pytest.ExceptionInfo[SiteError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_all_texts_of_a_feature_are_read(tmp_path: Path) -> None:
    write_site(tmp_path, "alpha", "beta")
    write(tmp_path / "content/alpha/translation.en.yaml", "x\n")
    found = handover_files(tmp_path, "alpha")
    assert found["content/alpha/translation.en.yaml"] == b"x\n"
    assert all(path.startswith("content/alpha/") for path in found)
    assert [language.key for language in site_languages(tmp_path)] == ["zh", "en"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as caught:
        site_languages(tmp_path)
    assert codes(caught) == ["missing-folder"]
    write_site(tmp_path, "alpha")
    with pytest.raises(SiteError) as caught:
        handover_files(tmp_path, "alfa")
    assert codes(caught) == ["unknown-feature"]
    assert caught.value.problems[0].hint == "did you mean 'alpha'?"


def test_files_are_written_and_links_stay(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere.md", "a")
    write(tmp_path / "b.md", "b")
    (tmp_path / "a.md").symlink_to("elsewhere.md")
    write_files(tmp_path, {"a.md": b"1", "c.md": b"3"}, {"a.md": b"a", "b.md": b"b"})
    assert (tmp_path / "a.md").is_symlink()
    assert snapshot(tmp_path) == {
        "a.md": b"1",
        "b.md": b"b",
        "c.md": b"3",
        "elsewhere.md": b"1",
    }


def test_a_file_that_was_changed_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "newer")
    for old in ({"a.md": b"older"}, {}):
        with pytest.raises(SiteError) as caught:
            write_files(tmp_path, {"b.md": b"1", "a.md": b"2"}, old)
        assert codes(caught) == ["changed-meanwhile"]
        assert snapshot(tmp_path) == {"a.md": b"newer"}


def test_none_is_written_if_one_cannot_be(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "a")
    with pytest.raises(SiteError) as caught:
        write_files(tmp_path, {"a.md": b"1", "none/b.md": b"2"}, {"a.md": b"a"})
    assert codes(caught) == ["write-failed"]
    assert snapshot(tmp_path) == {"a.md": b"a"}


def test_what_was_replaced_already_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.md", "a")
    write(tmp_path / "b.md", "b")
    replace = Path.replace

    def broken(path: Path, target: str) -> Path:
        if str(target).endswith("c.md"):
            raise OSError("no more")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", broken)
    new = {"new.md": b"0", "a.md": b"1", "c.md": b"3"}
    with pytest.raises(SiteError) as caught:
        write_files(tmp_path, new, {"a.md": b"a", "b.md": b"b"})
    assert codes(caught) == ["write-failed"]
    assert snapshot(tmp_path) == {"a.md": b"a", "b.md": b"b"}
    assert not any(path.name.startswith(files.TEMPORARY) for path in tmp_path.iterdir())
