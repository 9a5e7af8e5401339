"""Every field of every file has a description, and none is left over."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from site_builder.schemas.descriptions import DESCRIPTIONS, description_of
from site_builder.schemas.files import FILES


def models_in(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
        for field in hint.model_fields.values():
            yield from models_in(field.annotation)
    for inner in get_args(hint):
        yield from models_in(inner)


MODELS = {model for file in FILES for model in models_in(file.model)}


def test_every_field_has_one() -> None:
    for model in MODELS:
        for field in model.model_fields:
            assert str(description_of(model, field)).endswith("."), (model.__name__, field)


def test_none_is_left_over() -> None:
    fields = {model.__name__: set(model.model_fields) for model in MODELS}
    assert set(DESCRIPTIONS) <= set(fields)
    for name, described in DESCRIPTIONS.items():
        assert set(described) <= fields[name]
