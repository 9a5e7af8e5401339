"""A feature by its slug."""

from pathlib import Path

import pytest

from site_builder.problems.problems import SiteError
from site_builder.read.inventory import take_inventory
from site_builder.scaffold.features import bytes_at, check_sound, feature_named
from tests.support.sites import write, write_site


def test_a_mistyped_slug_gets_a_hint_and_the_other_errors(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    write(site / "content/My Story/article.en.md", "")
    inventory = take_inventory(site)
    assert feature_named(inventory, "story").slug == "story"
    with pytest.raises(SiteError) as refused:
        feature_named(inventory, "stori")
    assert [problem.code for problem in refused.value.problems] == ["unknown-feature", "bad-slug"]
    assert refused.value.problems[0].hint == "did you mean 'story'?"


def test_what_is_unsound_bars_what_needs_it(tmp_path: Path) -> None:
    site = write_site(tmp_path, "story")
    (site / "content/story/facts/photos.yaml").symlink_to("/etc/hostname")
    inventory = take_inventory(site)
    check_sound(inventory, ["content/story/facts/people.yaml"])
    with pytest.raises(SiteError):
        check_sound(inventory, ["content/story/facts/photos.yaml"])


def test_a_missing_file_has_no_bytes_and_a_folder_none_that_can_be_read(tmp_path: Path) -> None:
    assert bytes_at(tmp_path, "none.yaml") == b""
    with pytest.raises(SiteError):
        bytes_at(tmp_path, "")
