"""This repository's own site, published on a branch and served from there, in Chromium."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import SiteServer, see_everything
from tests.support.git import Desk, bare, checkout, isolate_git, refs, sign
from tests.support.repository import LANGUAGES, copy_repository_site

ADDRESS = "https://user.github.io/repo/"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Desk:
    """A desk with this repository's site, published to `remote.git` beside it; its pictures have
    been encoded before."""
    base = tmp_path_factory.mktemp("deployed")
    with pytest.MonkeyPatch.context() as patch:
        isolate_git(patch, base)
        made = Desk(copy_repository_site(base / "newsroom"))
        shutil.copytree(repository / "site/.cache", made.folder / ".cache")
        (made.folder / ".gitignore").write_text(".cache/\n")
        made.git("init", "--quiet", "--initial-branch=main")
        sign(made)
        made.git("remote", "add", "origin", str(bare(base / "remote.git")))
        made.git("add", ".")
        made.commit("The site of this repository")
        made.deploy(base_url=ADDRESS)
    return made


@pytest.fixture(scope="module")
def url(newsroom: Desk, site_server: SiteServer) -> str:
    remote = newsroom.folder.parent / "remote.git"
    return site_server(checkout(remote, newsroom.folder.parent / "live"), "/repo/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_request_fails_in_either_language(url: str, page: Page, language: str) -> None:
    """The fixture `page` holds that nothing went wrong: no request, no script, no policy."""
    for path in ("", f"{language}/", f"{language}/hengyang/", f"{language}/hengyang/photos/"):
        page.goto(url + path)
        see_everything(page)
        expect(page.locator("main")).to_be_visible()
    assert page.evaluate("location.pathname").startswith("/repo/")


def test_a_second_deployment_pushes_nothing(
    newsroom: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate_git(monkeypatch, newsroom.folder.parent)
    remote = newsroom.folder.parent / "remote.git"
    before = refs(remote)

    assert newsroom.deploy(base_url=ADDRESS).outcome == "unchanged"
    assert refs(remote) == before
