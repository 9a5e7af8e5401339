"""A build's output depends on the site alone, whatever happened before (`support/histories.py`).

By hand, for many steps: `SITE_BUILDER_HISTORIES=100 pytest -n0 tests/pipeline/test_histories.py`.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.support.histories import Histories

EXAMPLES = int(os.environ.get("SITE_BUILDER_HISTORIES", "0"))
"""How many histories of fifty steps to try, each time others; by default only two short ones."""


TestHistories = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")(Histories.TestCase)
TestHistories.settings = settings(
    max_examples=EXAMPLES or 2,
    stateful_step_count=50 if EXAMPLES else 10,
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
