"""Values as bytes that are kept on disk, and back: data alone, checked against their types.

What is read makes values of the expected types, or nothing. It can't name a class or call anything,
whoever wrote it. The format is MessagePack; the types say what is in it. A type that MessagePack
doesn't know stands as simpler ones: a record as the row of its fields, a message as its text with
its parameters, a date as its fields.
"""

from dataclasses import fields
from functools import cache, lru_cache
from typing import Any, TypeVar, get_type_hints

import msgspec
from msgspec import msgpack
from pydantic import BaseModel

from site_builder.edtf import Edtf, parse_edtf
from site_builder.edtf.values import Date, Interval, Moment, Season, Unspecified
from site_builder.messages.message import Message, restored, stored

T = TypeVar("T")

_DATES = {
    frozenset(field.name for field in fields(kind)): kind
    for kind in (Date, Season, Unspecified, Moment, Interval)
}
"""The kinds of dates, by the names of their fields, which tell them apart."""


def encoded(value: Any) -> bytes:
    """A value of frozen dataclasses, named tuples, records, messages and plain data as bytes.
    TypeError for any other."""
    return _ENCODER.encode(value)


def decoded(data: bytes, kind: type[T]) -> T | None:
    """The value of that type; None where the bytes are of none."""
    decoder: msgpack.Decoder[T] = _decoder(kind)  # type: ignore[arg-type]
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError, MemoryError):
        return None


@lru_cache(maxsize=16)
def _decoder(kind: Any) -> Any:
    return msgpack.Decoder(kind, dec_hook=_restored)


def _simpler(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return tuple(value.__dict__.values())
    if isinstance(value, Message):
        return stored(value)
    raise TypeError(f"{type(value).__name__} has no stored form")


def _restored(kind: type[Any], data: Any) -> Any:
    """A value of a type that MessagePack doesn't know. ValueError where the data is of none."""
    try:
        if issubclass(kind, BaseModel):
            return _record(kind, data)
        return _date(data) if kind is Edtf else restored(data)
    except (msgspec.MsgspecError, TypeError, LookupError, AttributeError) as error:
        raise ValueError(kind.__name__) from error


def _record(kind: type[BaseModel], data: Any) -> BaseModel:
    row = msgspec.convert(data, _row(kind), dec_hook=_restored)
    values = dict(zip(row.__struct_fields__, msgspec.structs.astuple(row), strict=True))
    # It passed its own checks before it was stored. `copy` and `pickle` restore a record like this.
    record = kind.__new__(kind)
    record.__setstate__(
        {
            "__dict__": values,
            "__pydantic_fields_set__": set(values),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return record


@cache
def _row(kind: type[BaseModel]) -> type[msgspec.Struct]:
    """The type of a record's row: its fields in their order, each with its own type."""
    hints = get_type_hints(kind)
    columns = [(name, hints[name]) for name in kind.model_fields]
    return msgspec.defstruct(kind.__name__, columns, array_like=True, forbid_unknown_fields=True)


def _date(data: Any) -> Edtf:
    kind = _DATES[frozenset(data)]
    date = _interval(data) if kind is Interval else msgspec.convert(data, kind)
    if parse_edtf(date.text) != date:
        raise ValueError(date.text)
    return date


def _interval(data: Any) -> Interval:
    start, end = (_date(point) if point else None for point in (data["start"], data["end"]))
    return Interval(start, end, bool(data["open"]))  # type: ignore[arg-type]


_ENCODER = msgpack.Encoder(enc_hook=_simpler, decimal_format="string")
