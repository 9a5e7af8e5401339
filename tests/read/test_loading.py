"""The bytes of a site's files."""

from pathlib import Path

from site_builder.read.inventory import take_inventory
from site_builder.read.loading import load
from tests.support.fixture_sites import compose


def test_what_is_gone_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    site = compose(tmp_path / "site")
    files = take_inventory(site).files
    gone = "content/story/facts/people.yaml"
    (site / gone).unlink()

    data, problems = load(site, files)

    assert [(problem.location.path, problem.code) for problem in problems] == [(gone, "unreadable")]
    assert data == {f.path: (site / f.path).read_bytes() for f in files if f.path != gone}
