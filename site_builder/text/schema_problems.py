"""What pydantic finds wrong with a record, in our words, at the key or value that is meant."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_builder.messages.message import NOTHING, Message, Value, _, listed
from site_builder.model.records import keys_of
from site_builder.model.slips import slip_hint
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean, nearest, suggestion
from site_builder.text.yaml import Document, Marks
from site_builder.text.yaml_nodes import Data, Path

_TYPES = {
    "string_type": _("text"),
    "int_type": _("a whole number"),
    "int_from_float": _("a whole number"),
    "float_type": _("a number"),
    "bool_type": _("true or false"),
    "tuple_type": _("a list"),
    "dict_type": _("a mapping of keys to values"),
    "model_type": _("a mapping of keys to values"),
}


def schema_problems(
    error: ValidationError, model: type[BaseModel], data: Data, marks: Marks, path: Path
) -> Iterator[Problem]:
    """The problems for what pydantic found in data at a path that should be a record of a model."""
    details = error.errors(include_url=False)
    misspelt = _misspelt(details)
    for detail in details:
        if detail["loc"] not in misspelt:
            yield from _problems(detail, model, data, marks, path)


def not_a_list(document: Document) -> Problem:
    """The problem of a file of entries that holds something else."""
    data = document.data
    first = next(iter(data), "") if isinstance(data, dict) else data
    hint = slip_hint(first) if isinstance(first, str) else NOTHING
    where = document.marks.value(())
    message = _("this file must be a list")
    return Problem(where, "wrong-type", message, hint or _("begin each entry with '- id: …'"))


def not_a_mapping(model: type[BaseModel], data: Data, where: Location) -> Problem:
    """The problem of data that has no keys at all."""
    message = _("there is nothing here") if data is None else _wrong_type("model_type", data)
    hint = slip_hint(data) if isinstance(data, str) else NOTHING
    keys = _("its keys: {keys}", keys=listed(keys_of(model)))
    return Problem(where, "wrong-type", message, hint or keys)


def _misspelt(details: list[ErrorDetails]) -> set[tuple[str | int, ...]]:
    """The places of missing keys that are there, but misspelt: one mistake, reported once."""
    absent: dict[tuple[str | int, ...], list[str]] = {}
    for detail in details:
        if detail["type"] == "missing":
            absent.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))
    extra = (detail["loc"] for detail in details if detail["type"] == "extra_forbidden")
    beside = ((loc[:-1], str(loc[-1])) for loc in extra if loc[:-1] in absent)
    return {(*above, nearest(key, absent[above])) for above, key in beside}


def _problems(
    detail: ErrorDetails, model: type[BaseModel], data: Data, marks: Marks, path: Path
) -> Iterator[Problem]:
    place = (*path, *_real_path(detail["loc"], data))
    context: dict[str, Any] = detail.get("ctx", {})
    if "faults" in context:
        is_key = detail["loc"][-1:] == ("[key]",)  # pydantic's own word for the key of a mapping
        whole = marks.key(place) if is_key else marks.value(place)
        for fault in context["faults"]:
            where = marks.key((*place, fault.at)) if fault.at else whole
            where = marks.value((*place, *fault.inside)) if fault.inside else where
            yield Problem(where, fault.code, fault.message, fault.hint)
    elif detail["type"] == "extra_forbidden":
        hint = _unknown_key_hint(str(place[-1]), _model_at(model, detail["loc"]), marks, place)
        message = _("there is no key '{key}' here", key=shown(place[-1]))
        yield Problem(marks.key(place), "unknown-key", message, hint)
    else:
        yield Problem(marks.value(place), *_found_by_pydantic(detail, context))


def _found_by_pydantic(
    detail: ErrorDetails, context: dict[str, Any]
) -> tuple[str, Message, Message]:
    """The code, message and hint for an error of one of pydantic's own types."""
    kind, given = detail["type"], detail["input"]
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return "missing-key", _("'{key}' is missing here", key=key), _("add {key}: …", key=key)
    if kind in _TYPES:
        return "wrong-type", _wrong_type(kind, given), _type_hint(kind, given)
    if kind == "greater_than_equal":
        message = _("'{key}' must be at least {limit}", key=key, limit=context["ge"])
        return "bad-number", message, NOTHING
    if kind == "less_than_equal":
        message = _("'{key}' must be at most {limit}", key=key, limit=context["le"])
        return "bad-number", message, NOTHING
    if kind == "literal_error":
        choices = re.findall("'([^']*)'", context["expected"])
        message = _(
            "'{value}' is not one of: {choices}", value=shown(given), choices=listed(choices)
        )
        return "bad-choice", message, did_you_mean(str(given), choices)
    return "bad-value", _("this value is not allowed here"), NOTHING


def _unknown_key_hint(key: str, model: type[BaseModel], marks: Marks, place: Path) -> Message:
    keys = keys_of(model)
    near = nearest(key, [one for one in keys if (*place[:-1], one) not in marks.keys])
    known = _("known here: {names}", names=listed(keys))
    return slip_hint(key) or (suggestion(key, near) if near else known)


def _real_path(loc: tuple[str | int, ...], data: Data) -> Path:
    """The part of a pydantic `loc` that exists in the data: unions add steps of their own."""
    path: list[str | int] = []
    for step in loc:
        is_key = isinstance(data, dict) and step in data
        is_index = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if is_key or is_index:
            data = data[step]
            path.append(step)
    return tuple(path)


def _model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that holds the last step of `loc`: the record itself, or one nested in it."""
    for step in loc[:-1]:
        field = model.model_fields.get(str(step))
        if field is None:
            continue
        kinds = (field.annotation, *getattr(field.annotation, "__args__", ()))
        nested = [kind for kind in kinds if isinstance(kind, type)]
        model = next((kind for kind in nested if issubclass(kind, BaseModel)), model)
    return model


def _wrong_type(kind: str, value: Data) -> Message:
    if value is None:
        return _("this must be {kind}, but it is empty", kind=_TYPES[kind])
    return _("this must be {kind}, not {value}", kind=_TYPES[kind], value=_described(value))


def _described(value: Data) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return _("a mapping")
    if isinstance(value, list | tuple):
        return _("a list")
    return _("'{value}'", value=shown(value))


def _type_hint(kind: str, value: Data) -> Message:
    if kind == "tuple_type" and isinstance(value, str):
        return _("write [{entries}]", entries=shown(re.sub(" *[，、] *", ", ", value)))
    if kind == "tuple_type" and isinstance(value, dict):
        return _("begin each entry of the list with '- '")
    if kind == "int_type" and isinstance(value, str) and re.fullmatch(" *[0-9]+ *", value):
        return _("write it without quotes")
    if kind == "bool_type":
        return _("write true or false, without quotes")
    return NOTHING
