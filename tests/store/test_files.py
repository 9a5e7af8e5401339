"""Files by plain calls: all or nothing, and the same modes everywhere."""

import errno
import os
import stat
from pathlib import Path

import pytest

from site_builder.store import files
from site_builder.store.files import blame, write_problem
from tests.support.worlds import failing, strike


def test_a_new_file_holds_all_bytes_even_when_the_system_takes_them_piecemeal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:3]))
    files.write_new(f"{tmp_path}/a", b"0123456789")
    assert files.read(f"{tmp_path}/a") == b"0123456789"


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o077)
    try:
        files.write_new(f"{tmp_path}/a", b"")
        files.make_folder(f"{tmp_path}/b")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o755


def test_a_new_file_takes_no_other_ones_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(FileExistsError):
        files.write_new(f"{tmp_path}/a", b"new")
    assert (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("call", ["open", "write", "replace"])
def test_a_failed_writing_leaves_the_old_file_and_no_rubbish(tmp_path: Path, call: str) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.MonkeyPatch.context() as patch:
        strike(patch, {1}, failing(errno.ENOSPC), calls=(call,))
        with pytest.raises(OSError, match="space"):
            files.write_atomically(f"{tmp_path}/a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_removing_never_follows_a_symlink(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("")
    (tmp_path / "link").symlink_to(kept)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(kept)
    for name in ("link", "folder"):
        files.remove(f"{tmp_path}/{name}")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (kept / "file").exists()


def test_clearing_up_is_content_with_nothing_to_clear(tmp_path: Path) -> None:
    files.discard(f"{tmp_path}/none")
    files.remove_if_there(f"{tmp_path}/none")
    files.discard(f"{tmp_path}")  # a folder: left alone
    assert tmp_path.is_dir()


def test_temporary_names_stay_in_the_folder(tmp_path: Path) -> None:
    names = {files.temporary(f"{tmp_path}/a") for _ in range(100)}
    assert len(names) == 100
    assert {Path(name).parent for name in names} == {tmp_path}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "no-space"),
        (errno.EDQUOT, "no-space"),
        (errno.EACCES, "no-permission"),
        (errno.EPERM, "no-permission"),
        (errno.EROFS, "no-permission"),
        (errno.EIO, "write-failed"),
        (errno.ENAMETOOLONG, "write-failed"),
    ],
)
def test_codes(number: int, code: str) -> None:
    problem = write_problem(OSError(number, "said the system"), "build/a\n")
    assert problem.code == code
    assert problem.location.path == "build/a\\n"


def test_an_error_without_a_number() -> None:
    assert write_problem(OSError("odd"), "build").message.endswith("(odd)")


@pytest.mark.parametrize(
    ("names", "path"),
    [
        ((None, None), "build"),
        (("/x/build/a/b", None), "build/a/b"),
        (("/x/build/.site-builder/stage/new/0", "/x/build/a"), "build/a"),
        (("/x/build/a", "/x/build/.site-builder/stage/old/0"), "build/a"),
        (("/x/build/.site-builder/stage/new/0", None), "build"),
        (("/x/.cache/blobs/a", None), "build"),
        ((7, None), "build"),
    ],
)
def test_who_is_to_blame(names: tuple[object, object], path: str) -> None:
    error = OSError(errno.EIO, "")
    error.filename, error.filename2 = names
    assert blame(error, "/x/build", "build") == path


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "long file", "device"])
def test_only_a_plain_file_is_read_from_our_own_folders(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LONGEST", 5)
    path = tmp_path / "file"
    path.write_bytes(b"plain")
    assert files.read_plain(str(path)) == b"plain"
    path.rename(tmp_path / "elsewhere")
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "link":
            path.symlink_to("elsewhere")
        case "long file":
            path.write_bytes(b"longer")
        case _:
            path = Path(os.devnull)
    with pytest.raises(OSError, match=r"."):
        files.read_plain(str(path))


@pytest.mark.parametrize("size", [0, 9, 10, 11, 20])
def test_of_a_long_file_only_the_beginning_is_read(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert files.read_up_to(f"{tmp_path}/a", 10) == b"x" * min(size, 11)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device")  # noqa: PTH110
def test_what_never_ends_is_read_no_further() -> None:
    assert files.read_up_to("/dev/zero", 10) == bytes(11)
