"""The law of incremental builds: whatever was done before, the result is that of a clean build."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.sites import snapshot, write_site
from tests.support.steps import SLUGS, Step, steps

THEN = ("", "build", "copy")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(steps, st.sampled_from(THEN)), min_size=1, max_size=6))
def test_an_incremental_build_equals_a_clean_one(plan: list[tuple[Step, str]]) -> None:
    """Each step changes something and may be followed by a build, which may fail: a broken file
    must not spoil what comes after it. So may the site be copied elsewhere with all that is known
    of it, and go on there."""
    with TemporaryDirectory() as folder:
        site = write_site(Path(folder) / "site", *SLUGS)
        build_site(site)
        for number, (step, then) in enumerate(plan):
            step(site)
            if then == "copy":
                site = Path(shutil.copytree(site, Path(folder) / f"copy-{number}"))
            if then:
                outcome(site, site / "build")

        clean = Path(folder) / "clean"
        shutil.copytree(site, clean, ignore=shutil.ignore_patterns(".cache", "build"))
        incremental, expected = outcome(site, site / "build"), outcome(clean, clean / "build")

        assert incremental == expected
        if expected == ():
            assert snapshot(site / "build") == snapshot(clean / "build")


def outcome(site: Path, output: Path) -> tuple[str, ...]:
    """The errors of a build, as text; nothing when it succeeds. Warnings are equal as well."""
    try:
        built = build_site(site, output)
    except SiteError as error:
        return tuple(str(problem) for problem in error.problems)
    return tuple(str(problem) for problem in built.warnings if problem.is_error)
