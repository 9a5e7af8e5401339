"""What holds for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.repository import built_repository_site

# The same examples in every run, and no limit of time: a busy machine is no fault of the code.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site, built: see `built_repository_site`."""
    return built_repository_site(tmp_path_factory)
