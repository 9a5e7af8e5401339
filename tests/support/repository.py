"""The site of this repository, built once for all tests that look at it."""

import shutil
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.shared import shared_folder

ROOT = Path(__file__).resolve().parents[2]
BASE_URL = "https://news.example/repo/"
LANGUAGES = ("zh", "en")
PAGES = (
    *("", "404.html", "zh/", "en/", "zh/hengyang/", "en/hengyang/"),
    *("zh/hengyang/photos/", "en/hengyang/photos/", "en/hengyang/with-zh/"),
    *("zh/about/", "en/about/", "en/about/with-zh/", "zh/tags/civic-life/"),
)


def copy_repository_site(site: Path) -> Path:
    """Its sources in another folder, which is given back."""
    for name in ("content", "templates", "assets"):
        shutil.copytree(ROOT / name, site / name)
    return site


def built_repository_site(factory: pytest.TempPathFactory) -> Path:
    """Its sources in `site`, with the cache of a build, and what was built in `build`; for an
    address with a path.

    It is made by the first of the processes that share the tests; nothing in it may be changed.
    """
    return shared_folder(factory, "repository", _build)


def _build(folder: Path) -> None:
    site = copy_repository_site(folder / "site")
    build_site(site, folder / "build", base_url=BASE_URL, strict=True)
