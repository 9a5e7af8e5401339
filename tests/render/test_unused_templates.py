"""Templates of the site's own that nothing uses, and those that are no templates."""

from pathlib import Path

import pytest

from site_builder.problems.problems import Location, warning
from site_builder.render.theme import load_theme
from site_builder.render.unused_templates import find_unused_templates
from tests.render.themes import write

DEFAULT = {
    "home.html": "{% include 'parts/card.html' %}",
    "parts/card.html": "card",
    "robots.txt": "robots",
    "strings/en.yaml": "x: y",
}
MESSAGE = "this overrides no template of the theme, and no other template uses it"


@pytest.fixture
def default(tmp_path: Path) -> Path:
    return write(tmp_path / "default", {f"templates/{n}": text for n, text in DEFAULT.items()})


def found(default: Path, files: dict[str, str]) -> dict[str, str]:
    """The hints by the names of the site's templates that are warned of."""
    site = write(default.parent / "site", {f"templates/{n}": text for n, text in files.items()})
    theme, problems = load_theme(site, default)
    assert problems == ()
    unused = list(find_unused_templates(theme))
    assert unused == [warning(p.location, "unused-template", MESSAGE, p.hint) for p in unused]
    return {problem.location.path.removeprefix("templates/"): problem.hint for problem in unused}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("hoome.html", "home.html"),
        ("Home.html", "home.html"),
        ("part/card.html", "parts/card.html"),
        ("robot.txt", "robots.txt"),
    ],
)
def test_a_misspelt_name(default: Path, name: str, meant: str) -> None:
    assert found(default, {name: "x"}) == {name: f"did you mean '{meant}'?"}


@pytest.mark.parametrize("files", [{"sponsor.html": "x"}, {"home.html": "x", "hoome.html": "x"}])
def test_a_name_that_is_like_none_that_is_free(default: Path, files: dict[str, str]) -> None:
    (hint,) = found(default, files).values()
    assert hint == "include it in one, or take it away"


@pytest.mark.parametrize(
    "tag",
    [
        "{% include 'own/a.html' %}",
        "{% include 'own/a.html' ignore missing %}",
        "{% extends 'own/a.html' %}",
        "{% import 'own/a.html' as a %}",
        "{% from 'own/a.html' import a %}",
    ],
)
def test_what_a_template_uses_is_fine(default: Path, tag: str) -> None:
    own = {"own/a.html": "{% include 'own/b.html' %}", "own/b.html": "b"}
    assert found(default, {"home.html": tag, **own}) == {}
    assert found(default, {"home.html": "x", "parts/card.html": tag, **own}) == {}, "overridden"


@pytest.mark.parametrize(
    "name",
    [
        "README",
        "README.md",
        "README.txt",
        "home.html.bak",
        "home.html~",
        ".home.html.swp",
        "x.yaml",
    ],
)
def test_what_is_no_template_is_passed_over(default: Path, name: str) -> None:
    assert found(default, {name: "x"}) == {}


def test_what_only_an_unused_one_uses_is_not_told_as_well(default: Path) -> None:
    own = {"b.html": "{% include 'a.html' %}", "a.html": "{% include 'c.html' %}", "c.html": "c"}
    assert found(default, own).keys() == {"b.html"}


def test_a_circle_is_told_once(default: Path) -> None:
    own = {"b.html": "{% include 'a.html' %}", "a.html": "{% include 'b.html' %}", "c.html": "c"}
    assert found(default, own).keys() == {"a.html", "c.html"}


def test_in_a_checkout_all_is_the_themes_own(default: Path) -> None:
    write(default, {"templates/extra.html": "x"})
    theme, _ = load_theme(default, default)
    assert list(find_unused_templates(theme)) == []


def test_the_place_is_the_file(default: Path) -> None:
    site = write(default.parent / "site", {"templates/own/x.html": "x"})
    (problem,) = find_unused_templates(load_theme(site, default)[0])
    assert problem.location == Location("templates/own/x.html")
