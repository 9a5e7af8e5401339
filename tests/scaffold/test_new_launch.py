"""`site-builder new launch`: a launch list with every item open."""

from pathlib import Path

import pytest

from site_builder.check.check import open_items, read_sources
from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_launch import new_launch
from tests.support.building import build_site
from tests.support.git import codes
from tests.support.sites import snapshot, write, write_site

PATH = "content/story/launch.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


@pytest.mark.parametrize(("editor", "words"), [("zh", "# names：人名"), ("en", "# names: every")])
def test_every_item_is_open(site: Path, editor: str, words: str) -> None:
    before = {(item.item, item.language) for item in open_items(read_sources(site))}
    assert new_launch(site, "story", editor) == PATH
    assert words in (site / PATH).read_text("utf-8")
    assert {(item.item, item.language) for item in open_items(read_sources(site))} == before
    assert build_site(site).warnings == ()


def is_there(site: Path) -> None:
    write(site / PATH, "- id: facts\n")


def is_a_page(site: Path) -> None:
    write(site / "content/about/page.zh.md", "---\ntitle: 关于\ndescription: 关于\n---\n\n文字。\n")


@pytest.mark.parametrize(
    ("change", "slug", "code"),
    [
        (is_there, "story", "already-there"),
        (None, "stor", "unknown-feature"),
        (is_a_page, "about", "unknown-feature"),
    ],
)
def test_nothing_is_written_over(site: Path, change: object, slug: str, code: str) -> None:
    if callable(change):
        change(site)
    before = snapshot(site)
    with pytest.raises(SiteError) as refused:
        new_launch(site, slug)
    assert codes(refused.value.problems) == [code]
    assert snapshot(site) == before
