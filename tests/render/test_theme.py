"""The theme in use: the default one, single files of it overridden."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem
from site_builder.render.theme import ThemeFile, load_theme
from tests.render.themes import write


@pytest.fixture
def default(tmp_path: Path) -> Path:
    files = {
        "templates/a.html": "a",
        "templates/parts/b.html": "b",
        "templates/strings/en.yaml": "x: y",
        "assets/site.css": "c",
    }
    return write(tmp_path / "default", files)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def test_without_files_of_its_own_a_site_has_the_default_theme(default: Path, site: Path) -> None:
    theme, problems = load_theme(site, default)
    assert problems == ()
    assert [file.name for file in theme.templates] == ["a.html", "parts/b.html", "strings/en.yaml"]
    assert [file.name for file in theme.pages] == ["a.html", "parts/b.html"]
    assert theme.assets == (ThemeFile("site.css", f"{default}/assets/site.css", b"c"),)
    assert theme.defaults == {"a.html", "parts/b.html", "strings/en.yaml"}


def test_single_files_are_overridden_and_added(default: Path, site: Path) -> None:
    write(site, {"templates/parts/b.html": "mine", "assets/new.css": "new"})
    theme, _ = load_theme(site, default)
    by_name = {file.name: file for file in theme.templates}
    assert by_name["parts/b.html"] == ThemeFile("parts/b.html", "templates/parts/b.html", b"mine")
    assert by_name["a.html"].data == b"a"
    assert [file.name for file in theme.assets] == ["new.css", "site.css"]
    assert theme.defaults == {"a.html", "parts/b.html", "strings/en.yaml"}


def test_the_default_words_are_at_hand_where_a_site_has_others(default: Path, site: Path) -> None:
    assert load_theme(site, default)[0].english is None
    write(site, {"templates/strings/en.yaml": "z: w"})
    english = load_theme(site, default)[0].english
    assert english
    assert english.data == b"x: y"


def test_in_a_checkout_the_default_theme_is_the_sites_own(default: Path) -> None:
    theme, problems = load_theme(default, default)
    assert problems == ()
    assert [file.path for file in theme.assets] == ["assets/site.css"]


def test_hidden_and_backup_files_are_no_part_of_it(default: Path, site: Path) -> None:
    write(site, {"assets/.DS_Store": "", "assets/site.css~": "", "assets/.git/x": ""})
    theme, _ = load_theme(site, default)
    assert [file.name for file in theme.assets] == ["site.css"]


@pytest.mark.parametrize("to", ["secret.css", "site/.env", "site/templates/secret.css"])
def test_a_link_out_of_its_folder_is_refused(
    default: Path, site: Path, tmp_path: Path, to: str
) -> None:
    write(tmp_path, {to: "secret", "site/assets/y.css": "y"})
    (site / "assets/x.css").symlink_to(tmp_path / to)
    theme, (problem,) = load_theme(site, default)
    assert (problem.location, problem.code) == (Location("assets/x.css"), "outside-root")
    assert problem.message == "this link leads out of assets/"
    assert [file.name for file in theme.assets] == ["site.css", "y.css"]


def test_links_within_the_folder_are_followed(default: Path, site: Path) -> None:
    write(site, {"assets/y.css": "y", "templates/shared/b.html": "mine"})
    (site / "assets/x.css").symlink_to("y.css")
    (site / "templates/parts").symlink_to("shared")
    theme, problems = load_theme(site, default)
    assert problems == ()
    assert [file.name for file in theme.assets] == ["site.css", "x.css", "y.css"]
    parts = {file.name: file for file in theme.templates}
    assert parts["parts/b.html"] == ThemeFile("parts/b.html", "templates/parts/b.html", b"mine")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("templates", "this folder must not be a symbolic link"),
        ("templates/parts", "this link leads out of templates/"),
    ],
)
def test_a_linked_folder_elsewhere_is_refused(
    default: Path, site: Path, tmp_path: Path, name: str, message: str
) -> None:
    write(tmp_path, {"away/b.html": "secret"})
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).symlink_to(tmp_path / "away")
    theme, (problem,) = load_theme(site, default)
    assert (problem.location, problem.code) == (Location(name), "outside-root")
    assert problem.message == message
    assert b"secret" not in {file.data for file in theme.templates}


def test_a_folder_that_holds_itself_is_a_problem(default: Path, site: Path) -> None:
    write(site, {"templates/parts/b.html": "mine"})
    (site / "templates/parts/again").symlink_to(site / "templates")
    theme, problems = load_theme(site, default)
    message = "this link leads back to a folder that contains it"
    where = Location("templates/parts/again")
    assert problems == (Problem(where, "unreadable", _(message)),)
    assert [file.name for file in theme.pages] == ["a.html", "parts/b.html"]


def test_what_cannot_be_read_is_a_problem(default: Path, site: Path) -> None:
    (site / "assets").mkdir()
    (site / "assets/gone.css").symlink_to("nowhere.css")
    os.mkfifo(site / "assets/pipe.css")
    (site / "templates").write_text("no folder")
    _, problems = load_theme(site, default)
    found = [(problem.location.path, problem.code) for problem in problems]
    assert found == [
        ("templates", "unreadable"),
        ("assets/gone.css", "unreadable"),
        ("assets/pipe.css", "unreadable"),
    ]


def test_a_folder_that_cannot_be_searched_is_a_problem(
    default: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, {"templates/parts/b.html": "mine"})
    stat = os.stat

    def refusing(path: str, **options: Any) -> os.stat_result:
        if os.fspath(path).endswith("parts/b.html"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", refusing)  # modes don't keep anything from root
    _theme, (problem,) = load_theme(site, default)
    assert (problem.location.path, problem.code) == ("templates/parts/b.html", "unreadable")


@pytest.mark.parametrize(
    "name", ["assets/long.css", "templates/long.html", "templates/strings/en.yaml"]
)
def test_no_file_is_read_that_is_too_long(
    default: Path, site: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.render.theme.MOST", {"templates": 8, "assets": 8})
    write(site, {name: "12345678"})
    assert load_theme(site, default)[1] == ()
    write(site, {name: "123456789"})
    theme, (problem,) = load_theme(site, default)
    assert (problem.location, problem.code) == (Location(name), "too-long")
    assert problem.message == "the file is longer than 8 bytes"
    assert b"123456789" not in {file.data for file in (*theme.templates, *theme.assets)}


@pytest.mark.parametrize("kind", ["assets", "templates"])
@pytest.mark.parametrize("name", [b"a\xff.css", b"a\n.css", b"Con.css", b"a.css.", b"a:b.css"])
def test_a_name_that_cannot_be_shown_is_a_problem(
    default: Path, site: Path, kind: str, name: bytes
) -> None:
    (site / kind).mkdir(exist_ok=True)
    (site / kind / os.fsdecode(name)).write_bytes(b"")

    theme, problems = load_theme(site, default)

    assert [problem.code for problem in problems] == ["bad-name"]
    assert theme == load_theme(site.parent / "none", default)[0]
