"""Plain data to records: pydantic's errors become problems at the line they belong to."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_builder.model.site import Text
from site_builder.model.slips import slip_hint
from site_builder.problems.problems import (
    Location,
    Problem,
    did_you_mean,
    nearest,
    shown,
    suggestion,
    warning,
)
from site_builder.text.yaml import Document, Marks
from site_builder.text.yaml_nodes import Data, Path

M = TypeVar("M", bound=BaseModel)

_TYPES = {
    "string_type": "words",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "float_type": "a number",
    "tuple_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
}
_LIMITS = {"greater_than_equal": ("ge", "at least"), "less_than_equal": ("le", "at most")}


def validate(
    model: type[M],
    data: Data,
    marks: Marks,
    languages: tuple[str, ...],
    path: Path = (),
    wanted: tuple[str, ...] | None = None,
) -> tuple[M | None, list[Problem]]:
    """The record that `data` (which stands at `path` in its file) is, and what is wrong with it.

    Texts that lack one of the `wanted` languages (all `languages`, if not given) are warnings;
    everything else that does not fit is an error, and then there is no record.
    """
    if not isinstance(data, dict):
        return None, [_not_a_mapping(model, data, marks.value(path))]
    try:
        record = model.model_validate(data, context={"languages": languages})
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelt = _misspelt(model, details)
        return None, [
            problem
            for detail in details
            if detail["loc"] not in misspelt
            for problem in _problems(detail, model, data, marks, path)
        ]
    due = languages if wanted is None else wanted
    return record, list(_missing_languages(record, marks, due, path))


def sketch(model: type[M], data: Data, languages: tuple[str, ...]) -> M:
    """What is sound of a record that as a whole is not: its ids, for the checks between files.

    It is never shown. Fields that are wrong or missing, and all but words and lists, have their
    default, or nothing.
    """
    faulty: set[str | int] = set()
    try:
        model.model_validate(data, context={"languages": languages})
    except ValidationError as error:
        faulty = {step for detail in error.errors(include_url=False) for step in detail["loc"][:1]}
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        nothing = () if get_origin(field.annotation) is tuple else None
        values[name] = nothing if field.is_required() else field.get_default()
        value = data.get(name) if isinstance(data, dict) and name not in faulty else None
        if isinstance(value, str | int):
            values[name] = str(value)
        elif isinstance(value, list):
            values[name] = tuple(str(v) if isinstance(v, int) else v for v in value)
    return model.model_construct(**values)


def not_a_list(document: Document) -> Problem:
    """The problem of a file of entries whose text is something else."""
    data = document.data
    first = next(iter(data), "") if isinstance(data, dict) else data
    hint = slip_hint(first) if isinstance(first, str) else ""
    message = "this file must be a list"
    where = document.marks.value(())
    return Problem(where, "wrong-type", message, hint or "begin each entry with '- id: …'")


def _not_a_mapping(model: type[BaseModel], data: Data, where: Location) -> Problem:
    message = f"this needs a mapping of keys to values, but here is {_describe(data)}"
    if data is None:
        message = "there is nothing here"
    known = f"its keys: {', '.join(model.model_fields)}"
    hint = slip_hint(data) if isinstance(data, str) else ""
    return Problem(where, "wrong-type", message, hint or known)


def _misspelt(model: type[BaseModel], details: list[ErrorDetails]) -> set[tuple[str | int, ...]]:
    """The places of missing keys that are there, but misspelt: one mistake, reported once."""
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    found = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, key = detail["loc"]
            absent = [str(loc[-1]) for loc in missing if loc[:-1] == tuple(above)]
            found.add((*above, nearest(str(key), absent)))
    return found


def _problems(
    detail: ErrorDetails, model: type[BaseModel], data: Data, marks: Marks, path: Path
) -> list[Problem]:
    place = (*path, *_real_path(detail["loc"], data))
    context: dict[str, Any] = detail.get("ctx", {})
    is_key = detail["loc"][-1:] == ("[key]",)  # pydantic's own word for the key of a mapping
    whole = marks.key(place) if is_key else marks.value(place)
    if "faults" in context:
        return [
            Problem(
                marks.key((*place, fault.at)) if fault.at else whole,
                fault.code,
                fault.message,
                fault.hint,
            )
            for fault in context["faults"]
        ]
    if detail["type"] == "extra_forbidden":
        key = str(detail["loc"][-1])
        used = {k[-1] for k in marks.keys if k[:-1] == place[:-1]}
        return [_unknown_key(key, _model_at(model, detail["loc"]), used, marks.key(place))]
    code, message, hint = _say(detail, context)
    return [Problem(marks.value(place), code, message, hint)]


def _say(detail: ErrorDetails, context: dict[str, Any]) -> tuple[str, str, str]:
    """Code, message and hint for what pydantic itself found."""
    kind, given = detail["type"], detail["input"]
    field = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return "missing-key", f"'{field}' is missing here", f"add {field}: …"
    if kind in _TYPES:
        message = f"this must be {_TYPES[kind]}, not {_describe(given)}"
        return "wrong-type", message, _type_hint(kind, given)
    if kind in _LIMITS:
        limit, words = _LIMITS[kind]
        return "bad-number", f"{field} must be {words} {context[limit]:,}", ""
    if kind == "literal_error":
        choices = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        message = f"'{shown(given)}' is not one of: {', '.join(choices)}"
        return "bad-choice", message, did_you_mean(str(given), choices)
    return "bad-value", detail["msg"], ""


def _unknown_key(
    key: str, model: type[BaseModel], used: set[str | int], where: Location
) -> Problem:
    near = nearest(key, set(model.model_fields) - used)
    known = "known here: " + ", ".join(model.model_fields)
    hint = slip_hint(key) or (suggestion(key, near) if near else known)
    return Problem(where, "unknown-key", f"there is no key '{shown(key)}' here", hint)


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
        nested = [a for a in _arguments(field.annotation) if isinstance(a, type)]
        model = next((a for a in nested if issubclass(a, BaseModel)), model)
    return model


def _arguments(annotation: Any) -> tuple[Any, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))


def _missing_languages(
    record: BaseModel, marks: Marks, languages: tuple[str, ...], path: Path
) -> Iterator[Problem]:
    for field_path, text in _texts(record, path):
        for language in languages:
            if language not in text:
                yield missing_text(marks.value(field_path), field_path, language)


def missing_text(where: Location, path: Path, language: str) -> Problem:
    """The warning for a text without one of the site's languages."""
    field = next((step for step in reversed(path) if isinstance(step, str)), "text")
    message = f"'{field}' has no text in '{language}'"
    return warning(where, "missing-text", message, f"add {language}: …", language=language)


