"""What a build works on."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.build import prepare
from site_builder.pipeline.options import BuildOptions
from tests.support.building import Silent
from tests.support.moments import NOW
from tests.support.sites import write_site


@pytest.mark.parametrize("clean", [False, True])
def test_all_work_of_a_build_shares_its_context(tmp_path: Path, clean: bool) -> None:
    site = write_site(tmp_path / "site", "story")
    job = prepare(BuildOptions(site, site / "build", clean=clean, at=NOW), Silent())
    context = job.context
    assert (context.root, context.cache, context.code) == (site, job.cache, job.code)
    assert context.trust is not clean, "a clean build uses nothing that the cache has"
    assert replace(job, code="other").context != context
