"""`site-builder new feature`: files in every language of the site, which build at once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_feature import new_feature, slug_for
from tests.support.building import build_site
from tests.support.git import codes
from tests.support.sites import snapshot, write, write_site

NOW = datetime(2024, 5, 18, 20, tzinfo=UTC)


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A site in three languages, with no feature yet."""
    root = write_site(tmp_path / "site")
    settings = root / "content/site.yaml"
    text = settings.read_text("utf-8").replace("A site}", "A site, ja: サイト}")
    text = text.replace("en: Site}", "en: Site, ja: サイト}")
    write(settings, text + "  ja: {tag: ja, name: 日本語}\n")
    write(root / "templates/strings/ja.yaml", Path("templates/strings/en.yaml").read_text("utf-8"))
    return root


def test_it_builds_at_once_in_every_language(three: Path) -> None:
    paths = new_feature(three, "our-river", NOW)
    assert set(paths) == {path for path in snapshot(three) if path.startswith("content/our-river/")}
    assert {"article.zh.md", "article.en.md", "article.ja.md", "launch.yaml"} <= {
        path.rpartition("/")[2] for path in paths
    }
    assert (three / "content/our-river/photos").is_dir()
    assert build_site(three, strict=True).features == 0, "it is a draft"
    built = build_site(three, strict=True, drafts=True)
    assert (built.features, built.warnings) == (1, ())
    for language in ("zh", "en", "ja"):
        assert (three / f"build/{language}/our-river/index.html").is_file()
    assert "2024-05-18" in (three / "build/en/our-river/index.html").read_text("utf-8")


def test_it_is_published_once_it_is_no_draft(three: Path) -> None:
    new_feature(three, "our-river", NOW)
    feature = three / "content/our-river/facts/feature.yaml"
    write(feature, feature.read_text("utf-8").replace("draft: true\n", ""))
    assert build_site(three, strict=True).features == 1


@pytest.mark.parametrize(
    ("zone", "day"), [("Asia/Shanghai", "2024-05-19"), ("America/New_York", "2024-05-18")]
)
def test_it_has_the_day_where_the_site_is(three: Path, zone: str, day: str) -> None:
    settings = three / "content/site.yaml"
    write(settings, settings.read_text("utf-8") + f"time_zone: {zone}\n")
    new_feature(three, "our-river", NOW)
    feature = (three / "content/our-river/facts/feature.yaml").read_text("utf-8")
    assert f'published: "{day}"' in feature


@pytest.mark.parametrize(
    ("slug", "code", "hint"),
    [
        ("Our River", "bad-slug", "did you mean 'our-river'?"),
        ("../out", "bad-slug", "did you mean 'out'?"),
        ("", "bad-slug", "choose a short one"),
        ("page", "bad-slug", "choose another name"),
        ("nul", "bad-slug", "choose another name"),
        ("story", "already-there", "choose another name"),
    ],
)
def test_a_name_that_cannot_be_one(tmp_path: Path, slug: str, code: str, hint: str) -> None:
    site = write_site(tmp_path / "site", "story")
    before = snapshot(tmp_path)
    with pytest.raises(SiteError) as refused:
        new_feature(site, slug, NOW)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert hint in problem.hint
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("settings", "code"),
    [(None, "missing-folder"), ("", "missing-file"), ("languages: {}\n", "wrong-type")],
)
def test_a_site_that_is_none_yet(tmp_path: Path, settings: str | None, code: str) -> None:
    if settings is not None:
        (tmp_path / "content").mkdir()
    if settings:
        write(tmp_path / "content/site.yaml", settings)
    with pytest.raises(SiteError) as refused:
        new_feature(tmp_path, "story", NOW)
    assert code in codes(refused.value.problems)
    assert not (tmp_path / "content/story").exists()


def test_it_has_its_titles(three: Path) -> None:
    new_feature(three, "our-river", NOW, titles={"zh": '我们\\1的"河"'})
    folder = three / "content/our-river"
    assert 'title: "我们\\\\1的\\"河\\""\n' in (folder / "article.zh.md").read_text("utf-8")
    assert "我们" not in (folder / "article.en.md").read_text("utf-8")


def test_a_slug_is_that_of_a_title_and_of_no_other_folder(three: Path) -> None:
    write(three / "content/people.yaml", "- id: s\n  name: {zh: 单田芳, en: Shan, ja: 単}\n")
    assert slug_for(three, {"zh": "听单田芳说书"}) == "ting-shan-tianfang-shuoshu"
    (three / "content/our-river").mkdir()
    assert slug_for(three, {"zh": "我们的河", "en": "Our River"}) == "our-river-2"
