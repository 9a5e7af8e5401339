"""Pictures on their way into the cache."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from site_builder.digests import digest_of
from site_builder.making.pictures import PictureContext, PictureTask, make_picture
from site_builder.model.feature import PhotoFile
from site_builder.publish.cache import Cache

ENCODER = "0" * 40


def png(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 3), colour).save(out, "PNG")
    return out.getvalue()


def task(data: bytes) -> PictureTask:
    return PictureTask("media/a.png", "a.png", PhotoFile("a.png", 4, 3, "PNG", digest_of(data)))


def test_a_picture_goes_into_the_cache(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    cache = Cache(tmp_path / ".cache")

    made = make_picture(PictureContext(tmp_path, cache, ENCODER), task(png()))

    assert made.problem is None
    assert made.route == "media/a.png"
    data = cache.get(made.digest)
    assert data
    assert Image.open(BytesIO(data)).size == (4, 3)


def test_a_picture_that_changed_meanwhile_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png("blue"))

    made = make_picture(
        PictureContext(tmp_path, Cache(tmp_path / ".cache"), ENCODER), task(png("red"))
    )

    assert made.problem
    assert made.problem.code == "changed-meanwhile"


def test_damaged_and_missing_pictures_are_problems(tmp_path: Path) -> None:
    data = png()[:40]
    (tmp_path / "a.png").write_bytes(data)
    context = PictureContext(tmp_path, Cache(tmp_path / ".cache"), ENCODER)

    damaged = make_picture(context, task(data))
    (tmp_path / "a.png").unlink()
    missing = make_picture(context, task(data))

    assert damaged.problem
    assert missing.problem
    assert (damaged.problem.code, missing.problem.code) == ("bad-photo", "unreadable")
    assert damaged.problem.location.path == "a.png"


def test_the_same_original_is_encoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(png())
    context = PictureContext(tmp_path, Cache(tmp_path / ".cache"), ENCODER)
    first = make_picture(context, task(png()))

    def never(*args: object) -> bytes:
        raise AssertionError("encoded again")

    monkeypatch.setattr("site_builder.making.pictures.publish_picture", never)
    again = replace(task(png()), route="media/elsewhere.png")
    assert make_picture(context, again).digest == first.digest
    for other in (replace(context, encoder="1" * 40), replace(context, trust=False)):
        with pytest.raises(AssertionError):
            make_picture(other, again)
