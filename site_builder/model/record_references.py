"""The ids that records refer to."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from site_builder.model.records import Record, RefersTo


class RecordReference(NamedTuple):
    """An id in a record, its place there, and what it refers to."""

    path: tuple[str | int, ...]
    to: RefersTo
    id: str


def references_of(record: Record) -> Iterator[RecordReference]:
    """The ids that a record refers to, and those that the records inside it do."""
    for field, to in _reference_fields(type(record)):
        value = getattr(record, field)
        if isinstance(value, str) and value:
            yield RecordReference((field,), to, value)
        elif isinstance(value, tuple):
            for index, one in enumerate(value):
                if isinstance(one, str):
                    yield RecordReference((field, index), to, one)
    for field in _fields_of_records(type(record)):
        for index, one in enumerate(getattr(record, field)):
            if isinstance(one, Record):  # in a sketch, it need not be one
                for path, to, target in references_of(one):
                    yield RecordReference((field, index, *path), to, target)


@cache
def _reference_fields(record: type[Record]) -> tuple[tuple[str, RefersTo], ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple((name, to) for name, hint in hints.items() if (to := _refers_to(hint)))


@cache
def _fields_of_records(record: type[Record]) -> tuple[str, ...]:
    """The fields with lists of records that refer to others."""
    return tuple(
        name
        for name, field in record.model_fields.items()
        if any(
            isinstance(kind, type) and issubclass(kind, Record) and _reference_fields(kind)
            for kind in get_args(field.annotation)
        )
    )


def _refers_to(hint: Any) -> RefersTo | None:
    """The mark of a type, or of a type inside it."""
    if isinstance(hint, RefersTo):
        return hint
    inside = (*get_args(hint), *getattr(hint, "__metadata__", ()))
    return next((found for part in inside if (found := _refers_to(part))), None)
