"""Rendering again: a page that shows what it did is not rendered, and every other is."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.known import Known, read_known, store_known
from site_builder.pipeline.rendering_stages import keep_unchanged, list_outputs, render_rest
from site_builder.pipeline.run import Run
from site_builder.pipeline.session import Kept
from tests.support.building import Silent
from tests.support.sessions import remembered


@pytest.fixture
def kept(site: Path) -> Kept:
    return remembered(site)


def begun(kept: Kept) -> Known:
    """What is known before anything is rendered."""
    known = kept.known
    return replace(known, rendered={}, pages={}, outputs={})


def render_again(kept: Kept, last: Known) -> tuple[Known, int, int]:
    """What is known after rendering, and how many features and other pages were looked at."""
    progress = Silent()
    run = Run(replace(kept.job, progress=progress), None, last)
    known = render_rest(run, keep_unchanged(run, begun(kept)))
    return known, progress.started["set"], progress.started.get("lists", 0)


def test_nothing_is_rendered_that_is_the_same(kept: Kept) -> None:
    known, features, pages = render_again(kept, kept.known)
    assert (features, pages) == (0, 0)
    assert known.rendered == kept.known.rendered
    assert known.pages is kept.known.pages


def test_the_cache_tells_as_much(kept: Kept) -> None:
    store_known(kept.job, kept.known)
    stored = read_known(kept.job)
    known, features, _ = render_again(kept, stored)
    assert features == 0
    assert known.rendered == kept.known.rendered
    assert known.pages == kept.known.pages


def test_what_the_cache_has_lost_is_rendered(kept: Kept) -> None:
    store_known(kept.job, kept.known)
    digest = kept.known.outputs["zh/beta/facts.json"]
    Path(kept.job.cache.path(digest)).unlink()
    assert render_again(kept, read_known(kept.job))[1] == 1


def test_each_part_of_what_was_shown_counts(kept: Kept) -> None:
    assembled, readings = kept.known.assembled, kept.known.readings
    around = {**assembled.around, "beta": assembled.around["alpha"]}
    reading = replace(readings["beta"], key="other")
    for last, counts in [
        (replace(kept.known, assembled=replace(assembled, around=around)), (1, 0)),
        (replace(kept.known, readings={**readings, "beta": reading}), (1, 0)),
        (replace(kept.known, assembled=replace(assembled, shared="other")), (3, 8)),
    ]:
        assert render_again(kept, last)[1:] == counts


def test_of_the_lists_what_differs_is_rendered(kept: Kept) -> None:
    listed = kept.known.assembled.listed
    fewer = replace(kept.known.assembled, listed={**listed, "en": listed["en"][1:]})
    known, features, pages = render_again(kept, replace(kept.known, assembled=fewer))
    assert features == 0
    assert pages == 7, "the list in Chinese is what it was"
    assert known.pages == kept.known.pages


def test_outputs_are_all_that_was_made(kept: Kept) -> None:
    run = Run(kept.job, None, kept.known)
    assert list_outputs(run, kept.known).outputs == kept.known.outputs
    assert {".nojekyll", "index.html", "en/beta/index.html"} <= kept.known.outputs.keys()
