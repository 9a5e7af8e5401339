"""Canonical JSON: one value, one form."""

import json
import math
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from site_builder.edtf import parse_edtf
from site_builder.model.canonical import PART_LENGTH, canonical_digest, canonical_json, part_digests
from tests.support.features import make_facts, number


class View(NamedTuple):
    title: str
    items: tuple[int, ...]


@dataclass(frozen=True)
class Value:
    name: str
    when: Any


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
).filter(lambda value: "inf" not in repr(value))


@given(PLAIN)
def test_plain_data_comes_back(value: Any) -> None:
    assert json.loads(canonical_json(value).decode("utf-8", "surrogatepass")) == value


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ({"b": 1, "a": (1, "中")}, '{"a":[1,"中"],"b":1}'),
        (View("x", (1, 2)), '["x",[1,2]]'),
        (Value("x", parse_edtf("2021~")), '["x","2021~"]'),
        (Value("x", Decimal("94.70")), '["x","94.70"]'),
        ({"a": frozenset("cab")}, '{"a":["a","b","c"]}'),
        (Path("a/b"), '"a/b"'),
        (Markup("<b>"), '"<b>"'),
        (parse_edtf("2021-11/.."), '"2021-11/.."'),
    ],
)
def test_forms(value: Any, form: str) -> None:
    assert canonical_json(value).decode() == form


def test_records_have_a_form() -> None:
    one, other = (make_facts(numbers=[number("n", value)]) for value in (1, 2))
    assert canonical_digest(one) == canonical_digest(one.model_copy())
    assert canonical_digest(one) != canonical_digest(other)


def test_a_lone_surrogate_is_no_fault() -> None:
    assert canonical_json("\ud800") == b'"\xed\xa0\x80"'


@pytest.mark.parametrize("value", [object(), b"bytes", len, PurePosixPath, Value])
def test_what_has_no_form_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(value)


def test_the_digest_of_each_part() -> None:
    one, other = part_digests(View("x", (1,))), part_digests(View("x", (2,)))
    assert len(one) == len(other) == 2 * PART_LENGTH
    assert one[:PART_LENGTH] == other[:PART_LENGTH]
    assert one[PART_LENGTH:] != other[PART_LENGTH:]


def test_every_process_gives_the_same_bytes() -> None:
    """The order of a set differs from process to process; its form does not."""
    program = (
        "from site_builder.model.canonical import canonical_digest;"
        "print(canonical_digest({'a': frozenset(map(str, range(50)))}))"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
