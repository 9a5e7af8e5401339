"""Sessions of small sites, and what a clean build gives instead."""

import shutil
from datetime import datetime
from pathlib import Path

from site_builder.pipeline.options import BuildOptions
from site_builder.pipeline.session import Kept, Session
from tests.support.building import Silent, build_site
from tests.support.moments import NOW
from tests.support.sites import snapshot


def session(site: Path) -> Session:
    return Session(BuildOptions(site, site / "build", at=NOW), Silent())


def clean(site: Path, at: datetime = NOW) -> dict[str, bytes]:
    """What a clean build of the site gives."""
    copy = site.parent / "clean"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".cache", "build"))
    build_site(copy, at=at)
    return published(copy)


def published(site: Path) -> dict[str, bytes]:
    files = snapshot(site / "build")
    return {path: data for path, data in files.items() if not path.startswith(".site-builder/")}


def remembered(site: Path) -> Kept:
    """What a session has in memory that has built the site."""
    opened = session(site)
    opened.open()
    opened.fill()
    assert opened.kept
    return opened.kept
