"""The stages of a build: one list, which the documentation follows."""

import re
from pathlib import Path

from site_builder.pipeline.stages import MAKING, READING, run_stages
from tests.support.sessions import remembered
from tests.support.sites import write_site

DOCS = Path(__file__).resolve().parents[2] / "docs/architecture.md"


def test_the_documentation_has_the_same_stages_in_the_same_order() -> None:
    part = DOCS.read_text("utf-8").partition("## One way through")[2].partition("\n## ")[0]
    written = re.findall(r"^\d+\. \*\*(.+?)\.\*\*", part, re.MULTILINE)
    assert written == [name for name, _ in (*READING, *MAKING)]


def test_each_stage_knows_more_than_the_one_before(tmp_path: Path) -> None:
    job, known = remembered(write_site(tmp_path / "site", "alpha"))
    again = run_stages(job, known)
    assert again == known
    assert again.rendered["alpha"] is known.rendered["alpha"], "nothing is made again"
