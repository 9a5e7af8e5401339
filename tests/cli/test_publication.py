"""A publication's plan in lines."""

from pathlib import Path

import pytest

from site_builder.cli.console import Console
from site_builder.cli.publication import Watching, describe_changes
from site_builder.deploy.record import Changes
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.problems.problems import Location, warning

NOTHING = Changes((), (), (), 0, 0)


def test_nothing() -> None:
    assert describe_changes(NOTHING, "out") == ["Nothing would change in out."]


def test_pages_by_name_and_other_files_by_number() -> None:
    changes = Changes(
        added=("404.html", "index.html", "media/a.avif"),
        changed=("zh/story/index.html", "zh/feed.xml"),
        removed=("zh/old/index.html",),
        new_bytes=1_234_000,
        old_bytes=999,
    )
    assert describe_changes(changes, "origin/gh-pages") == [
        "In origin/gh-pages: 2 pages added, 1 changed, 1 removed; 2 other files; 1.2 MB new, "
        "999 bytes gone",
        "  + 404.html",
        "  + index.html",
        "  ~ zh/story/",
        "  - zh/old/",
    ]


def test_odd_names_on_a_foreign_branch_do_not_steer_the_terminal() -> None:
    changes = Changes((), (), ("\033[2J.html", "\udcff.html"), 0, 2)
    assert describe_changes(changes, "out")[1:] == [r"  - \x1b[2J.html", r"  - \udcff.html"]


def test_one_of_a_kind() -> None:
    changes = Changes(("index.html", "a.css"), (), (), 1, 0)
    assert describe_changes(changes, "out")[0] == (
        "In out: 1 page added, 0 changed, 0 removed; 1 other file; 1 byte new"
    )


@pytest.mark.parametrize(
    ("count", "rest"),
    [(20, ""), (21, "  ~ and 1 more page"), (10_000, "  ~ and 9,980 more pages")],
)
def test_of_many_pages_the_first_are_named(count: int, rest: str) -> None:
    paths = tuple(f"zh/{number:05}/index.html" for number in range(count))
    lines = describe_changes(Changes((), paths, (), 0, 0), "out")
    assert lines[1] == "  ~ zh/00000/"
    assert lines[21:] == ([rest] if rest else [])


def test_what_is_found_is_said_where_it_belongs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    watching = Watching(Console(tmp_path, catalogue("en")))
    watching.warn([warning(Location("content/a.md"), "a-doubt", _("this may be bad"))])
    watching.name_open_items(["story: facts checked"])
    watching.show_changes(NOTHING, "out")

    out, err = capsys.readouterr()
    assert out == "Nothing would change in out.\n"
    assert err.splitlines() == [
        "content/a.md: warning[a-doubt]: this may be bad",
        "1 warning",
        "Not signed off yet:",
        "  story: facts checked",
    ]
