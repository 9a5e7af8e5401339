"""`site-builder new language`: a language for a site that exists, all of it or nothing."""

import stat
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.read.config import load_config
from site_builder.scaffold.languages import LanguagesError
from site_builder.scaffold.new_language import NewLanguage, new_language
from tests.support.building import build_site
from tests.support.git import codes
from tests.support.sites import snapshot, write, write_site

SETTINGS = "content/site.yaml"
STUB = "content/story/article.fr.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story", "other")


def test_the_site_builds_with_it_and_borrows_what_is_not_translated(site: Path) -> None:
    before = snapshot(site)
    made = new_language(site, "FR", ["story", "story"])
    assert made == NewLanguage(made.language, (STUB,), ("templates/strings/fr.yaml",))
    assert load_config(site)[1].languages[-1] == made.language
    after = snapshot(site)
    assert {path for path in after if after[path] != before.get(path)} == {
        *(SETTINGS, STUB, "templates/strings/fr.yaml")
    }
    built = build_site(site)
    assert built.features == 2
    assert "(fr) " in (site / "build/fr/story/index.html").read_text("utf-8")
    other = (site / "build/fr/other/index.html").read_text("utf-8")
    assert "other zh: summary" in other
    assert 'lang="zh-Hans"' in other


def test_words_that_the_theme_or_the_site_has_are_not_written(site: Path) -> None:
    write(site / "templates/strings/de.yaml", "{}\n")
    assert new_language(site, "de").strings == ()
    assert new_language(site, "zh-Hant").strings == ()
    assert [one.name for one in load_config(site)[1].languages] == [
        *("中文", "English", "Deutsch", "中文 (繁體)")
    ]


def test_the_stub_is_of_the_source_language(site: Path) -> None:
    facts = site / "content/story/facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + "source_language: en\n")
    new_language(site, "fr", ["story"])
    text = (site / "content/story/article.en.md").read_text("utf-8")
    title = text.split("title: ")[1].split("\n")[0].strip('"')
    assert f'title: "(fr) {title}"' in (site / STUB).read_text("utf-8")


def broken_front(site: Path) -> None:
    write(site / "content/story/article.zh.md", "---\ntitle: [\n---\n")


def no_article(site: Path) -> None:
    (site / "content/story/article.zh.md").unlink()


def written_already(site: Path) -> None:
    write(site / STUB, "mine")


def words_in_the_way(site: Path) -> None:
    write(site / "templates", "a file")


def no_settings(site: Path) -> None:
    (site / SETTINGS).unlink()


def linked_theme(site: Path) -> None:
    (site / "templates").symlink_to(site.parent)


@pytest.mark.parametrize(
    ("change", "slug", "code"),
    [
        (None, "stori", "unknown-feature"),
        (None, "../story", "unknown-feature"),
        (broken_front, "story", "bad-yaml"),
        (no_article, "story", "missing-article"),
        (written_already, "story", "already-there"),
        (words_in_the_way, "story", "already-there"),
        (no_settings, "story", "missing-file"),
        (linked_theme, "story", "outside-root"),
    ],
)
def test_all_or_nothing(site: Path, change: object, slug: str, code: str) -> None:
    if callable(change):
        change(site)
    before = snapshot(site.parent)
    with pytest.raises(SiteError) as refused:
        new_language(site, "fr", [slug])
    assert codes(refused.value.problems) == [code]
    assert snapshot(site.parent) == before


@pytest.mark.parametrize("tag", ["zh", "ZH", "en", "zh-Hans"])
def test_a_language_that_is_there(site: Path, tag: str) -> None:
    before = snapshot(site)
    with pytest.raises(SiteError) as refused:
        new_language(site, tag)
    (problem,) = refused.value.problems
    assert (problem.code, problem.location.path) == ("already-there", SETTINGS)
    assert problem.location.line in (5, 6)
    assert snapshot(site) == before


@pytest.mark.parametrize("tag", ["cn", "", "fr,de", "../fr", "xx-mine-"])
def test_what_is_no_language(site: Path, tag: str) -> None:
    before = snapshot(site)
    with pytest.raises(LanguagesError):
        new_language(site, tag)
    assert snapshot(site) == before


def test_without_permission_nothing_is_left_behind(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(path: str, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("site_builder.store.files.write_atomically", refusing)
    before = snapshot(site)
    with pytest.raises(SiteError) as refused:
        new_language(site, "fr", ["story"])
    assert codes(refused.value.problems) == ["no-permission"]
    assert snapshot(site) == before


def test_a_link_inside_the_site_stays_one(site: Path) -> None:
    (site / SETTINGS).rename(site / "content/real.txt")
    (site / SETTINGS).symlink_to("real.txt")
    new_language(site, "fr")
    assert (site / SETTINGS).is_symlink()
    assert "fr:" in (site / "content/real.txt").read_text("utf-8")
    assert stat.S_IMODE((site / SETTINGS).stat().st_mode) == 0o644


def test_a_language_that_is_converted_needs_no_texts(site: Path) -> None:
    before = snapshot(site)
    made = new_language(site, "zh-Hant-TW", origin="zh")
    assert (made.language.convert, made.articles, made.strings) == ("s2twp", (), ())
    after = snapshot(site)
    assert [path for path in after if after[path] != before.get(path)] == [SETTINGS]
    config = load_config(site)[1]
    assert not config.problems
    assert config.languages[0].derived == (made.language,)
    with pytest.raises(SiteError) as refused:
        new_language(site, "zh-Hant-TW")
    assert codes(refused.value.problems) == ["already-there"]


@pytest.mark.parametrize(
    ("tag", "origin", "convert"),
    [
        ("zh-Hant", "en", ""),
        ("zh-Hant", "zz", ""),
        ("fr", "zh", ""),
        ("zh-Hans-SG", "zh", ""),
        ("zh-Hant", "zh", "s2tvp"),
        ("zh-Hant", "zh", "t2s"),
    ],
)
def test_what_cant_be_converted(site: Path, tag: str, origin: str, convert: str) -> None:
    before = snapshot(site)
    with pytest.raises(LanguagesError):
        new_language(site, tag, origin=origin, convert=convert)
    assert snapshot(site) == before
