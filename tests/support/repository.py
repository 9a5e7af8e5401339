"""The site of this repository, built once for all tests that look at it."""

import shutil
from pathlib import Path

from tests.support.building import build_site

ROOT = Path(__file__).resolve().parents[2]
BASE_URL = "https://news.example/repo/"
LANGUAGES = ("zh", "en")
PAGES = (
    *("", "404.html", "zh/", "en/", "zh/hengyang/", "en/hengyang/"),
    *("zh/hengyang/photos/", "en/hengyang/photos/"),
)


def copy_repository_site(site: Path) -> Path:
    """Its sources in another folder, which is given back."""
    for name in ("content", "templates", "assets"):
        shutil.copytree(ROOT / name, site / name)
    return site


def build_repository_site(folder: Path) -> Path:
    """Build it below `folder`, with a cache of its own, for an address with a path."""
    site = copy_repository_site(folder / "site")
    build_site(site, folder / "build", base_url=BASE_URL, strict=True)
    return folder / "build"
