"""Plain data to records: pydantic's errors become problems at the line they belong to."""

from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError

from site_builder.problems.problems import Problem
from site_builder.text.missing_texts import missing_texts
from site_builder.text.schema_problems import not_a_mapping, schema_problems
from site_builder.text.yaml import Marks
from site_builder.text.yaml_nodes import Data, Path

M = TypeVar("M", bound=BaseModel)


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
        return None, [not_a_mapping(model, data, marks.value(path))]
    try:
        record = model.model_validate(data, context={"languages": languages})
    except ValidationError as error:
        return None, list(schema_problems(error, model, data, marks, path))
    due = languages if wanted is None else wanted
    return record, list(missing_texts(record, marks, due, path))


def sketch(model: type[M], data: Data, languages: tuple[str, ...]) -> M:
    """The sound part of a broken record: its ids, for the checks between files.

    It is never shown. Fields that are wrong or missing, and all that hold neither words nor lists,
    have their default, or nothing.
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
