"""Builds as a whole: what is made, and what is left alone."""

import errno
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.build import at_work, build, is_stale
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import SiteError
from site_builder.read.features import read_feature
from site_builder.render.pages import NOT_PUBLISHED
from site_builder.store.cache import Cache
from site_builder.store.digests import digest_of
from site_builder.text.source import MAX_BYTES
from tests.support.building import Silent, build_site
from tests.support.cache_key import KEY
from tests.support.features import EN
from tests.support.fonts import LATIN, make_font, save_font
from tests.support.moments import NOW, at
from tests.support.sites import snapshot, write, write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "first", "second", "third")


def times(folder: Path) -> dict[Path, tuple[int, int]]:
    """The inode and modification time of everything in a folder."""
    stats = ((path, path.stat()) for path in folder.rglob("*"))
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats}


def test_publishes_every_kind_of_output(site: Path) -> None:
    built = build_site(site)

    paths = set(snapshot(site / "build"))
    assert built.features == 3
    assert built.warnings == ()
    assert {
        "index.html",
        "404.html",
        ".nojekyll",
        "robots.txt",
        "sitemap.xml",
        "zh/index.html",
        "en/index.html",
        "zh/feed.xml",
        "en/feed.xml",
        "zh/first/index.html",
        "en/first/index.html",
        "zh/first/facts.json",
        "en/first/facts.json",
    } <= paths
    assert all(
        path.startswith(("assets/", "zh/", "en/", ".site-builder/")) or "/" not in path
        for path in paths
    )


