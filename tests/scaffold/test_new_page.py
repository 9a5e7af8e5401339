"""`site-builder new page`: a plain page in every language of the site, which builds at once."""

from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_page import new_page
from tests.support.building import build_site
from tests.support.sites import snapshot, write, write_site


def test_it_builds_at_once_and_is_published_once_it_is_no_draft(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    paths = new_page(site, "about")
    assert paths == ("content/about/page.zh.md", "content/about/page.en.md")
    assert set(paths) | {"content/site.yaml"} == set(snapshot(site))
    source = site / paths[0]
    text = source.read_text("utf-8")
    assert "# 标题和说明" in text
    assert "draft" not in (site / paths[1]).read_text("utf-8"), "the source says it for all"
    build_site(site, strict=True)
    assert not (site / "build/en/about").exists()
    write(source, text.replace("draft: true\n", ""))
    assert build_site(site, strict=True).warnings == ()
    for language in ("zh", "en"):
        assert (site / f"build/{language}/about/index.html").is_file()


def test_comments_are_in_the_editors_language(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    new_page(site, "about", "en")
    assert "# Title and description." in (site / "content/about/page.zh.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("slug", "code", "hint"),
    [
        ("Über uns", "bad-slug", "did you mean 'uber-uns'?"),
        ("../out", "bad-slug", "did you mean 'out'?"),
        ("nul", "bad-slug", "choose another name"),
        ("story", "already-there", "continue the page that is there"),
    ],
)
def test_a_name_that_cannot_be_one(tmp_path: Path, slug: str, code: str, hint: str) -> None:
    site = write_site(tmp_path / "site", "story")
    before = snapshot(tmp_path)
    with pytest.raises(SiteError) as refused:
        new_page(site, slug)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert hint in problem.hint
    assert snapshot(tmp_path) == before
