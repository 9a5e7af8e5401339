"""What `check` says of a built site with one thing broken: what is expected, no more."""

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.check.check import check_built, read_sources
from site_builder.messages.catalogues import catalogue
from site_builder.problems.problems import Location, Problem
from site_builder.problems.report import describe_all
from tests.support.broken_builds import BASE_URL, BROKEN, apply
from tests.support.building import build_site
from tests.support.fixture_sites import GOOD

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).parent / "built"
REGENERATE = "REGENERATE" in os.environ
ASKED = {"outside-dead", "outside-moved", "outside-private", "outside-unknown"}
"""Codes of links out of the site: tests/check/test_visits."""
OF_THE_FOLDER = {"not-built", "other-address", "out-of-date"}
"""Codes of a folder as a whole: tests/check/test_check, tests/cli/test_check."""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good site, built in its own `build/`."""
    root = tmp_path_factory.mktemp("good")
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    build_site(root)
    return root


def said(root: Path, problems: tuple[Problem, ...]) -> str:
    """The problems as they are printed, but for what changes with every change of the theme: the
    places on built pages, the names of published files, sizes."""
    described = describe_all([_on_the_page(problem) for problem in problems], root, catalogue("en"))
    described = re.sub(r"\.[0-9a-f]{10}\b", ".HASH", described)
    return re.sub(r"(?<= )\d{2,3},\d{3} bytes|(?<= column )\d+", "N", described) + "\n"


def _on_the_page(problem: Problem) -> Problem:
    where = problem.location
    is_built = where.path.startswith("build/") and where.path.endswith((".html", ".xml"))
    return replace(problem, location=Location(where.path)) if is_built else problem


def test_the_good_site_has_no_problem(good: Path) -> None:
    assert check_built(read_sources(good), good / "build", BASE_URL) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_each_broken_site_is_found(name: str, good: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(good, root, copy_function=os.link)
    for change in BROKEN[name]:
        apply(change, root / "build")
    problems = check_built(read_sources(root), root / "build", BASE_URL)
    path = EXPECTED / f"{name}.txt"
    if REGENERATE:
        path.write_text(said(root, problems), encoding="utf-8", newline="\n")
    assert problems
    assert said(root, problems) == path.read_text("utf-8")


def test_every_expectation_has_its_change() -> None:
    assert {path.stem for path in EXPECTED.glob("*.txt")} == set(BROKEN)


def test_every_rule_is_seen_to_fail() -> None:
    """Each code that the check can give is in what is expected of some broken site."""
    seen: set[str] = set()
    for path in EXPECTED.glob("*.txt"):
        seen |= set(re.findall(r"(?:error|warning)\[(\S+)\]", path.read_text("utf-8")))
    assert seen == documented_codes() - ASKED - OF_THE_FOLDER


def documented_codes() -> set[str]:
    """The codes in the part of docs/problems.md on built folders; that they are those of the
    program is held by test_problem_codes."""
    docs = (ROOT / "docs/problems.md").read_text("utf-8")
    part = docs.partition("\n## The built site\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^### (\S+)$", part, re.MULTILINE))
