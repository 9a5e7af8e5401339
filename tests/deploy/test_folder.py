"""Publishing into a folder: from the cache, or from the built folder where that lost something."""

import os
import shutil
from pathlib import Path

import pytest

from site_builder.deploy.folder import files_in, publish_folder, record_in
from site_builder.deploy.record import RECORD, Entry, Record, encode_record
from site_builder.output.manifest import Manifest, encode_manifest
from site_builder.output.output import Published
from site_builder.output.stage import Area
from site_builder.problems.problems import SiteError
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.cache_key import KEY
from tests.support.git import codes
from tests.support.sites import snapshot, write

TEXTS = {"index.html": "<p>home", "zh/index.html": "<p>list"}


def publish(base: Path, texts: dict[str, str], *, cached: bool = True) -> Published:
    cache = Cache(base / ".cache", KEY)
    shutil.rmtree(base / "built", ignore_errors=True)
    contents = {}
    for path, text in texts.items():
        write(base / "built" / path, text)
        contents[path] = Entry(len(text), digest_of(text.encode()))
        if cached:
            cache.put(text.encode())
    record = encode_record(Record("tool", None, contents))
    return publish_folder(
        base / "out",
        base / "built",
        contents,
        {RECORD: record},
        cache,
        protected=[base / "content"],
        site=base,
    )


@pytest.mark.parametrize("cached", [True, False])
def test_what_is_built_is_there_with_what_is_added(tmp_path: Path, cached: bool) -> None:
    done = publish(tmp_path, TEXTS, cached=cached)

    live = snapshot(tmp_path / "out")
    assert {path: live[path].decode() for path in TEXTS} == TEXTS
    shared = [path for path in TEXTS if (tmp_path / "out" / path).stat().st_nlink > 1]
    assert shared == [], "each is a copy, also of what the cache had lost"
    assert set(done.written) == {*TEXTS, RECORD}
    record = record_in(tmp_path / "out")
    assert record
    assert set(record.files) == set(TEXTS)


def test_what_is_gone_is_removed(tmp_path: Path) -> None:
    publish(tmp_path, TEXTS)
    done = publish(tmp_path, {"index.html": "<p>home"})

    assert done.removed == ("zh/index.html",)
    assert not (tmp_path / "out/zh").exists()


def test_what_is_ours_in_a_folder(tmp_path: Path) -> None:
    publish(tmp_path, TEXTS)
    write(tmp_path / "out/index.html", "changed by hand")
    (tmp_path / "out/zh/index.html").unlink()

    found = files_in(tmp_path / "out")

    assert found.keys() == {"index.html", RECORD}
    assert found["index.html"] == Entry(len("changed by hand"), digest_of(b"changed by hand"))


def test_nothing_is_ours_in_another_folder(tmp_path: Path) -> None:
    write(tmp_path / "publication.json", "{}")
    assert files_in(tmp_path) == {}
    assert record_in(tmp_path) is None
    assert record_in(tmp_path / "nowhere") is None


@pytest.mark.parametrize("kind", ["absolute", "climbing", "pipe", "link"])
def test_what_a_folder_says_of_others_is_not_looked_at(tmp_path: Path, kind: str) -> None:
    """A folder that came with somebody's files says itself which files in it are ours."""
    publish(tmp_path, TEXTS)
    write(tmp_path / "elsewhere.html", "theirs")
    path = {"absolute": "/dev/zero", "climbing": "../elsewhere.html"}.get(kind, "odd.html")
    if kind == "pipe":
        os.mkfifo(tmp_path / "out/odd.html")
    if kind == "link":
        (tmp_path / "out/odd.html").symlink_to("/dev/zero")
    listed = Manifest({path: "", "index.html": ""}, complete=True)
    Path(Area(str(tmp_path / "out")).manifest).write_bytes(encode_manifest(listed))

    assert files_in(tmp_path / "out").keys() == {"index.html"}


def test_a_record_is_read_from_a_plain_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / RECORD)
    assert record_in(tmp_path) is None


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "out/mine.html", "mine")
    with pytest.raises(SiteError) as caught:
        publish(tmp_path, TEXTS)
    assert codes(caught.value.problems) == ["foreign-files"]
    assert snapshot(tmp_path / "out") == {"mine.html": b"mine"}
