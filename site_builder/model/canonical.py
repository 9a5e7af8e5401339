"""Values as canonical JSON: the same value gives the same bytes in every process and machine."""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from site_builder.edtf import Edtf
from site_builder.model.site import Strings
from site_builder.store.digests import digest_of

PART_LENGTH = 16


def canonical_json(value: Any) -> bytes:
    """The value as compact JSON with sorted keys.

    Takes plain data, tuples, frozen dataclasses, records, dates and paths. The types of values
    aren't written: they follow from their places. TypeError for anything else, ValueError for
    infinity and NaN, rather than a form that could differ from run to run.
    """
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")


def canonical_digest(value: Any) -> str:
    return digest_of(canonical_json(value))


def part_digests(parts: Iterable[Any]) -> str:
    """The digests of the parts, shortened to PART_LENGTH hex digits, in one string, because
    thousands of them are kept and passed between processes."""
    return "".join([canonical_digest(part)[:PART_LENGTH] for part in parts])


def _plain(value: Any) -> Any:
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Strings):
        return value.digest
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, BaseModel):
        return dict(value)
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, Decimal):
        return str(value)  # with all its digits: 94.70 is not printed as 94.7
    if isinstance(value, Path):
        return value.as_posix()
    raise TypeError(f"{type(value).__name__} has no canonical form")


# Created once: `json.dumps` would create an encoder for each of the many fields of each page.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False,
    allow_nan=False,
    sort_keys=True,
    separators=(",", ":"),
    default=_plain,
)
