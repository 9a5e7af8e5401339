"""A JSON Schema (draft 7, which editors know best) from a model, with what each field is for."""

from collections.abc import Callable, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from site_builder.messages.message import Message
from site_builder.model.records import keys_of
from site_builder.schemas.descriptions import description_of
from site_builder.schemas.values import ADDED, VALUES, Languages, Schema

DRAFT = "http://json-schema.org/draft-07/schema#"
Words = Callable[[Message], str]
"""A description in the languages that it is wanted in."""

_PLAIN: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema_of(model: type[BaseModel], languages: Languages, words: Words) -> Schema:
    """The schema of a mapping that a model reads. `languages` are the keys of the site's."""
    hints = get_type_hints(model, include_extras=True)
    keys = keys_of(model)
    properties = {}
    for key, (name, field) in zip(keys, model.model_fields.items(), strict=True):
        schema = _of(hints[name], languages, words)
        limits = _limits(field.metadata)
        described = {"description": words(description_of(model, name))}
        properties[key] = {**described, **schema, **limits}
    fields = zip(keys, model.model_fields.values(), strict=True)
    required = [key for key, field in fields if field.is_required()]
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required} if required else schema


def file_schema(
    title: str, model: type[BaseModel], languages: Languages, words: Words, *, is_list: bool
) -> Schema:
    """The schema of a file: one mapping, or a list of them, which may be empty."""
    inner = schema_of(model, languages, words)
    whole = {"type": ["array", "null"], "items": inner} if is_list else inner
    return {"$schema": DRAFT, "title": title, **whole}


def _of(hint: Any, languages: Languages, words: Words) -> Schema:
    """The schema of a type."""
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        return _annotated(inner, marks, languages, words)
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return schema_of(hint, languages, words)
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    return _composed(get_origin(hint), get_args(hint), languages, words)


def _composed(origin: Any, arguments: Sequence[Any], languages: Languages, words: Words) -> Schema:
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, UnionType):
        return _either([_of(one, languages, words) for one in arguments if one is not NoneType])
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0], languages, words)}
    if origin is dict:
        keys, values = (_of(one, languages, words) for one in arguments)
        return {"type": "object", "propertyNames": keys, "additionalProperties": values}
    return {}


def _either(schemas: list[Schema]) -> Schema:
    """One of them, or nothing, as where a key has no value yet."""
    return {"anyOf": [*schemas, {"type": "null"}]}


def _annotated(inner: Any, marks: Sequence[Any], languages: Languages, words: Words) -> Schema:
    checks = [m.func for m in marks if isinstance(m, BeforeValidator | AfterValidator)]
    known = next((VALUES[check] for check in checks if check in VALUES), None)
    schema = known(languages) if known else _of(inner, languages, words)
    for check in checks:
        schema = {**schema, **ADDED.get(check, {})}
    return {**schema, **_limits(marks)}


def _limits(marks: Sequence[Any]) -> Schema:
    """The bounds of a number."""
    limits: Schema = {}
    for mark in marks:
        if isinstance(mark, FieldInfo):
            limits |= _limits(mark.metadata)
        for bound, name in (("ge", "minimum"), ("le", "maximum")):
            if (limit := getattr(mark, bound, None)) is not None:
                limits[name] = limit
    return limits
