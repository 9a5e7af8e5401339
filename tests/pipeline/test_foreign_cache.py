"""A cache that came with somebody else's site: it says nothing of what is published."""

import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest

from site_builder.pipeline import rendering_work
from site_builder.problems.problems import SiteError
from site_builder.store.cache import Cache
from site_builder.store.machine_key import VARIABLE
from tests.support.building import build_site
from tests.support.cache_key import KEY
from tests.support.sessions import clean, published, session

EVIL = b"<script>evil</script>"


@pytest.fixture
def sent(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose cache and output are sound in form, and false: somebody built it by a program of
    their own, with a key of their own."""
    with monkeypatch.context() as patch:
        patch.setenv(VARIABLE, "theirs")
        patch.setattr(rendering_work, "render", lambda *_: EVIL)
        build_site(site)
        build_site(site)
    assert EVIL in (site / "build/index.html").read_bytes()
    return site


@pytest.mark.parametrize("with_output", [True, False])
def test_what_a_foreign_cache_says_is_not_published(sent: Path, with_output: bool) -> None:
    if not with_output:
        shutil.rmtree(sent / "build")

    built = build_site(sent)

    assert built.published.written
    assert published(sent) == clean(sent)
    assert build_site(sent).published.written == ()


def test_nor_does_the_preview_believe_it(sent: Path) -> None:
    session(sent).open()

    assert published(sent) == clean(sent)


def test_the_same_key_elsewhere_makes_it_ones_own(
    sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(sent)
    copy = shutil.copytree(sent, sent.parent / "copy", ignore=shutil.ignore_patterns("build"))

    build_site(copy)
    assert published(copy) == published(sent)

    monkeypatch.setenv(VARIABLE, "another")
    assert len(build_site(copy, clean=False).published.unchanged) == len(published(sent))


class Runs:
    """What runs code where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.mark,)


def test_no_entry_runs_code(site: Path, tmp_path: Path) -> None:
    build_site(site)
    bomb = pickle.dumps(Runs(tmp_path / "it-ran"))
    entries = [path for path in (site / ".cache/entries").rglob("*") if path.is_file()]
    assert {path.parent.name for path in entries} == {"features", "ledger", "memory"}
    # Sealed with our own key, as by somebody who shares it: even that lets nobody run code.
    cache = Cache(site / ".cache", KEY)
    for path in entries:
        cache.store(path.parent.name, path.name, bomb)
        assert cache.load(path.parent.name, path.name) == bomb
    article = site / "content/alpha/article.en.md"
    article.write_text(article.read_text().replace("Body", "Text"))

    build_site(site)

    assert not (tmp_path / "it-ran").exists()
    assert published(site) == clean(site)


@pytest.mark.parametrize("left", ["", ".DS_Store"])
def test_a_folder_without_files_is_a_feature_to_every_build(site: Path, left: str) -> None:
    build_site(site)
    good = published(site)
    (site / "content/new").mkdir()
    if left:
        (site / "content/new" / left).touch()

    with pytest.raises(SiteError) as second:
        build_site(site)
    assert published(site) == good
    with pytest.raises(SiteError) as fresh:
        build_site(site, clean=True)
    assert second.value.problems == fresh.value.problems
