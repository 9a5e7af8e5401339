"""What a build publishes for searches."""

from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.searching import candidates
from tests.support.sites import snapshot, write, write_feature, write_page, write_site

TEXT = "衡阳的志愿者在街头。" * 80


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Three features, a draft and a plain page."""
    site = write_site(tmp_path, "a", "b", "c", "hidden")
    write_feature(site, "b", body=TEXT)
    draft = site / "content/hidden/facts/feature.yaml"
    write(draft, draft.read_text("utf-8") + "draft: true\n")
    write_page(site, "about", "zh", "en", body="Colophon.")
    return site


def searched(site: Path) -> dict[str, bytes]:
    files = snapshot(site / "build/zh/search")
    return {path: data for path, data in files.items() if path.endswith(".bin")}


def test_an_edited_article_changes_few_files_and_the_result_is_that_of_a_clean_build(
    site: Path,
) -> None:
    build_site(site, drafts=True)
    before, folder = searched(site), site / "build/zh/search"
    assert list(candidates(folder, "志愿")) == ["b"]
    assert list(candidates(folder, "coloph")) == ["about"]
    assert "hidden" not in {path.split("/")[-1].partition("-")[0] for path in before}
    write_feature(site, "b", body=TEXT.replace("街头", "街边", 1))
    build_site(site, drafts=True)
    after = searched(site)
    assert list(candidates(folder, "街边")) == ["b"]
    assert before.keys() == after.keys()
    changed = {path for path in after if before[path] != after[path]}
    assert changed
    assert all(path.startswith(("index", "text/b-")) for path in changed)
    again = snapshot(site / "build")
    build_site(site, drafts=True, clean=True)
    assert snapshot(site / "build") == again


def test_searches_can_be_turned_off(site: Path) -> None:
    build_site(site)
    assert (site / "build/en/search/index.html").is_file()
    settings = site / "content/site.yaml"
    write(settings, settings.read_text("utf-8") + "search: false\n")
    build_site(site)
    assert not (site / "build/en/search").exists()
    html = (site / "build/en/a/index.html").read_text("utf-8")
    assert "search-box" not in html
    assert "form-action &#39;none&#39;" in html
