"""What an open page must do, from what it shows and what there is."""

from pathlib import Path

import pytest

from site_builder.preview.updates import Seen, Update, assets_of, page_digest, seen_now, update_for
from tests.support.sites import write

SEEN = Seen("p1", "s1", "j1")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SEEN, Update()),
        (Seen("p2", "s1", "j1"), Update(patch=True)),
        (Seen("p1", "s2", "j1"), Update(styles=True)),
        (Seen("p2", "s2", "j1"), Update(styles=True, patch=True)),
        (Seen("p1", "s1", "j2"), Update(reload=True)),
        (Seen("404-x", "s1", "j1"), Update(reload=True)),
    ],
)
def test_as_little_as_possible(now: Seen, expected: Update) -> None:
    assert update_for(SEEN, now) == expected
    assert bool(update_for(SEEN, now)) is (now != SEEN)


def test_a_page_that_appears_is_begun_anew() -> None:
    assert update_for(Seen("404-x", "s1", "j1"), SEEN).reload
    assert update_for(Seen("404-x"), Seen("404-y")) == Update(patch=True)


def test_style_sheets_and_scripts_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path / "assets/site.css", "a")
    write(tmp_path / "assets/site.js", "a")
    write(tmp_path / "assets/fonts/f.woff2", "a")
    first = assets_of(tmp_path)
    write(tmp_path / "assets/site.css", "b")
    second = assets_of(tmp_path)
    assert (first.scripts, first.styles != second.styles) == (second.scripts, True)
    write(tmp_path / "assets/fonts/f.woff2", "b")
    assert assets_of(tmp_path).styles != second.styles
    write(tmp_path / "assets/site.js", "b")
    assert assets_of(tmp_path).scripts != second.scripts


def test_what_a_browser_would_see(tmp_path: Path) -> None:
    assets = assets_of(tmp_path)
    assert seen_now(tmp_path, "/", "/", assets).page == page_digest(b"", 404)
    write(tmp_path / "zh/index.html", "one")
    page = seen_now(tmp_path, "/", "/zh/", assets).page
    assert page == page_digest(b"one", 200)
    assert seen_now(tmp_path, "/", "/zh", assets).page == page
    write(tmp_path / "404.html", "none")
    assert seen_now(tmp_path, "/", "/en/", assets).page == page_digest(b"none", 404)
