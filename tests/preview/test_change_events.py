"""What events mean: editors' own files mean nothing, everything else something."""

from pathlib import Path

import pytest

from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.change_events import WatchedFolders, changes_from, changes_from_all

PLACES = WatchedFolders(Path("/site"), Path("/program"))
STORY = Changes(slugs=frozenset({"story"}))
THEME = Changes(theme=True)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/site/content/story/article.zh.md", STORY),
        ("/site/content/story/photos/a.jpg", STORY),
        ("/site/content/story", STORY),
        ("/site/content/site.yaml", ANYTHING),
        ("/site/content/translation.en.yaml", ANYTHING),
        ("/site/content", ANYTHING),
        ("/site/templates/parts/photo.html", THEME),
        ("/site/assets", THEME),
        ("/site/fonts/han.otf", THEME),
        ("/program/templates/base.html", THEME),
    ],
)
def test_what_is_read(path: str, expected: Changes) -> None:
    assert changes_from(PLACES, path) == expected


@pytest.mark.parametrize(
    "name",
    [
        "4913", ".article.zh.md.swp", "article.zh.md~", "#article.zh.md#", ".#article.zh.md",
        "article.zh.md.tmp", "article.zh.md.tmp.1234", "article.zh.md___jb_tmp___", "sedAb12Cd",
        ".goutputstream-XYZ", "photo.jpg.part", ".DS_Store", "article.swx", "article.zh.md.crswap",
        "Thumbs.db", "desktop.ini",
    ],
)  # fmt: skip
def test_what_editors_leave_for_a_moment(name: str) -> None:
    assert not changes_from(PLACES, f"/site/content/story/{name}")


@pytest.mark.parametrize(
    "path",
    [
        "/site", "/site/build/index.html", "/site/.preview/site/zh/index.html", "/site/.git/HEAD",
        "/site/.cache/blobs/aa/bb", "/elsewhere/content/story/a.zh.md", "/site/content/.git/x",
    ],
)  # fmt: skip
def test_what_is_not_read(path: str) -> None:
    assert not changes_from(PLACES, path)


def test_events_add_up() -> None:
    paths = ["/site/content/story/article.zh.md", "/site/assets/site.css", "/site/build/x"]
    assert changes_from_all(PLACES, paths) == STORY | THEME
