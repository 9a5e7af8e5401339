"""From a place on a built page back to the line that an editor wrote."""

import shutil
from pathlib import Path

import pytest

from site_builder.check.check import read_sources
from site_builder.check.tracing import Origin, trace
from site_builder.check.values import Finding, Spot
from site_builder.messages.message import _
from site_builder.problems.problems import Problem
from tests.support.fixture_sites import GOOD

EN = "en/bridge/index.html"
ARTICLE, FACTS = "content/bridge/article.en.md", "content/bridge/facts"


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    root = tmp_path_factory.mktemp("good")
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    return read_sources(root).origin(root / "build")


def traced(origin: Origin, *findings: Finding) -> list[Problem]:
    return trace(origin, findings)


def text_at(origin: Origin, problem: Problem) -> str:
    where = problem.location
    line = (origin.root / where.path).read_text("utf-8").split("\n")[where.line - 1]
    return line[where.column - 1 :]


@pytest.mark.parametrize(
    ("words", "is_theirs"),
    [
        ("This is about", True),
        ("This is\n  about", True),
        ("This is None", False),
        ("None", False),
        ("about", False),
    ],
)
def test_what_an_editor_wrote_is_no_leftover(origin: Origin, words: str, is_theirs: bool) -> None:
    rare = words.split()[-1]
    finding = Finding(EN, Spot(), "template-leftover", _("x"), needle=rare, unless=words)
    assert bool(traced(origin, finding)) is not is_theirs


@pytest.mark.parametrize(
    ("anchor", "needle", "path", "begins"),
    [
        ("top-2", "", ARTICLE, "This is about"),
        ("top-2", "https://example.org/daily", ARTICLE, "https://example.org/daily)."),
        ("top-2", "nowhere to be found", ARTICLE, "This is about"),
        ("plan", "", ARTICLE, "## The plan"),
        ("plan-1", "", ARTICLE, "The bridge is"),
        # What stands further down is not in this block.
        ("plan-1", "https://example.org/daily", ARTICLE, "The bridge is"),
        ("drawings", "", ARTICLE, "### Three drawings"),
        ("photo-ferry", "", f"{FACTS}/photos.yaml", "id: ferry"),
        ("event-works", "River City Daily", f"{FACTS}/timeline.yaml", "River City Daily"),
        ("number-length", "", f"{FACTS}/numbers.yaml", "id: length"),
        ("award-cup", "", f"{FACTS}/awards.yaml", "id: cup"),
        # Without an anchor, an address is looked for in the files of the feature, then of the site.
        ("", "https://example.org/plans", f"{FACTS}/numbers.yaml", "https://example.org/plans"),
        ("", "https://example.org/about", "content/site.yaml", "https://example.org/about"),
    ],
)
def test_each_part_is_found_where_it_was_written(
    origin: Origin, anchor: str, needle: str, path: str, begins: str
) -> None:
    finding = Finding(EN, Spot(9, 9, anchor), "x-y", _("wrong"), _("fix"), "warning", needle)
    (problem,) = traced(origin, finding)
    assert problem.location.path == path
    assert text_at(origin, problem).startswith(begins)
    where = f"/en/bridge/{'#' + anchor if anchor else ''}"
    assert problem == Problem(
        problem.location, "x-y", _(f"wrong (on {where})"), _("fix"), "warning"
    )


@pytest.mark.parametrize(
    ("path", "anchor", "needle"),
    [
        (EN, "", ""),
        (EN, "nothing-has-this", ""),
        (EN, "", "None"),  # too short to tell one place from another
        ("en/index.html", "top-2", ""),
        ("en/elsewhere/index.html", "plan", ""),
        ("404.html", "", ""),
        ("assets/site.css", "", ""),
    ],
)
def test_what_has_no_source_keeps_its_place_on_the_page(
    origin: Origin, path: str, anchor: str, needle: str
) -> None:
    (problem,) = traced(origin, Finding(path, Spot(9, 8, anchor), "x-y", _("wrong"), needle=needle))
    assert str(problem.location) == f"build/{path}:9:8"
    assert problem.message == "wrong"


def test_the_same_anchor_is_another_line_in_another_language(origin: Origin) -> None:
    (problem,) = traced(origin, Finding("zh/bridge/index.html", Spot(1, 1, "plan"), "x-y", _("m")))
    assert problem.location.path == "content/bridge/article.zh.md"


def test_a_problem_of_a_whole_page_is_in_the_file_that_mends_it(origin: Origin) -> None:
    heavy, picture = traced(
        origin,
        Finding(EN, Spot(), "heavy-page", _("m")),
        Finding(EN, Spot(), "share-image", _("m")),
    )
    assert str(heavy.location) == f"{ARTICLE}:1:1"
    assert str(picture.location) == f"{FACTS}/feature.yaml:1:1"


def test_one_cause_on_many_pages_is_one_problem(origin: Origin) -> None:
    needle = "https://example.org/about"
    pages = ("zh/bridge/index.html", EN, "en/index.html")
    findings = [
        Finding(p, Spot(n, 1), "x-y", _("gone"), needle=needle) for n, p in enumerate(pages)
    ]
    (problem,) = traced(origin, *findings)
    assert problem.message == "gone (on /en/ and 2 more)"


def test_a_feature_that_cannot_be_read_is_no_hindrance(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / ARTICLE).write_bytes(b"\xff\xfe")
    (tmp_path / FACTS / "photos.yaml").write_text("- [", encoding="utf-8")
    origin = read_sources(tmp_path).origin(tmp_path / "build")
    findings = [
        Finding(EN, Spot(1, 1, a), "x-y", _(a)) for a in ("plan", "photo-ferry", "event-works")
    ]
    paths = [problem.location.path for problem in traced(origin, *findings)]
    assert paths == [f"build/{EN}", f"build/{EN}", f"{FACTS}/timeline.yaml"]
