"""The making of one subset."""

from dataclasses import replace
from pathlib import Path

from site_builder.model.fonts import Face, Licence, Metrics, PublishedFont
from site_builder.pipeline.font_values import FontTask
from site_builder.pipeline.font_work import NAMESPACE, make_subset
from site_builder.pipeline.job import WorkContext
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of_file
from tests.support.cache_key import KEY
from tests.support.fonts import make_font, save_font


def task_of(folder: Path) -> FontTask:
    file = save_font(folder / "Song.ttf", make_font("abc"))
    face = Face(file, 0, "Song", 400)
    digest, metrics = digest_of_file(file.path), Metrics(1, 0, 0, 0)
    font = PublishedFont("en", "en", "text", "page", face, digest, metrics, Licence("OFL-1.1", ""))
    return FontTask("key", font, "abx")


def test_a_subset_is_made_once(tmp_path: Path) -> None:
    context = WorkContext(tmp_path, Cache(tmp_path / ".cache", KEY), code="c" * 40)
    task = task_of(tmp_path)
    made = make_subset(context, task)
    assert made.subset
    assert (made.subset.key, made.subset.missing, made.problem) == ("key", "x", None)
    assert context.cache.load(NAMESPACE, f"key-{'c' * 20}")
    Path(task.font.face.file.path).unlink()
    assert make_subset(context, task) == made
    data = context.cache.get(made.subset.digest)
    assert data
    assert data[:4] == b"wOF2"


def test_a_font_that_changed_or_is_gone_is_a_problem(tmp_path: Path) -> None:
    context = WorkContext(tmp_path, Cache(tmp_path / ".cache", KEY), code="c" * 40)
    task = task_of(tmp_path)
    other = task._replace(font=replace(task.font, digest="other"))
    broken = make_subset(context, other)
    assert broken.problem
    assert (broken.problem.code, broken.subset) == ("bad-font", None)
    assert "Song.ttf" in broken.problem.message
