"""The keys that the documents name are the fields of the models, and their examples fit."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import BaseModel

from site_builder.model.feature_facts import FeatureFacts
from site_builder.read.settings import SiteSettings
from site_builder.schemas.files import FILES, site_schemas
from tests.schemas.test_descriptions import models_in
from tests.support.documents import ROOT, CodeBlock, code_blocks

WRITING = (ROOT / "docs/writing.md").read_text("utf-8")
ROWS = dict(re.findall(r"(?m)^\| `(\w+)\.yaml`[^|]*\| (.*) \|$", WRITING))
"""The rows of the table of keys, by the names of their files."""
MODELS = {file.name: file.model for file in FILES if file.name not in ("site", "launch")}
_KEY = re.compile(r"`(\w+)`(\??)")
_OPENING, _CLOSING = "([{", ")]}"


def by_depth(row: str) -> Iterator[tuple[str, str]]:
    """The parts of a row's text, each with the brackets around it."""
    around, part = "", ""
    for sign in row:
        if sign in _OPENING + _CLOSING:
            yield around, part
            part = ""
            around = around + sign if sign in _OPENING else around[:-1]
        else:
            part += sign
    yield around, part


def keys_in(row: str, around: str) -> dict[str, bool]:
    """The keys between certain brackets, each with whether it must be there."""
    parts = " ".join(part for brackets, part in by_depth(row) if brackets == around)
    return {key: not mark for key, mark in _KEY.findall(parts)}


def test_the_table_has_every_file() -> None:
    assert set(ROWS) == set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_the_table_has_the_fields_of_the_model(name: str) -> None:
    fields = MODELS[name].model_fields
    told = keys_in(ROWS[name], "")
    # What every entry can have stands below the table.
    assert set(told) == set(fields) - {"acknowledge"}
    due = {key for key, is_due in told.items() if is_due}
    # The model takes credits in place of authors.
    assert due - {"authors"} == {key for key, field in fields.items() if field.is_required()}


@pytest.mark.parametrize("name", MODELS)
def test_the_keys_inside_others_are_fields_too(name: str) -> None:
    inner = {field for model in models_in(MODELS[name]) for field in model.model_fields}
    assert set(keys_in(ROWS[name], "{")) <= inner


def test_the_settings_are_all_shown() -> None:
    shown = next(
        block.text for block in code_blocks("docs/writing.md") if "base_url:" in block.text
    )
    plain = yaml.safe_load(shown)
    commented = set(re.findall(r"(?m)^# (\w+):", shown))
    assert set(plain) | commented == set(SiteSettings.model_fields)


def without_required(schema: Any) -> Any:
    """A schema that takes part of what it takes."""
    if isinstance(schema, dict):
        return {k: without_required(v) for k, v in schema.items() if k != "required"}
    return [without_required(one) for one in schema] if isinstance(schema, list) else schema


SCHEMAS = {
    name: Draft7Validator(without_required(json.loads(data)))
    for name, data in site_schemas(("zh", "en")).items()
}
EXAMPLES = [
    block
    for document in ("docs/writing.md", "docs/start.md")
    for block in code_blocks(document)
    if block.kind == "yaml" and not block.text.startswith("# yaml-language-server")
]


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: block.text.split("\n")[0])
def test_an_example_fits_a_file(block: CodeBlock) -> None:
    # An empty text of a draft is for the reader to fill in.
    data = yaml.safe_load(block.text.replace('""', "…"))
    assert any(schema.is_valid(form) for schema in SCHEMAS.values() for form in (data, [data])), (
        "no file takes these keys"
    )


def test_a_misspelt_example_fits_none() -> None:
    for data in ({"athors": ["a"]}, {"id": "a", "captoin": {"zh": "一"}}):
        assert not any(
            schema.is_valid(form) for schema in SCHEMAS.values() for form in (data, [data])
        )


def test_models_are_found_inside_others() -> None:
    inside: set[type[BaseModel]] = set(models_in(FeatureFacts))
    assert {model.__name__ for model in inside} >= {"FeatureFacts", "Credit", "Source"}
