"""The folder a deployment works in: alone, and cleared up."""

import pytest

from site_builder.deploy.workspace import at_work
from site_builder.problems.problems import SiteError
from tests.support.git import Desk, codes
from tests.support.sites import write


def test_it_is_kept_out_of_the_repository(newsroom: Desk) -> None:
    newsroom.deploy()

    assert ".deploy" not in newsroom.git("status", "--porcelain", "--untracked-files=all")


def test_the_built_site_stays_there_only_to_be_looked_at(newsroom: Desk) -> None:
    page = newsroom.options.workspace / "site/index.html"

    write(page, "with a problem in it")
    with pytest.raises(ZeroDivisionError), at_work(newsroom.options):
        _ = 1 / 0
    assert page.is_file()

    with at_work(newsroom.options):
        pass
    assert not page.parent.exists()


def test_a_place_that_cannot_be_written_is_a_problem(newsroom: Desk) -> None:
    newsroom.options.workspace.write_text("a file")

    with pytest.raises(SiteError) as caught, at_work(newsroom.options):
        pass

    assert codes(caught.value.problems) == ["write-failed"]


def test_an_error_of_the_disk_is_a_problem(newsroom: Desk) -> None:
    with pytest.raises(SiteError) as caught, at_work(newsroom.options):
        raise OSError(28, "No space left on device", "somewhere")

    assert codes(caught.value.problems) == ["no-space"]