def _texts(record: BaseModel, path: Path) -> Iterator[tuple[Path, Text]]:
    """Every text in several languages inside a record, with its path."""
    for name, is_text in _text_fields(type(record)):
        yield from _texts_in(getattr(record, name), (*path, name), is_text)


def _texts_in(value: Any, path: Path, is_text: bool) -> Iterator[tuple[Path, Text]]:
    """The texts in the value of a field; `is_text` says that its mappings are texts."""
    if isinstance(value, BaseModel):
        yield from _texts(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*path, index), is_text)
    elif isinstance(value, dict):
        if is_text:
            yield path, value
        else:
            for key, item in value.items():
                yield from _texts_in(item, (*path, key), is_text)


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields in which a text may stand, and whether their own mappings are texts: those of
    `avoid`, of lists of words, and of `fonts`, of names of files, are none."""
    kinds = {name: _kinds(field.annotation) for name, field in model.model_fields.items()}
    return tuple(
        (name, Text in found)
        for name, found in kinds.items()
        if Text in found or any(isinstance(k, type) and issubclass(k, BaseModel) for k in found)
    )


def _kinds(annotation: Any) -> list[Any]:
    """An annotation and all that stands inside it."""
    inside = (kind for part in get_args(annotation) for kind in _kinds(part))
    return [annotation, *inside]


def _describe(value: Data) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return f"'{shown(value)}'"


def _type_hint(kind: str, value: Data) -> str:
    if kind == "tuple_type" and isinstance(value, str):
        return f"write [{shown(re.sub(' *[，、] *', ', ', value))}]"
    if kind == "tuple_type" and isinstance(value, dict):
        return "begin each entry of the list with '- '"
    if kind == "int_type" and isinstance(value, str) and re.fullmatch(" *[0-9]+ *", value):
        return "write it without quotes"
    if kind == "bool_type":
        return "write true or false, without quotes"
    return ""