def test_what_no_page_shows_any_more_leaves_the_cache_in_time(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day, begun = 24 * 3600, time.time()
    build_site(site)
    old = Cache(site / ".cache", KEY).path(
        digest_of((site / "build/en/third/index.html").read_bytes())
    )

    def build_after(seconds: float) -> None:
        monkeypatch.setattr(time, "time", lambda: begun + seconds)
        write_feature(site, "third", body=f"After {seconds} seconds.")
        build_site(site)

    build_after(29 * day)
    assert Path(old).exists()
    build_after(29 * day + 60)  # too soon after the last look at the cache
    build_after(30 * day - 60)
    assert Path(old).exists()
    build_after(30 * day + 3600)
    assert not Path(old).exists()


def test_a_clean_build_rids_the_cache_of_what_is_old(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(site)
    old = Cache(site / ".cache", KEY).put(b"shown by nothing")
    month = time.time() + 31 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: month)

    build_site(site, clean=True)

    assert not Cache(site / ".cache", KEY).has(old)


def test_two_clean_builds_are_equal(site: Path, tmp_path: Path) -> None:
    twin = shutil.copytree(site, tmp_path / "elsewhere" / "twin")

    build_site(site)
    build_site(twin, tmp_path / "out")

    assert snapshot(site / "build") == snapshot(tmp_path / "out")


def test_several_processes_make_the_same_as_one(site: Path, tmp_path: Path) -> None:
    for number in range(6):
        write_feature(site, f"more-{number}")

    build_site(site, jobs=1)
    build_site(site, tmp_path / "out", jobs=3, clean=True)

    assert snapshot(site / "build") == snapshot(tmp_path / "out")


def test_nothing_changed_means_nothing_done(site: Path) -> None:
    build_site(site)
    before = times(site / "build")

    again = build_site(site)

    assert again.published.written == ()
    assert times(site / "build") == before


def test_touching_a_file_does_not_make_it_new(site: Path) -> None:
    build_site(site)
    (site / "content/first/article.en.md").touch()

    assert build_site(site).published.written == ()


@pytest.mark.parametrize("carry", [shutil.move, shutil.copytree])
def test_a_site_that_was_carried_elsewhere_is_as_it_was(
    site: Path, tmp_path: Path, carry: Callable[[Path, Path], object]
) -> None:
    build_site(site)
    away = tmp_path / "away/site"
    away.parent.mkdir()
    carry(site, away)

    assert build_site(away).reasons == {}
    write_feature(away, "first", published="2020", body="Another body.")
    built = build_site(away)
    build_site(away, tmp_path / "clean", clean=True)

    assert built.reasons["en/first/index.html"] == "changed: length, sections"
    assert snapshot(away / "build") == snapshot(tmp_path / "clean")


def test_only_what_shows_a_change_is_made_again(site: Path) -> None:
    build_site(site)
    write_feature(site, "first", published="2020", body="Another body.")

    built = build_site(site)

    pages = ("zh/first", "en/first", "en/first/with-zh")
    written = {path for path in built.published.written if "/search/" not in path}
    assert written == {f"{page}/index.html" for page in pages}
    assert set(built.published.written) - written == {
        path
        for key in ("zh", "en")
        for path in (f"{key}/search/text/first-0.bin", shard_of(site, key))
    }
    assert built.reasons["en/first/index.html"] == "changed: length, sections"


def shard_of(site: Path, key: str) -> str:
    """The path of the only shard of a language's index."""
    (shard,) = (site / f"build/{key}/search/index").iterdir()
    return shard.relative_to(site / "build").as_posix()


def test_a_new_title_reaches_the_pages_that_show_it(site: Path) -> None:
    build_site(site)
    article = site / "content/first/article.en.md"
    article.write_text(article.read_text().replace('title: "first en"', 'title: "Renamed"'))

    built = build_site(site)

    assert set(built.published.written) == {
        "en/search/index.html",
        "en/search/text/first-0.bin",
        shard_of(site, "en"),
        "en/first/index.html",
        "en/first/with-zh/index.html",
        "en/second/index.html",  # its neighbour in the list
        "en/first/facts.json",
        "zh/first/facts.json",
        "en/index.html",
        "en/feed.xml",
    }


def test_a_removed_feature_leaves_nothing_behind(site: Path) -> None:
    build_site(site)
    shutil.rmtree(site / "content/second")

    built = build_site(site)

    assert "zh/second/index.html" in built.published.removed
    assert not (site / "build/zh/second").exists()
    assert built.reasons["zh/second/index.html"] == "no longer part of the site"


def test_damage_in_the_output_folder_is_mended(site: Path) -> None:
    build_site(site)
    clean = snapshot(site / "build")
    (site / "build/zh/index.html").unlink()
    (site / "build/en/index.html").unlink()
    (site / "build/en/index.html").write_text("spoilt")
    shutil.rmtree(site / "build/en/first")

    built = build_site(site)

    assert snapshot(site / "build") == clean
    assert built.reasons["zh/index.html"] == "missing from the output folder, or changed in it"


def test_an_output_edited_in_place_is_mended(site: Path) -> None:
    build_site(site)
    clean = snapshot(site / "build")
    # It may be the very file that the cache has, which is then spoilt as well.
    (site / "build/en/index.html").write_text("spoilt")

    built = build_site(site)

    assert snapshot(site / "build") == clean
    assert built.reasons == {"en/index.html": "lost from the cache, or damaged in it"}


def test_a_lost_cache_is_made_again(site: Path) -> None:
    build_site(site)
    clean = snapshot(site / "build")
    shutil.rmtree(site / ".cache")

    build_site(site)

    assert snapshot(site / "build") == clean


def test_a_damaged_cache_never_reaches_the_site(site: Path) -> None:
    build_site(site)
    clean = snapshot(site / "build")
    for path in (site / ".cache").rglob("*"):
        if path.is_file():
            data = bytearray(path.read_bytes())
            path.unlink()  # an output may be the same file by a hard link
            path.write_bytes(data[: len(data) // 2] + b"!" + data[len(data) // 2 + 1 :])
    shutil.rmtree(site / "build")

    build_site(site)

    assert snapshot(site / "build") == clean


def test_drafts_are_left_out_unless_asked_for(site: Path) -> None:
    facts = site / "content/second/facts/feature.yaml"
    facts.write_text(facts.read_text() + "draft: true\n")

    build_site(site)
    assert "zh/second/index.html" not in snapshot(site / "build")

    build_site(site, drafts=True)
    assert "zh/second/index.html" in snapshot(site / "build")


def test_the_base_url_can_be_another(site: Path) -> None:
    build_site(site, base_url="https://news.example/paper/")

    page = (site / "build/en/first/index.html").read_text()
    assert 'href="https://news.example/paper/en/first/"' in page
    assert "example.org" not in page


def test_a_template_of_the_site_takes_the_place_of_the_default(site: Path) -> None:
    write(site / "templates/robots.txt", "User-agent: none\n")

    build_site(site)

    assert (site / "build/robots.txt").read_text() == "User-agent: none\n"


def test_progress_hears_of_every_task(site: Path) -> None:
    progress = Silent()

    build(BuildOptions(site, site / "build", at=NOW), progress)

    assert progress.started == {
        "originals": 0,
        "read": 3,
        "set": 3,
        "lists": 8 + 2,
        "index": 2,
        "fonts": 0,
        "pictures": 0,
        "cards": 0,
    }
    assert progress.done == 18


def test_an_empty_site_is_a_site(tmp_path: Path) -> None:
    site = write_site(tmp_path)

    built = build_site(site)

    assert built.features == 0
    assert "zh/index.html" in snapshot(site / "build")


def test_a_font_that_is_new_is_taken_notice_of(site: Path) -> None:
    build_site(site)
    again, after = Silent(), Silent()
    build(BuildOptions(site, site / "build", at=NOW), again)

    save_font(site / "fonts/plain.ttf", make_font(LATIN))
    build(BuildOptions(site, site / "build", at=NOW), after)

    assert again.started == {}
    assert "read" in after.started


@pytest.mark.parametrize("folder", ["fonts", "machine"])
def test_a_font_that_is_replaced_is_taken_notice_of(
    site: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """By another of the same size and time, be it the site's or this machine's."""
    monkeypatch.setattr("site_builder.pipeline.survey._font_folders", lambda: (site / "machine",))
    monkeypatch.setattr("site_builder.pipeline.survey.GRANULARITY_NS", 0)  # nothing is too young
    font = Path(save_font(site / folder / "plain.ttf", make_font(LATIN)).path)
    again, after = Silent(), Silent()
    build_site(site)
    build(BuildOptions(site, site / "build", at=NOW), again)

    state = font.stat()
    while font.stat().st_ctime_ns == state.st_ctime_ns:  # until the file system's next tick
        font.write_bytes(font.read_bytes()[::-1])
        os.utime(font, ns=(state.st_atime_ns, state.st_mtime_ns))
    build(BuildOptions(site, site / "build", at=NOW), after)

    assert again.started == {}
    assert "read" in after.started


def test_what_could_not_be_published_is_explained_so_by_the_next_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(site)
    write_feature(site, "first", body="More.")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "build")

    with monkeypatch.context() as patch:
        patch.setattr("site_builder.pipeline.build.publish", full)
        with pytest.raises(SiteError):
            build_site(site)

    assert build_site(site).reasons["en/first/index.html"] == NOT_PUBLISHED


def test_a_folder_is_up_to_date_where_one_of_the_choices_would_make_it_so(site: Path) -> None:
    """Without a draft, a site with drafts is the same site; what is known of it may be older."""
    plain = BuildOptions(site, site / "build", at=NOW)
    choices = [replace(plain, drafts=drafts) for drafts in (False, True)]
    assert not is_stale(choices, Silent()), "nobody is known to have made it"
    for options in choices:
        build(options, Silent())
    assert not is_stale(choices, Silent())
    article = site / "content/first/article.en.md"
    write(article, article.read_text() + "\n\n")
    assert is_stale(choices, Silent())
    build(choices[1], Silent())
    assert not is_stale(choices, Silent())
    write_feature(site, "second", body="More.")
    assert is_stale(choices, Silent())


def test_a_folder_is_out_of_date_once_the_time_of_a_feature_has_come(site: Path) -> None:
    write_feature(site, "soon", published="2031-05-10")
    options = BuildOptions(site, site / "build", at=NOW)
    build(options, Silent())
    assert not is_stale([options], Silent())
    assert not is_stale([replace(options, at=at("2031-05-09T23:59:59Z"))], Silent())
    assert is_stale([replace(options, at=at("2031-05-10T00:00:00Z"))], Silent())


def test_an_update_to_come_is_warned_of_until_it_has_come(tmp_path: Path) -> None:
    root = write_site(tmp_path, "past")
    for slug, updated in (("soon", "2031-05-10"), ("later", "2032")):
        folder = write_feature(root, slug)
        feature = f"published: '2020'\nupdated: '{updated}'\nauthors: [wang]\n"
        write(folder / "facts/feature.yaml", feature)
    files: dict[Path, tuple[int, int]] = {}
    for day, warned in (
        ("2031-05-01", ["later", "soon"]),
        ("2031-05-02", ["later", "soon"]),
        ("2031-05-10", ["later"]),
        ("2032-01-01", []),
        ("2031-05-02", ["later", "soon"]),
    ):
        built = build_site(root, at=at(f"{day}T12:00:00Z"))
        assert [p.location.path.split("/")[1] for p in built.warnings] == warned
        assert {p.code for p in built.warnings} <= {"future-date"}
        assert all((p.location.line, p.location.column) == (2, 10) for p in built.warnings)
        assert not files or times(root / "build") == files, "no page depends on the day"
        files = times(root / "build")


def test_a_draft_may_have_a_date_to_come(tmp_path: Path) -> None:
    root = write_site(tmp_path, "past")
    folder = write_feature(root, "soon", published="9999")
    write(folder / "facts/feature.yaml", "published: '9999'\nauthors: [wang]\ndraft: true\n")
    for drafts in (False, True):
        built = build_site(root, drafts=drafts)
        assert (built.warnings, built.waiting) == ((), ())


@pytest.mark.parametrize("link", [".cache", ".cache/blobs", ".cache/entries", "build"])
def test_nothing_is_deleted_where_a_link_leads(site: Path, tmp_path: Path, link: str) -> None:
    old = tmp_path / "elsewhere/ab/letter.txt"
    write(old, "mine")
    os.utime(old, (0, 0))
    (site / link).parent.mkdir(exist_ok=True)
    (site / link).symlink_to(tmp_path / "elsewhere")

    with pytest.raises(SiteError) as caught:
        build_site(site, clean=True)

    assert [p.code for p in caught.value.problems] == ["linked-folder"]
    assert snapshot(tmp_path / "elsewhere") == {"ab/letter.txt": b"mine"}


def test_two_builds_never_run_at_once_though_the_cache_is_deleted(site: Path) -> None:
    with at_work(BuildOptions(site, site / "build", at=NOW)):
        shutil.rmtree(site / ".cache")
        with pytest.raises(SiteError) as caught:
            build_site(site)
    assert [problem.code for problem in caught.value.problems] == ["busy"]
    build_site(site)


def test_quotation_marks_are_those_of_the_language(site: Path, tmp_path: Path) -> None:
    write_feature(site, "first", body='It\'s "so" `"code"`.')
    build_site(site)
    english = (site / "build/en/first/index.html").read_text()
    assert "It’s “so” <code>&quot;code&quot;</code>." in english
    assert "It's &quot;so&quot;" in (site / "build/zh/first/index.html").read_text()

    files = {path: (site / path).read_bytes() for path in ("content/first/article.en.md",)}
    (*_matter, unit) = read_feature("content/first", files, {}, (EN,)).readings["en"].units
    assert unit.text.startswith('It\'s "so"'), "translators get what was typed"

    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text() + "typographic_quotes: false\n")
    build_site(site)
    assert "It's &quot;so&quot;" in (site / "build/en/first/index.html").read_text()
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


def test_documents_are_published_as_they_are(site: Path, tmp_path: Path) -> None:
    folder = site / "content/first"
    write(folder / "files/report.pdf", "%PDF-1.7 first")
    write(folder / "files/notes.pdf", "%PDF-1.7 nobody links to it")
    for language in ("zh", "en"):
        article = folder / f"article.{language}.md"
        article.write_text(article.read_text() + "\n[Report](files/report.pdf).\n")
    built = build_site(site)
    assert [warning.code for warning in built.warnings] == ["unused-document"]
    published = site / "build/media/first/files"
    assert [file.name for file in published.iterdir()] == ["report.pdf"]
    assert "(PDF, 14" in (site / "build/en/first/index.html").read_text()

    corrected = "%PDF-1.7 corrected" + " " * MAX_BYTES
    write(folder / "files/report.pdf", corrected)
    shutil.rmtree(site / ".cache/blobs")
    build_site(site)
    assert (published / "report.pdf").read_text() == corrected, "it may be longer than a text"
    assert "(PDF, 4" in (site / "build/en/first/index.html").read_text()
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")
