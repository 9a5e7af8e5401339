"""What is imported late is what its place says, and of the type that is written there."""

import inspect
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, get_args, get_origin, get_type_hints

import click
import pytest

from site_builder.cli.main import COMMANDS
from site_builder.lazy import Lazy
from site_builder.render.line_breaks.phrases import _LOADERS

USERS = (
    "site_builder.cli.options",
    "site_builder.conversion.wording",
    "site_builder.doctor.examine",
    "site_builder.edtf.parse",
    "site_builder.model.addresses",
    "site_builder.model.hosts",
    "site_builder.pipeline.assemble",
    "site_builder.pipeline.build",
    "site_builder.pipeline.picture_stages",
    "site_builder.pipeline.search_work",
    "site_builder.pipeline.site_reading",
    "site_builder.pipeline.versions",
    "site_builder.store.files",
    "site_builder.text.yaml",
)


def functions() -> Iterator[tuple[str, Lazy[Any], Any]]:
    """Every function that a module loads late: its name, the value, and its written type."""
    for module in USERS:
        for name, hint in get_type_hints(import_module(module)).items():
            if get_origin(hint) is Lazy:
                yield f"{module}.{name}", getattr(sys.modules[module], name), get_args(hint)[0]


@pytest.mark.parametrize("case", list(functions()), ids=lambda case: case[0])
def test_a_function_has_the_type_that_is_written(case: tuple[str, Lazy[Any], Any]) -> None:
    _, lazy, written = case
    found = lazy.load()
    parameters, result = get_args(written)
    inspect.signature(found).bind(*parameters)
    if lazy.place.startswith("site_builder."):
        hints = get_type_hints(found)
        assert hints.pop("return") == result
        assert list(hints.values()) == list(parameters)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_one(name: str) -> None:
    assert isinstance(COMMANDS[name].load(), click.Command)


@pytest.mark.parametrize("model", _LOADERS)
def test_a_model_is_loaded_by_a_function(model: str) -> None:
    assert callable(_LOADERS[model].load())


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(ImportError):
        Lazy[object]("site_builder.no_such_module:name").load()
