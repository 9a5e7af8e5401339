"""Photographs in incremental and in broken-off builds: the result is always that of a clean one."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.pipeline.picture_values import NAMESPACE
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.building import build_site
from tests.support.cache_key import KEY
from tests.support.full_site import write_full_site, write_own_font
from tests.support.photo_sites import (
    Entry,
    entry,
    media,
    write_entries,
    write_photo_feature,
    write_photo_site,
)
from tests.support.pictures import encode, picture
from tests.support.processes import PATIENCE, children_of, wait_until
from tests.support.sessions import clean, published
from tests.support.sites import PEOPLE, snapshot, write

Change = Callable[[Path], None]

SIZE = (400, 264)
ENTRIES = [entry("a", "a.jpg"), entry("b", "b.png"), entry("c", "c.jpg")]


def jpeg(mark: str = "red", size: tuple[int, int] = SIZE) -> bytes:
    image = picture(size)
    image.paste(mark, (0, 0, 90, 60))
    return encode(image, "JPEG", quality=95)


def originals() -> dict[str, bytes]:
    clear = encode(picture(SIZE, "RGBA"), "PNG")
    return {"a.jpg": jpeg(), "b.png": clear, "c.jpg": jpeg("white", SIZE[::-1])}


def facts(*entries: Entry) -> Change:
    return lambda site: write_entries(site / "content/story", entries)


def replaced(site: Path) -> None:
    (site / "content/story/photos/a.jpg").write_bytes(jpeg("black"))


def swapped(site: Path) -> None:
    """Two originals change names, and keep their sizes and times."""
    photos = site / "content/story/photos"
    (photos / "a.jpg").rename(photos / "x")
    (photos / "c.jpg").rename(photos / "a.jpg")
    (photos / "x").rename(photos / "c.jpg")


def removed(site: Path) -> None:
    (site / "content/story/photos/b.png").unlink()
    write_entries(site / "content/story", [ENTRIES[0], ENTRIES[2]])


def placed(site: Path) -> None:
    body = "Body.\n\n:::{photo} a\n:::\n\n"
    write_photo_feature(site, originals(), ENTRIES, body=body, cover="c")


def uncovered(site: Path) -> None:
    write_photo_feature(site, originals(), ENTRIES)


CHANGES: dict[str, Change] = {
    "caption": facts(entry("a", "a.jpg", caption={"zh": "新", "en": "New"}), *ENTRIES[1:]),
    "credit": facts(entry("a", "a.jpg", credit={"zh": "李明", "en": "Li Ming"}), *ENTRIES[1:]),
    "focus": facts(entry("a", "a.jpg", focus=[0.2, 0.9]), *ENTRIES[1:]),
    "not to hand": facts({k: v for k, v in ENTRIES[0].items() if k != "file"}, *ENTRIES[1:]),
    "original": replaced,
    "names": swapped,
    "removal": removed,
    "alone": placed,
    "no cover": uncovered,
    "id": facts(entry("z", "a.jpg"), *ENTRIES[1:]),
    "two of one": facts(*ENTRIES, entry("d", "a.jpg")),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_photo_site(tmp_path / "site", originals(), ENTRIES, cover="c")


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_the_site_is_that_of_a_clean_build(
    site: Path, tmp_path: Path, name: str
) -> None:
    build_site(site)
    before = snapshot(site / "build")
    CHANGES[name](site)

    build_site(site)

    after = snapshot(site / "build")
    build_site(site, tmp_path / "clean", clean=True)
    assert after == snapshot(tmp_path / "clean")
    assert after != before
    assert {f"media/story/{path.name}" for path in media(site / "build")} == {
        path for path in after if path.startswith("media/")
    }


def test_all_changes_one_after_another(site: Path, tmp_path: Path) -> None:
    for change in CHANGES.values():
        uncovered(site)
        change(site)
        build_site(site)
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


def test_several_processes_make_the_same_pictures(site: Path, tmp_path: Path) -> None:
    build_site(site, jobs=2)
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


def test_lost_and_spoilt_pictures_are_mended(site: Path) -> None:
    build_site(site)
    whole = snapshot(site / "build")
    first, second, *_ = media(site / "build")
    first.unlink()
    second.unlink()
    second.write_bytes(b"spoilt")
    for path in (site / ".cache/entries" / NAMESPACE).iterdir():
        path.write_bytes(path.read_bytes()[:-9])

    build_site(site)

    assert snapshot(site / "build") == whole


def test_what_published_pictures_are_signed_anew_from_stays_in_the_cache(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Months later a new credit still encodes nothing; what no page shows any more is gone."""
    build_site(site)
    entries, begun = site / ".cache/entries" / NAMESPACE, time.time()
    renditions = {path.name for path in entries.iterdir()}

    def build_on(day: int) -> None:
        """Where nobody has used a rendition for two months."""
        monkeypatch.setattr(time, "time", lambda: begun + day * 24 * 3600)
        for path in entries.iterdir():
            os.utime(path, (begun - 60 * 24 * 3600,) * 2)
        build_site(site)

    write(site / "content/story/facts/people.yaml", PEOPLE + "# Checked.\n")
    build_on(2)
    assert {path.name for path in entries.iterdir()} == renditions

    removed(site)
    build_on(4)

    assert {path.name for path in entries.iterdir()} < renditions
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


