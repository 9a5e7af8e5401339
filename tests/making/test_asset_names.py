"""Assets that get in each other's way where case does not count."""

import pytest

from site_builder.making.asset_names import check_asset_names
from site_builder.render.theme import ThemeFile

HINT = "give one of them another name (case and accents' encoding do not count)"


def found(own: list[str], defaults: list[str]) -> list[tuple[str, str, str]]:
    """Place, message and hint of each problem; the site has files of its own over the theme's."""
    files = [ThemeFile(name, f"assets/{name}", name.encode()) for name in own]
    files += [ThemeFile(name, f"/theme/assets/{name}", b"") for name in defaults if name not in own]
    problems = list(check_asset_names(tuple(files)))
    assert {problem.code for problem in problems} <= {"output-collision"}
    return [(str(problem.location), problem.message, problem.hint) for problem in problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Extra.txt", "extra.txt"),
        ("icons/Star.svg", "icons/star.svg"),
        ("cafe\u0301.svg", "caf\u00e9.svg"),
    ],
)
def test_two_of_the_sites_own(one: str, other: str) -> None:
    said = (f"assets/{other}", f"this is there beside 'assets/{one}'", HINT)
    assert found([one, other], ["site.css"]) == [said]
    assert found([other, one], ["site.css"]) == [said]


def test_one_that_was_to_override_the_themes() -> None:
    message = "this is there beside the theme's own 'site.css', and does not override it"
    assert found(["Site.css"], ["site.css"]) == [
        ("assets/Site.css", message, "did you mean 'site.css'?")
    ]


def test_folders_are_told_once() -> None:
    assert found(["Icons/a.svg", "icons/b.svg", "icons/c.svg"], []) == [
        ("assets/icons", "this is there beside 'assets/Icons'", HINT)
    ]
    (folder,) = found(["Icons/b.svg", "Icons/c.svg"], ["icons/a.svg"])
    assert folder[0] == "assets/Icons"


def test_others_are_fine() -> None:
    assert found(["site.css", "icons/a.svg", "icons/b.svg", "a.svg"], ["site.css", "b.svg"]) == []
