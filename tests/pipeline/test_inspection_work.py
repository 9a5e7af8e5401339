"""Originals: looked at once, and known again by their content."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from site_builder.pipeline.inspection_work import inspect_original
from site_builder.pipeline.job import WorkContext
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from tests.support.cache_key import KEY

PATH = "content/story/photos/a.png"


def png(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 3), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def context(tmp_path: Path) -> WorkContext:
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_bytes(png())
    return WorkContext(tmp_path, Cache(tmp_path / ".cache", KEY), "code")


def test_an_original_is_inspected(context: WorkContext) -> None:
    seen = inspect_original(context, PATH)
    assert (seen.path, seen.digest) == (PATH, digest_of(png()))
    assert seen.inspection.file
    assert (seen.inspection.file.width, seen.inspection.file.height) == (4, 3)


def test_the_same_content_is_not_inspected_again(
    context: WorkContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = inspect_original(context, PATH)

    def never(*args: object) -> None:
        raise AssertionError("inspected again")

    monkeypatch.setattr("site_builder.pipeline.inspection_work.inspect", never)
    assert inspect_original(context, PATH) == first
    with pytest.raises(AssertionError):
        inspect_original(WorkContext(context.root, context.cache, "code", trust=False), PATH)
    (context.root / PATH).write_bytes(png("blue"))
    with pytest.raises(AssertionError):
        inspect_original(context, PATH)


def test_what_cannot_be_read_is_a_problem(context: WorkContext) -> None:
    (context.root / PATH).unlink()
    (problem,) = inspect_original(context, PATH).inspection.problems
    assert (problem.code, problem.location.path) == ("unreadable", PATH)


def test_a_file_that_is_too_large_is_known_by_all_of_its_bytes(
    context: WorkContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = png() + bytes(1000)
    monkeypatch.setattr("site_builder.pipeline.inspection_work.LARGEST", len(data) - 2)
    monkeypatch.setattr("site_builder.images.file_faults.LARGEST", len(data) - 2)
    digests = set()
    for end in (b"a", b"b"):
        (context.root / PATH).write_bytes(data + end)
        seen = inspect_original(context, PATH)
        assert [problem.code for problem in seen.inspection.problems] == ["bad-photo"]
        digests.add(seen.digest)
    assert digests == {digest_of(data + b"a"), digest_of(data + b"b")}
