"""Publishing, as the build sees it."""

import os
from pathlib import Path

import pytest

from site_builder.output.output import publish
from site_builder.output.stage import MissingBlobsError
from site_builder.problems.problems import SiteError
from tests.support.worlds import (
    AFTER,
    BEFORE,
    CALLS,
    World,
    clean,
    contents,
    folders_in,
    identities,
    names_in,
    strike,
    texts_in,
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def refused(world: World, texts: dict[str, str]) -> list[str]:
    """The codes of the problems, when nothing was changed by them."""
    before = contents(world.base)
    outputs = world.blobs(texts)
    with pytest.raises(SiteError) as caught:
        publish(world.output, outputs, world.cache)
    after = {path: what for path, what in contents(world.base).items() if ".cache" not in path}
    assert after == {path: what for path, what in before.items() if ".cache" not in path}
    return [problem.code for problem in caught.value.problems]


def test_what_was_done_is_told(world: World) -> None:
    published = world.publish(BEFORE)
    assert published.written == tuple(sorted(BEFORE))
    assert texts_in(world.output) == BEFORE
    published = world.publish(AFTER)
    assert texts_in(world.output) == AFTER
    assert published.unchanged == ("same.html",)
    assert published.written == tuple(sorted(AFTER.keys() - {"same.html"}))
    assert published.removed == (
        "Case.html",
        "becomes-file/a.html",
        "becomes-file/inner/b.html",
        "becomes-folder",
        "zh/gone/deep/index.html",
    )
    assert folders_in(world.output) == {".site-builder", "becomes-folder", "media", "zh", "zh/one",
                                        "zh/two"}  # fmt: skip
    assert names_in(world.output / ".site-builder") == {"manifest.json"}


def test_nothing_is_touched_when_nothing_changed(world: World) -> None:
    world.publish(AFTER)
    outputs, before = world.blobs(AFTER), identities(world.output)
    with pytest.MonkeyPatch.context() as patch:
        calls = strike(patch, (), lambda: None, calls=tuple(set(CALLS) - {"open"}))
        assert publish(world.output, outputs, world.cache).unchanged == tuple(sorted(AFTER))
        assert calls() == 0
    assert identities(world.output) == before


def test_the_last_output_can_go_too(world: World) -> None:
    world.publish(AFTER)
    world.publish({})
    assert contents(world.output) == clean(world.base / "clean", {})


def test_the_folder_is_the_same_whatever_the_umask(world: World) -> None:
    old = os.umask(0o077)
    try:
        world.publish(AFTER)
    finally:
        os.umask(old)
    assert contents(world.output) == clean(world.base / "clean", AFTER)


def test_foreign_files_are_refused(world: World) -> None:
    world.output.mkdir()
    (world.output / "thesis.docx").write_text("mine")
    assert refused(world, {"index.html": "x"}) == ["foreign-files"]
    assert refused(world, {"thesis.docx": "x"}) == ["foreign-files"]
    (world.output / "thesis.docx").unlink()
    world.publish({"index.html": "x"})
    (world.output / "deep/empty").mkdir(parents=True)
    world.publish({"index.html": "y"})  # empty folders do no harm
    assert (world.output / "deep/empty").is_dir()
    (world.output / "deep/empty/file").write_text("")
    assert refused(world, {"index.html": "y"}) == ["foreign-files"]


def leave_behind(folder: Path) -> set[str]:
    """Put what file managers and editors leave into a folder, and into all folders in it."""
    left = {".DS_Store", "Thumbs.db", "#index.html#", "Icon\r", ".#index.html"}
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for inner in folders:
        if ".site-builder" not in inner.parts:
            for name in left - {".#index.html"}:
                (inner / name).write_text("left behind")
            (inner / ".#index.html").symlink_to("li@desk.1234:5678")
    return left


def test_what_programs_leave_behind_is_left_alone_and_goes_with_its_folder(world: World) -> None:
    world.publish(BEFORE)
    left = leave_behind(world.output)
    world.publish(BEFORE)
    assert left < names_in(world.output / "zh/gone/deep")
    world.publish(AFTER)
    ours = {path: text for path, text in texts_in(world.output).items() if text != "left behind"}
    assert ours == AFTER
    assert folders_in(world.output) - {".site-builder"} == {
        "zh",
        "zh/one",
        "zh/two",
        "becomes-folder",
        "media",
    }
    assert left < names_in(world.output / "zh/one")
    assert left < names_in(world.output)


def test_an_error_brings_back_what_was_left_behind(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.publish(BEFORE)
    leave_behind(world.output)
    before = contents(world.output)

    def broken(*paths: object, **options: object) -> None:
        if str(paths[-1]).endswith("manifest.json") and "final" in str(paths[0]):
            raise OSError(28, "No space left on device")
        real(*paths, **options)  # type: ignore[arg-type]

    real = os.replace
    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(SiteError):
        world.publish(AFTER)
    assert contents(world.output) == before


def test_a_folder_of_version_control_is_not_looked_into(world: World) -> None:
    world.output.mkdir()
    (world.output / ".git").mkdir()
    (world.output / ".git/HEAD").write_text("ref: refs/heads/main")
    world.publish(BEFORE)
    world.publish({})
    assert contents(world.output / ".git").keys() == {".", "HEAD"}


@pytest.mark.parametrize("name", ["index.html", "zh"])
def test_symlinks_are_foreign_even_in_our_own_places(world: World, name: str) -> None:
    world.publish({"index.html": "x", "zh/a.html": "y"})
    place = world.output / name
    place.rename(world.base / "elsewhere")
    place.symlink_to(world.base / "elsewhere")
    assert refused(world, {"index.html": "new", "zh/a.html": "new"}) == ["foreign-files"]


def test_a_folder_without_its_manifest_is_not_ours(world: World) -> None:
    world.publish({"index.html": "x"})
    (world.output / ".site-builder/manifest.json").write_text("{")
    assert refused(world, {"index.html": "x"}) == ["foreign-files"]


def test_bad_places_and_paths_are_refused(world: World) -> None:
    world.output.write_text("file")
    assert refused(world, {}) == ["bad-output"]
    world.output.unlink()
    assert refused(world, {"../up": "", "a": "", "A": ""}) == ["bad-output-path",
                                                              "output-collision"]  # fmt: skip
    with pytest.raises(SiteError, match="contains it or is inside it"):
        publish(world.base, {}, world.cache)
    with pytest.raises(SiteError, match="contains it or is inside it"):
        publish(world.output, {}, world.cache, protected=[world.output / "content"])
    with pytest.raises(SiteError, match="site's own folder"):
        publish(world.output, {}, world.cache, site=world.output)


def test_a_parent_that_is_a_file_is_a_problem(world: World) -> None:
    (world.base / "file").write_text("")
    with pytest.raises(SiteError) as caught:
        publish(world.base / "file/build", {}, world.cache)
    assert [problem.code for problem in caught.value.problems] == ["write-failed"]


def test_a_file_edited_by_hand_is_made_again(world: World) -> None:
    world.publish(AFTER)
    world.age()
    signatures = world.publish(AFTER).signatures
    outputs = world.blobs(AFTER)
    # In place, and so the blob as well, which is the same file.
    (world.output / "index.html").write_text("edited")
    with pytest.raises(MissingBlobsError) as caught:
        publish(world.output, outputs, world.cache, signatures)
    assert caught.value.paths == ("index.html",)
    assert world.publish(AFTER, signatures).written == ("index.html",)


def test_a_page_that_returns_to_what_it_was_is_no_older(world: World) -> None:
    world.publish(BEFORE)
    world.publish(AFTER)
    newer = (world.output / "index.html").stat().st_mtime_ns
    world.publish(BEFORE)
    assert (world.output / "index.html").stat().st_mtime_ns >= newer


def test_signatures_spare_reading(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert world.publish(BEFORE).signatures == {}  # too young
    world.age()
    signatures = world.publish(BEFORE).signatures
    assert set(signatures) == set(BEFORE)
    monkeypatch.setattr("site_builder.output.output.file_digest", lambda path: "read")
    digests = {path: signature.digest for path, signature in signatures.items()}
    assert publish(world.output, digests, world.cache, signatures).written == ()


def rewritten(page: Path, words: str) -> None:
    """Write a file in its place, and set its time back."""
    state = page.stat()
    assert len(words) == state.st_size
    while page.stat().st_ctime_ns == state.st_ctime_ns:  # until the file system's next tick
        page.write_text(words)
        os.utime(page, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.parametrize("is_whole", [True, False])
def test_an_edit_of_the_same_size_with_its_time_set_back_is_made_good(
    world: World, is_whole: bool
) -> None:
    world.publish(BEFORE)
    world.age()
    signatures = world.publish(BEFORE).signatures
    rewritten(world.output / "index.html", "bad home")
    if not is_whole:
        manifest = world.output / ".site-builder/manifest.json"
        manifest.write_text(manifest.read_text().replace("true", "false"))
    assert world.publish(BEFORE, signatures).written == ("index.html",)
    assert texts_in(world.output) == BEFORE


@pytest.mark.parametrize("seconds", [0, 10**6, -(10**6)])
def test_no_blob_is_believed_by_its_time(world: World, seconds: int) -> None:
    outputs = world.blobs(AFTER)
    blob = Path(world.cache.path(outputs["index.html"]))
    blob.write_text("bad home")
    time = blob.stat().st_mtime_ns + seconds * 10**9
    os.utime(blob, ns=(time, time))
    with pytest.raises(MissingBlobsError) as caught:
        publish(world.output, outputs, world.cache)
    assert caught.value.paths == ("index.html",)
    assert world.publish(AFTER).written == tuple(sorted(AFTER))
    assert texts_in(world.output) == AFTER


def test_no_file_is_published_with_a_time_in_the_future(world: World) -> None:
    for digest in world.blobs(AFTER).values():
        os.utime(world.cache.path(digest), ns=(2**62, 2**62))
    world.publish(AFTER)
    assert max(path.stat().st_mtime_ns for path in world.output.rglob("*")) < 2**62


def test_a_symlink_to_the_output_folder_is_followed(world: World) -> None:
    real = world.base / "www"
    real.mkdir()
    world.output.symlink_to(real)
    world.publish(AFTER)
    assert texts_in(real) == AFTER
