"""Models to schemas."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field

from site_builder.messages.message import _
from site_builder.schemas import generate
from site_builder.schemas.generate import file_schema


class Inner(BaseModel):
    kind: Literal["a", "b"]


class Outer(BaseModel):
    count: Annotated[int, Field(ge=1, le=9)] | None = None
    inner: tuple[Inner, ...] = ()
    words: dict[str, bool] = {}
    limited: Annotated[float, Field(ge=0)]


def test_each_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "description_of", lambda model, field: _("What it is for."))
    schema = file_schema("outer.yaml", Outer, (), str, is_list=True)
    assert (schema["title"], schema["type"]) == ("outer.yaml", ["array", "null"])
    items = schema["items"]
    assert items["required"] == ["limited"]
    said = {"description": "What it is for."}
    assert items["properties"] == {
        "count": {
            **said,
            "anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, {"type": "null"}],
        },
        "inner": {
            **said,
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"kind": {**said, "enum": ["a", "b"]}},
                "additionalProperties": False,
                "required": ["kind"],
            },
        },
        "words": {
            **said,
            "type": "object",
            "propertyNames": {"type": "string"},
            "additionalProperties": {"type": "boolean"},
        },
        "limited": {**said, "type": "number", "minimum": 0},
    }
