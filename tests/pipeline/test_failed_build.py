"""Builds that fail: what is refused, and what a failure leaves behind."""

import errno
import os
from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.store.cache import Cache
from tests.support.building import build_site
from tests.support.sites import snapshot, write, write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "first", "second", "third")


def codes(error: SiteError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_a_failed_build_leaves_the_last_good_one(site: Path) -> None:
    build_site(site)
    good = snapshot(site / "build")
    write(site / "content/first/facts/numbers.yaml", "- id: teams\n  valu: 1\n")
    write(site / "content/second/article.en.md", "no front matter")

    with pytest.raises(SiteError) as failure:
        build_site(site)

    assert {problem.location.path for problem in failure.value.problems} >= {
        "content/first/facts/numbers.yaml",
        "content/second/article.en.md",
    }
    assert snapshot(site / "build") == good


def test_a_mended_build_goes_on(site: Path) -> None:
    build_site(site)
    good = snapshot(site / "build")
    article = site / "content/first/article.en.md"
    text = article.read_text()
    write(article, "broken")
    with pytest.raises(SiteError):
        build_site(site)
    write(article, text)

    build_site(site)

    assert snapshot(site / "build") == good


def test_strict_takes_warnings_for_errors(site: Path) -> None:
    write(site / "content/first/facts/people.yaml", "- id: wang\n  name: {zh: 王靖}\n")

    assert [problem.code for problem in build_site(site).warnings] == ["missing-text"]
    # Also when nothing has changed since, and when everything is known already.
    assert [problem.code for problem in build_site(site).warnings] == ["missing-text"]
    with pytest.raises(SiteError) as failure:
        build_site(site, strict=True)
    assert codes(failure.value) == ["missing-text"]


def test_a_folder_of_somebody_else_is_refused(site: Path) -> None:
    write(site / "build/notes.txt", "mine")

    with pytest.raises(SiteError) as failure:
        build_site(site)

    assert codes(failure.value) == ["foreign-files"]
    assert snapshot(site / "build") == {"notes.txt": b"mine"}


@pytest.mark.parametrize("place", ["content", "content/first", "assets", "fonts/own", "."])
def test_the_site_itself_is_no_output_folder(site: Path, place: str) -> None:
    before = snapshot(site / "content")

    with pytest.raises(SiteError) as failure:
        build_site(site, site / place)

    assert codes(failure.value) == ["bad-output"]
    assert snapshot(site / "content") == before


def test_a_full_disk_is_a_problem_and_no_traceback(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(site)
    good = snapshot(site / "build")
    write_feature(site, "first", body="More.")

    def full(self: Cache, data: bytes) -> str:
        raise OSError(errno.ENOSPC, "No space left on device", "blob")

    monkeypatch.setattr(Cache, "put", full)
    with pytest.raises(SiteError) as failure:
        build_site(site)

    assert codes(failure.value) == ["no-space"]
    assert snapshot(site / "build") == good


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("\n{% if %}", "template-syntax", 2),
        ("\n\n{{ page.titel }}", "undefined-variable", 3),
        ("{% include 'parts/fots.html' %}", "missing-template", 1),
        ("{% include page.title %}", "dynamic-template", 1),
        ("\n{{ 1 // 0 }}", "template-error", 2),
    ],
)
def test_a_broken_template_is_reported_where_it_is(
    site: Path, template: str, code: str, line: int
) -> None:
    build_site(site)
    good = snapshot(site / "build")
    write(site / "templates/feature.html", template)

    with pytest.raises(SiteError) as failure:
        build_site(site)

    problem = failure.value.problems[0]
    assert (problem.code, problem.location.path, problem.location.line) == (
        code,
        "templates/feature.html",
        line,
    )
    assert snapshot(site / "build") == good


@pytest.mark.parametrize("words", ["same", "other"])
def test_assets_that_differ_only_in_case_are_refused_by_their_paths(site: Path, words: str) -> None:
    write(site / "assets/Extra.txt", "same")
    write(site / "assets/extra.txt", words)

    with pytest.raises(SiteError) as failure:
        build_site(site)

    (problem,) = failure.value.problems
    assert (problem.location.path, problem.code) == ("assets/extra.txt", "output-collision")
    assert problem.message == "the name clashes with 'assets/Extra.txt'"


def test_a_folder_without_content_says_so(tmp_path: Path) -> None:
    with pytest.raises(SiteError) as failure:
        build_site(tmp_path)

    assert codes(failure.value) == ["missing-folder"]
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_wrong_in_several_templates_is_told_at_once(tmp_path: Path, jobs: int) -> None:
    site = write_site(tmp_path / "site", "first", "second", "third", "fourth", "fifth")
    names = ["404.html", "feature.html", "home.html"]
    for name in names:
        write(site / "templates" / name, "{{ page.nothing_of_the_kind }}")

    with pytest.raises(SiteError) as failure:
        build_site(site, jobs=jobs)

    assert [p.location.path for p in failure.value.problems] == [f"templates/{n}" for n in names]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
@pytest.mark.parametrize("lost", ["ledger", "memory", "both"])
def test_a_build_that_cannot_be_recorded_says_that_the_site_is_there(
    site: Path, monkeypatch: pytest.MonkeyPatch, number: int, lost: str
) -> None:
    build_site(site)
    page = site / "content/first/article.en.md"
    write(page, page.read_text().replace("title: ", "title: Anew, ", 1))

    def store(cache: Cache, namespace: str, key: str, data: bytes) -> None:
        if namespace == lost or (namespace in ("ledger", "memory") and lost == "both"):
            raise OSError(number, os.strerror(number), cache.path(key))
        real(cache, namespace, key, data)

    real = Cache.store
    with monkeypatch.context() as patch:
        patch.setattr(Cache, "store", store)
        built = build_site(site)

    (problem,) = built.warnings
    assert (problem.code, problem.severity) == ("not-recorded", "warning")
    assert "the site was built" in problem.message
    assert "Nothing was changed" not in problem.hint
    assert "Anew, " in (site / "build/en/first/index.html").read_text()
    again = build_site(site)
    assert (again.warnings, again.published.written) == ((), ())


def test_repairs_that_cannot_be_recorded_are_there(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(site)
    (site / "build/en/first/index.html").unlink()

    def fail(cache: Cache, namespace: str, key: str, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Cache, "store", fail)
    others = {"other": ((0, 0, 0, 0), "")}
    monkeypatch.setattr("site_builder.pipeline.build.settled_inputs", lambda *_: others)
    assert [problem.code for problem in build_site(site).warnings] == ["not-recorded"]
    assert (site / "build/en/first/index.html").exists()


def test_a_collection_that_fails_leaves_the_build_good(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(Cache, "collect", fail)
    assert [problem.code for problem in build_site(site, clean=True).warnings] == ["not-recorded"]
    assert (site / "build/en/first/index.html").exists()
