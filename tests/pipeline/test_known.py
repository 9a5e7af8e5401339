"""What is known of the last build: stored without what only a running process can use."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.known import Known, explain, read_known, store_known
from site_builder.pipeline.session import Kept
from tests.support.sessions import remembered
from tests.support.sites import write_site


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return remembered(write_site(tmp_path / "site", "alpha"))


def test_what_was_stored_is_read(kept: Kept) -> None:
    job, known = kept
    store_known(job, known)
    stored = read_known(job)
    assert (known.is_remembered, stored.is_remembered) == (True, False)
    assert stored.readings == known.readings
    assert stored.rendered == known.rendered
    assert stored.pages == known.pages
    assert stored.assembled.cards == known.assembled.cards
    assert (stored.files, stored.outputs) == ({}, {})


def test_nothing_is_known_to_a_clean_build_or_to_another_program(kept: Kept) -> None:
    job, known = kept
    store_known(job, known)
    assert read_known(replace(job, options=replace(job.options, clean=True))) == Known()
    assert read_known(replace(job, code="other")) == Known()


def test_outputs_that_differ_have_a_reason(kept: Kept) -> None:
    known = kept.known
    assert explain(known.outputs, known, known) == {}
    others = {path: digest for path, digest in known.outputs.items() if path != "zh/index.html"}
    assert explain(others, Known(), known) == {"zh/index.html": "new"}
    assert explain({}, known, known)["zh/alpha/facts.json"] == "new content"
