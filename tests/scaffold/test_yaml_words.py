"""Words come back from YAML as they were."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.scaffold.yaml_words import quoted, scalar


@given(st.text(max_size=30))
def test_words_come_back(words: str) -> None:
    assert yaml.safe_load(f"[{{a: {scalar(words)}}}, {quoted(words)}]") == [{"a": words}, words]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Li Na", "Li Na"),
        ("李娜・王", "李娜・王"),
        ("yes", '"yes"'),
        ("12", '"12"'),
        (" a", '" a"'),
        ("a, b", '"a, b"'),
        ("a\u202eb", '"a\\U0000202eb"'),
    ],
)
def test_quotation_marks_stand_where_they_are_needed(words: str, written: str) -> None:
    assert scalar(words) == written
