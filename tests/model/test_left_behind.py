"""The table of what programs leave behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.ids import ID
from site_builder.model.left_behind import is_left_behind, is_passed_over


@pytest.mark.parametrize(
    "name",
    [
        *(".DS_Store", "._photo.jpg", "._.DS_Store", "Icon\r", ".Spotlight-V100", "__MACOSX"),
        *("Thumbs.db", "thumbs.db", "ehthumbs.db", "Desktop.ini", "desktop.ini", "$RECYCLE.BIN"),
        *(".directory", ".Trash-1000", ".nfs000000000a1b2c3d", ".fuse_hidden0001", "lost+found"),
        *("@eaDir", "#recycle", ".stfolder", ".dropbox", "Picasa.ini"),
        *("page.html~", ".page.html.swp", "page.swo", "#site.css#", ".#site.css", "page.html.un~"),
        *("~$story.docx", ".~lock.story.odt#", "a.bak", "A.BAK", "site.css.orig", "site.css.rej"),
        *("a.md.mine", "a_BACKUP_123.md", "a_LOCAL_7", "a.tmp", "a.tmp.1234", "a.html___jb_tmp___"),
        *(".a.kate-swp", "a.crswap", ".goutputstream-X1Y2", "a.jpg.part", "a.jpg.crdownload"),
        *(".git", ".gitignore", ".svn", ".hg", "CVS", "_darcs", ".idea", ".vscode"),
    ],
)
def test_what_is_left_behind(name: str) -> None:
    assert is_left_behind(name)
    assert is_passed_over(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "index.html",
            ".nojekyll",
            "CNAME",
            "404.html",
            "a.b.c",
            "film.swf",
            "icon.svg",
            "~a",
            "#1.jpg",
        ),
        *(
            "thumbs.db.jpg",
            "original.md",
            "bak",
            "orig",
            "a.bake",
            "git",
            "cvs",
            ".htaccess",
            "IMG_1.jpg",
        ),
        *(
            "photo #2.jpg",
            "a~b",
            "desktop.ini.html",
            ".well-known",
            "__init__.py",
            "a.partial",
            "temp",
        ),
    ],
)
def test_what_is_not(name: str) -> None:
    assert not is_left_behind(name)


@given(st.from_regex(ID, fullmatch=True))
def test_no_name_that_a_storys_folder_may_have_is_left_behind(name: str) -> None:
    assert not is_passed_over(name)
