"""The lock: one holder at a time, and none for longer than it lives."""

import errno
import fcntl
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import site_builder.problems.problems
from site_builder.problems.problems import SiteError
from site_builder.store.lock import lock

ROOT = Path(site_builder.problems.problems.__file__).parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from site_builder.store.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def codes(caught: pytest.ExceptionInfo[SiteError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    with lock(tmp_path / ".cache"):
        with pytest.raises(SiteError) as caught, lock(tmp_path / ".cache", patience=0):
            pass
        with lock(tmp_path / "other"):
            pass
    assert codes(caught) == ["busy"]
    assert "another build of this site" in caught.value.problems[0].message
    with lock(tmp_path / ".cache"):
        pass


def test_git_passes_over_what_it_holds(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    for _ in range(2):
        with lock(tmp_path / ".cache"):
            (tmp_path / ".cache/blob").touch()
            status = ["git", "-C", str(tmp_path), "status", "--porcelain"]
            assert subprocess.check_output(status, text=True) == ""


def test_it_is_told_which_work_it_waits_for(tmp_path: Path) -> None:
    with (
        lock(tmp_path),
        pytest.raises(SiteError) as caught,
        lock(tmp_path, patience=0, work="publication"),
    ):
        pass
    assert "another publication of this site" in caught.value.problems[0].message


def test_a_lock_that_is_let_go_of_soon_is_waited_for(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER.replace("60", "0.3"), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with lock(tmp_path, patience=300):
            pass


def test_an_error_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), lock(tmp_path):
        _ = 1 / 0
    with lock(tmp_path):
        pass


def test_death_lets_go(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(SiteError) as caught, lock(tmp_path, patience=0):
            pass
        assert codes(caught) == ["busy"]
        holder.kill()
    with lock(tmp_path):
        pass


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SiteError) as caught, lock(tmp_path / "file" / ".cache"):
        pass
    assert codes(caught) == ["write-failed"]


def test_a_link_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".cache").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SiteError) as caught, lock(tmp_path / ".cache"):
        pass
    assert codes(caught) == ["linked-folder"]
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_link_in_the_locks_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/lock").symlink_to(tmp_path / "outside")
    with pytest.raises(SiteError) as caught, lock(tmp_path / ".cache"):
        pass
    assert codes(caught) == ["linked-folder"]
    assert not (tmp_path / "outside").exists()


def test_a_link_that_comes_there_meanwhile_is_not_followed_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.store.lock.refuse_links", lambda folder: None)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/lock").symlink_to(tmp_path / "outside")
    with pytest.raises(SiteError), lock(tmp_path / ".cache"):
        pass
    assert not (tmp_path / "outside").exists()


def test_a_lock_whose_folder_is_deleted_holds_on(tmp_path: Path) -> None:
    folder, beside = tmp_path / ".cache", tmp_path / "content"
    beside.mkdir()
    for _time in range(2):
        with lock(folder, beside=beside):
            shutil.rmtree(folder)
            with pytest.raises(SiteError) as caught, lock(folder, patience=0, beside=beside):
                pass
            assert codes(caught) == ["busy"]


@pytest.mark.parametrize("fault", [None, errno.EBADF, errno.ENOLCK])
def test_where_no_folder_can_be_locked_the_lock_alone_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int | None
) -> None:
    folder, beside = tmp_path / ".cache", tmp_path / "content"
    if fault:
        beside.mkdir()
        flock = fcntl.flock

        def refused(descriptor: int, how: int) -> None:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                raise OSError(fault, os.strerror(fault))
            flock(descriptor, how)

        monkeypatch.setattr(fcntl, "flock", refused)
    with lock(folder, beside=beside):
        with pytest.raises(SiteError) as caught, lock(folder, patience=0, beside=beside):
            pass
        assert codes(caught) == ["busy"]
    with lock(folder, beside=beside):
        pass
