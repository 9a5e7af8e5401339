"""What holds for all tests."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from site_builder.pipeline.session import Session
from site_builder.store.machine_key import VARIABLE
from tests.support.cache_key import WORDS
from tests.support.repository import built_repository_site
from tests.support.sessions import session
from tests.support.sites import write_site
from tests.support.steps import SLUGS

# The same examples in every run, and no limit of time: a busy machine is no fault of the code.
# `scripts/test --hypothesis-profile=thorough` looks for new ones, and longer.
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("repeatable")


# Tests compare what is said, whatever language the machine speaks.
os.environ["SITE_BUILDER_LANG"] = "en"
# Their caches are sealed with a key of their own, and the user's home stays as it is.
os.environ[VARIABLE] = WORDS


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Sixteen thousand tests and what they import stay to the end: the collector of garbage need
    not look through them again and again while they are found. They aren't frozen (`gc.freeze`):
    hypothesis asks the collector who holds an object."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.set_threshold(10_000)  # tests make much, and keep little of it
        gc.enable()


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site, built: see `built_repository_site`."""
    return built_repository_site(tmp_path_factory)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site; tests that want another have a fixture of this name themselves."""
    return write_site(tmp_path / "site", *SLUGS)


@pytest.fixture
def opened(site: Path) -> Session:
    """A session that has built the site."""
    made = session(site)
    made.open()
    return made
