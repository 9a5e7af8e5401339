"""Names of files that the site does not use: warned of by every build while they are there."""

from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.sites import write, write_site

STRAY = "content/alpha/desk-notes.txt"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path, "alpha")
    build_site(tmp_path)
    write(tmp_path / STRAY, "[]\n")
    return tmp_path


def test_a_name_added_to_a_built_site_is_warned_of_until_it_is_gone(site: Path) -> None:
    for _ in range(2):
        assert [warning.location.path for warning in build_site(site).warnings] == [STRAY]
    (site / STRAY).unlink()
    assert build_site(site).warnings == ()


def test_strict_does_not_let_it_pass(site: Path) -> None:
    with pytest.raises(SiteError) as caught:
        build_site(site, strict=True)
    assert [problem.location.path for problem in caught.value.problems] == [STRAY]


def test_a_misspelt_template_is_warned_of_until_it_has_its_name(site: Path) -> None:
    (site / STRAY).unlink()
    write(site / "templates/hoome.html", "{% include 'mine.html' %}")
    write(site / "templates/mine.html", "Mine.")
    for _ in range(2):
        (problem,) = build_site(site).warnings
        assert (problem.location.path, problem.code) == ("templates/hoome.html", "unused-template")
        assert problem.hint == "did you mean 'home.html'?"
    (site / "templates/hoome.html").rename(site / "templates/home.html")
    assert build_site(site).warnings == ()
    assert (site / "build/en/index.html").read_text() == "Mine."


def test_of_a_broken_template_it_is_not_known_what_it_uses(site: Path) -> None:
    write(site / "templates/home.html", "{% include 'mnie.html' %}")
    write(site / "templates/mine.html", "Mine.")
    with pytest.raises(SiteError) as caught:
        build_site(site)
    codes = [problem.code for problem in caught.value.problems if problem.location.path != STRAY]
    assert codes == ["missing-template"]
