"""What of a built folder may be published."""

import os
from pathlib import Path

import pytest

from site_builder.deploy.limits import Limits, size_in_words, take_contents
from site_builder.deploy.record import Entry
from site_builder.store.digests import digest_of
from tests.support.sites import write


@pytest.fixture
def built(tmp_path: Path) -> Path:
    write(tmp_path / "index.html", "<p>home")
    write(tmp_path / "zh/故事/index.html", "<p>story")
    write(tmp_path / ".nojekyll", "")
    write(tmp_path / ".site-builder/manifest.json", "{}")
    return tmp_path


def found(folder: Path, limits: Limits | None = None) -> list[tuple[str, str]]:
    contents = take_contents(folder, limits or Limits())
    return [(problem.code, problem.location.path) for problem in contents.problems]


def test_a_sound_folder(built: Path) -> None:
    contents = take_contents(built, Limits())

    assert contents.problems == ()
    assert contents.files == {
        ".nojekyll": Entry(0, digest_of(b"")),
        "index.html": Entry(7, digest_of(b"<p>home")),
        "zh/故事/index.html": Entry(8, digest_of(b"<p>story")),
    }


def test_the_first_page_is_missing(built: Path) -> None:
    (built / "index.html").rename(built / "home.html")
    assert found(built) == [("no-index", "index.html")]


@pytest.mark.parametrize("target", ["index.html", "/etc/hostname", "nowhere", "."])
def test_a_symbolic_link(built: Path, target: str) -> None:
    (built / "link").symlink_to(target)
    assert found(built) == [("odd-file", "link")]


def test_a_pipe(built: Path) -> None:
    os.mkfifo(built / "pipe")
    assert found(built) == [("odd-file", "pipe")]


@pytest.mark.parametrize("mode", [0o755, 0o645, 0o4644, 0o2644, 0o1644])
def test_an_odd_mode(built: Path, mode: int) -> None:
    (built / "index.html").chmod(mode)
    assert found(built) == [("odd-mode", "index.html")]


def test_a_mode_that_only_the_umask_made(built: Path) -> None:
    (built / "index.html").chmod(0o600)
    assert found(built) == []


def test_a_file_that_cannot_be_read(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> bytes:
        if path.endswith("story.html"):
            raise PermissionError(13, "Permission denied", path)
        return Path(path).read_bytes()

    write(built / "story.html", "x")
    monkeypatch.setattr("site_builder.store.files.read", refuse)

    assert found(built) == [("unreadable", "story.html")]


@pytest.mark.parametrize("name", ["CNAME", "publication.json", '"quoted".html'])
def test_a_name_that_publishing_wants(built: Path, name: str) -> None:
    write(built / name, "x")
    assert found(built) == [("odd-file", name)]


def test_a_name_that_no_system_takes(built: Path) -> None:
    write(built / "a\nb.html", "x")
    assert found(built) == [("bad-output-path", r"a\nb.html")]


def test_sizes_at_the_limit_and_over_it(built: Path) -> None:
    assert found(built, Limits(site=15, file=8)) == []
    assert found(built, Limits(site=15, file=7)) == [("too-large", "zh/故事/index.html")]
    assert found(built, Limits(site=14, file=8)) == [("too-large", ".")]
    (problem,) = take_contents(built, Limits(site=14, file=8)).problems
    assert problem.message == "the site has 15 bytes; GitHub Pages accepts 14 bytes at most"


def test_the_limits_of_github() -> None:
    assert (Limits().site, Limits().file) == (1_000_000_000, 104_857_600)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_345, "12.3 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (104_857_600, "104.9 MB"),
        (10**9, "1.0 GB"),
        (5 * 10**12, "5000.0 GB"),
    ],
)
def test_words(size: int, words: str) -> None:
    assert size_in_words(size) == words
