"""Pictures on their way into the cache."""

import errno
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.model.pictures import PhotoFile, Picture, Rights, renditions_of
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import PictureTask
from site_builder.pipeline.picture_work import make_picture
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.cache_key import KEY

ENCODER = "0" * 40
WANG = Rights(("Wang",), "Wang", (("en", "© Wang"),))


def png(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (400, 300), colour).save(out, "PNG")
    return out.getvalue()


def task(data: bytes, rights: Rights = WANG, name: str = "a.png") -> PictureTask:
    kind = name.rpartition(".")[2].upper()
    file = PhotoFile(name, 400, 300, kind, digest_of(data))
    return PictureTask("story", "p", Picture(file, rights, renditions_of(file, "gallery"), "mark"))


@pytest.fixture
def context(tmp_path: Path) -> WorkContext:
    (tmp_path / "content/story/photos").mkdir(parents=True)
    return WorkContext(tmp_path, Cache(tmp_path / ".cache", KEY), encoder=ENCODER)


def put(context: WorkContext, data: bytes, name: str = "a.png") -> bytes:
    (context.root / "content/story/photos" / name).write_bytes(data)
    return data


def never(*args: Any) -> bytes:
    raise AssertionError("encoded again")


def test_every_file_of_a_picture_goes_into_the_cache(context: WorkContext) -> None:
    made = make_picture(context, task(put(context, png())))

    assert made.problem is None
    assert list(made.digests) == [
        "media/story/p.mark-320.avif",
        "media/story/p.mark-400.avif",
        "media/story/p.mark-320.webp",
        "media/story/p.mark-400.webp",
        "media/story/p.mark-400.jpg",
    ]
    for route, digest in made.digests.items():
        data = context.cache.get(digest)
        assert data
        assert b"Wang" in data, route
        width = int(route.rpartition("-")[2].partition(".")[0])
        assert Image.open(BytesIO(data)).size == (width, width * 3 // 4)


def test_a_full_disk_is_not_the_picture_s_fault(
    context: WorkContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Cache, "store", full)
    with pytest.raises(OSError, match="No space"):
        make_picture(context, task(put(context, png())))


def test_a_drawing_is_one_file(context: WorkContext) -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><!-- me --></svg>'
    made = make_picture(context, task(put(context, data, "a.svg"), name="a.svg"))
    ((route, digest),) = made.digests.items()
    published = context.cache.get(digest)
    assert route == "media/story/p.mark.svg"
    assert published
    assert b"me" not in published.partition(b"<metadata>")[0]


def test_new_rights_encode_nothing_again(
    context: WorkContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = put(context, png())
    first = make_picture(context, task(data))
    monkeypatch.setattr("site_builder.pipeline.picture_work.derive", never)

    again = make_picture(context, task(data, Rights(("Li",), "Li")))

    assert again.problem is None
    assert not set(first.digests.values()) & set(again.digests.values())


def test_only_what_is_missing_is_encoded(
    context: WorkContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = put(context, png())
    whole = task(data)
    part = replace(whole, picture=replace(whole.picture, renditions=whole.picture.renditions[-1:]))
    make_picture(context, part)
    monkeypatch.setattr("site_builder.pipeline.picture_work.derive", never)

    make_picture(context, part)
    with pytest.raises(AssertionError):
        make_picture(context, whole)
    for other in (replace(context, encoder="1" * 40), replace(context, trust=False)):
        with pytest.raises(AssertionError):
            make_picture(other, part)


def test_a_picture_that_changed_meanwhile_is_not_published(context: WorkContext) -> None:
    put(context, png("blue"))

    made = make_picture(context, task(png("red")))

    assert made.problem
    assert made.problem.code == "changed-meanwhile"


def test_damaged_and_missing_pictures_are_problems(context: WorkContext) -> None:
    data = put(context, png()[:80])

    damaged = make_picture(context, task(data))
    (context.root / task(data).path).unlink()
    missing = make_picture(context, task(data))

    assert damaged.problem
    assert missing.problem
    assert (damaged.problem.code, missing.problem.code) == ("bad-photo", "unreadable")
    assert damaged.problem.location.path == "content/story/photos/a.png"
