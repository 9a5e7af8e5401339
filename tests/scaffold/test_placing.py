"""New files in a site: all or none, and nothing is written over."""

from pathlib import Path

import pytest

from site_builder.messages.message import NOTHING
from site_builder.problems.problems import SiteError
from site_builder.scaffold.placing import check_free, place
from site_builder.store import files
from tests.support.git import codes
from tests.support.sites import snapshot, write

INSIDE = {"site.yaml": b"s", "a/b.md": b"b"}
BESIDE = {".gitignore": b"i", "templates/strings/fr.yaml": b"f"}


def everything(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.mark.parametrize("there", [None, "", "content"])
def test_into_no_folder_an_empty_one_and_one_with_an_empty_content(
    tmp_path: Path, there: str | None
) -> None:
    root = tmp_path / "new/site"
    if there is not None:
        (root / there).mkdir(parents=True)
    check_free(root, "content", NOTHING)
    place(root, "content", INSIDE, BESIDE)
    inside = {f"content/{path}": data for path, data in INSIDE.items()}
    assert snapshot(root) == inside | BESIDE


@pytest.mark.parametrize("taken", ["content", "content/mine.md", ".gitignore"])
def test_what_is_there_stays_and_nothing_is_added(tmp_path: Path, taken: str) -> None:
    write(tmp_path / taken, "mine")
    before = everything(tmp_path)

    def make() -> None:
        check_free(tmp_path, "content", NOTHING)
        place(tmp_path, "content", INSIDE, BESIDE)

    with pytest.raises(SiteError) as refused:
        make()
    assert codes(refused.value.problems) == ["already-there"]
    assert everything(tmp_path) == before
    assert (tmp_path / taken).read_text() == "mine"


@pytest.mark.parametrize("blocked", ["file", "site/templates"])
def test_a_file_where_a_folder_is_wanted(tmp_path: Path, blocked: str) -> None:
    write(tmp_path / blocked, "mine")
    root = tmp_path / ("file/site" if blocked == "file" else "site")
    with pytest.raises(SiteError) as refused:
        place(root, "content", INSIDE, BESIDE)
    assert codes(refused.value.problems) == ["already-there"]
    assert (tmp_path / blocked).read_text() == "mine"
    assert not (root / "content").exists()


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as refused:
        place(tmp_path, "a" * 300, INSIDE)
    assert codes(refused.value.problems) == ["write-failed"]
    assert everything(tmp_path) == set()


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/content").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SiteError) as refused:
        check_free(tmp_path / "site", "content", NOTHING)
    assert codes(refused.value.problems) == ["already-there"]


@pytest.mark.parametrize("link", ["content", "templates"])
def test_nothing_is_put_where_a_link_leads(tmp_path: Path, link: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site" / link).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SiteError) as refused:
        place(tmp_path / "site", "content/a", {"x": b""}, {"templates/strings/fr.yaml": b""})
    assert [(p.code, p.location.path) for p in refused.value.problems] == [("outside-root", link)]
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("failing", range(4))
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_breaks_off_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, error: BaseException
) -> None:
    write(tmp_path / "README.md", "mine")
    real, count = files.write_new, 0

    def write_new(path: str, data: bytes) -> None:
        nonlocal count
        if count == failing:
            raise error
        count += 1
        real(path, data)

    monkeypatch.setattr(files, "write_new", write_new)
    expected = SiteError if isinstance(error, OSError) else KeyboardInterrupt
    with pytest.raises(expected) as broken:
        place(tmp_path, "content", INSIDE, BESIDE)
    if isinstance(broken.value, SiteError):
        assert codes(broken.value.problems) == ["no-space"]
    assert everything(tmp_path) == {"README.md"}
