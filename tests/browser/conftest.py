"""Chromium, a server for built sites, and pages that notice whatever goes wrong in them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support.browser import (
    PATIENCE,
    Axe,
    NewPage,
    Opened,
    SiteServer,
    Watch,
    axe_violations,
    leave,
    surprises,
)
from tests.support.gallery_site import build_gallery_site
from tests.support.preview_site import write_preview_site
from tests.support.previews import Follow, RunningPreview, preview_once, traces
from tests.support.programs import require_chromium
from tests.support.server import serve
from tests.support.shared import shared_folder

FLAGS = [
    "--headless",
    "--no-sandbox",  # the tests may run as root, and open none but their own pages
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Nothing that a page asks for may leave this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


expect.set_options(timeout=PATIENCE * 1000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `browser`."""
    here = f"{Path(__file__).parent}{os.sep}"
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium with an empty profile, one for all tests of this folder.

    It ends with the folder and not with the session, for while Playwright runs, no other test
    could run an event loop of its own in this thread.
    """
    chromium = require_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served_sites() -> list[str]:
    """The URLs of the sites that are served, under which a page may ask for things."""
    return []


@pytest.fixture(scope="session")
def site_server(served_sites: list[str]) -> Iterator[SiteServer]:
    """`site_server(folder, base_path="/repo/")` serves the folder; gives the URL of its index."""
    with ExitStack() as servers:

        def start(folder: Path, base_path: str = "/repo/") -> str:
            url = servers.enter_context(serve(folder, base_path))
            served_sites.append(url)
            return url

        yield start


@pytest.fixture
def expected_problems() -> list[str]:
    """Starts of the problems that are to come: `expected_problems.append(f"404: {url}absent")`."""
    return []


@pytest.fixture
def new_page(
    browser: Browser, served_sites: list[str], expected_problems: list[str]
) -> Iterator[NewPage]:
    """`new_page(**options)` opens a page; the options are those of Playwright's `new_context`.

    For one: `new_page(viewport={"width": 320, "height": 640}, java_script_enabled=False)`.
    After the test, exactly the `expected_problems` must have come up in its pages.
    """
    contexts = []
    watch = Watch(served_sites)

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)
        watch.listen(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        watch.settle(context)
    found = surprises(watch.problems, expected_problems)
    for context in contexts:
        for opened in context.pages:
            leave(opened)
        context.close()
    assert found == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page at 1280 × 720, light, with JavaScript; nothing may go wrong in it."""
    return new_page()


@pytest.fixture
def axe() -> Axe:
    """`axe(page)` gives the violations that axe-core finds in the page, one line each."""
    return axe_violations


@pytest.fixture(scope="session")
def gallery_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `tests/support/gallery_site.py`, built."""
    return shared_folder(tmp_path_factory, "gallery", build_gallery_site) / "build"


@pytest.fixture(scope="session")
def gallery_url(gallery_folder: Path, site_server: SiteServer) -> str:
    """Where it is served."""
    return site_server(gallery_folder)


@pytest.fixture
def opened(gallery_url: str, new_page: NewPage) -> Opened:
    """`opened("p1", path="ar/story/", **options)` has the picture open in a new page."""

    def open_picture(photo: str, path: str = "en/story/", **options: Any) -> Page:
        page = new_page(**options)
        page.goto(gallery_url + path)
        page.locator(f"#photo-{photo} a.enlarge").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        return page

    return open_picture


@pytest.fixture(scope="session")
def preview_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `tests/support/preview_site.py`, with all that its first preview has made. A
    module may have a template of its own."""
    return shared_folder(tmp_path_factory, "preview-template", _write_template) / "site"


def _write_template(folder: Path) -> None:
    preview_once(write_preview_site(folder / "site"))


@pytest.fixture(scope="package")
def idle_previews() -> Iterator[dict[Path, RunningPreview]]:
    """The preview whose site the last test left alone, if it did, by the template of the site:
    starting one takes seconds."""
    idle: dict[Path, RunningPreview] = {}
    yield idle
    for running in idle.values():
        running.kill()


@pytest.fixture
def preview(
    preview_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    served_sites: list[str],
    idle_previews: dict[Path, RunningPreview],
) -> Iterator[RunningPreview]:
    """The preview of a site that no other test has touched, once it has built it."""
    running = idle_previews.pop(preview_template, None)
    if running is None:
        site = tmp_path_factory.mktemp("previewed") / "site"
        shutil.copytree(preview_template, site)
        running = RunningPreview(site, "--port", "0")
        served_sites.append(running.origin)
    untouched = traces(running.site)
    try:
        if not any(line.startswith("Built: ") for line in running.lines):
            running.wait_for("Built: ")
        yield running
    finally:
        if running.runs and traces(running.site) == untouched:
            idle_previews[preview_template] = running
        else:
            running.kill()


@pytest.fixture
def follow(preview: RunningPreview, new_page: NewPage) -> Follow:
    """`follow("en/story/")` opens a page of the preview, and waits until it is connected."""

    def open_page(path: str = "en/story/", **options: Any) -> Page:
        page = new_page(**options)
        page.goto(preview.url + path)
        expect(page.locator("site-builder-preview .state")).to_have_text(
            "已是最新" if options.get("locale") == "zh-CN" else "Up to date"
        )
        page.evaluate("window.untouched = true")
        return page

    return open_page
