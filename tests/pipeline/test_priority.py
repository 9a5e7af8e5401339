"""Which pages have priority, and when the rest is given up."""

import pytest

from site_builder.pipeline.priority import NO_PRIORITY, GivingUp, Priority, SupersededError
from tests.support.building import Silent


def test_the_paths_name_features_and_pages_of_lists() -> None:
    paths = frozenset({"en/alpha/index.html", "zh/beta/photos/index.html", "en/index.html"})
    priority = Priority(paths, NO_PRIORITY.publish)
    assert priority.slugs == {"alpha", "beta"}
    assert priority.homes({"en": [], "zh": []}) == {"en": [1], "zh": []}


def test_a_build_ends_once_it_is_superseded() -> None:
    newer: list[str] = []
    progress = GivingUp(Silent(), lambda: bool(newer))
    progress.start("read", 2)
    progress.advance(1)
    newer.append("a save")
    with pytest.raises(SupersededError):
        progress.advance(1)