# Killed


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures that take a while: wide ones, of which an encoder finds nothing simple."""
    noise = {
        f"{n}.jpg": encode(picture((1000, 640)).effect_spread(60 + n), "JPEG", quality=90)
        for n in range(2)
    }
    return write_photo_site(tmp_path_factory.mktemp("long") / "site", noise)


@pytest.fixture(scope="module")
def long_site_built(long_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a clean build of it makes."""
    copy = shutil.copytree(long_site, tmp_path_factory.mktemp("long-built") / "site")
    build_site(copy, clean=True)
    return snapshot(copy / "build")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc and SIGKILL")
@pytest.mark.parametrize("victim", ["worker", "parent"])
def test_a_kill_in_the_middle_of_encoding_leaves_nothing_half_written(
    long_site: Path, long_site_built: dict[str, bytes], tmp_path: Path, victim: str
) -> None:
    site = shutil.copytree(long_site, tmp_path / "site")
    command = [sys.executable, "-m", "site_builder", "--site", str(site), "build"]
    process = subprocess.Popen(
        [*command, "--jobs", "2"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    entries = site / ".cache/entries" / NAMESPACE
    wait_until(lambda: entries.is_dir() and any(entries.iterdir()))
    os.kill(children_of(process.pid)[0] if victim == "worker" else process.pid, signal.SIGKILL)
    said = process.communicate(timeout=PATIENCE)[1]

    if victim == "worker":
        assert process.returncode == 1
        assert "error[worker-died]" in said
        assert "Traceback" not in said
    assert not (site / "build/index.html").exists()
    assert whole_entries(site) > 0
    build_site(site)
    assert snapshot(site / "build") == long_site_built


def whole_entries(site: Path) -> int:
    """How many finished pictures the cache has. Whatever bears a finished name is whole."""
    cache = Cache(site / ".cache", KEY)
    names = [path.name for path in (site / ".cache/entries" / NAMESPACE).iterdir()]
    finished = [name for name in names if not name.startswith(".tmp-")]
    assert all(cache.load(NAMESPACE, name) for name in finished)
    for path in (site / ".cache/blobs").glob("*/*"):
        if not path.name.startswith(".tmp-"):
            assert digest_of(path.read_bytes()) == path.parent.name + path.name
    return len(finished)


def test_a_font_replaced_by_one_of_the_same_size_and_time_makes_other_cards(tmp_path: Path) -> None:
    site = write_full_site(tmp_path / "site", features=1)
    font = site / "fonts/own.ttf"
    os.utime(font, (1, 1))
    build_site(site)
    before = published(site)
    size = font.stat().st_size
    write_own_font(site, weight=700)
    os.utime(font, (1, 1))
    assert font.stat().st_size == size

    build_site(site)

    assert published(site) == clean(site)
    assert published(site).keys() != before.keys()  # a card's address changes with its looks
