"""`facts.json`: the facts of a feature as open data, for anyone who wants to check or reuse them.

docs/facts.md describes it, and docs/facts.schema.json is its schema.
"""

import json
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from site_builder.edtf import Edtf
from site_builder.languages.quantities import Range
from site_builder.model.facts import Facts, Number, Photo
from site_builder.model.kinds import KINDS
from site_builder.model.quantities import ends_of
from site_builder.views.facts import PublishedPicture

Data = dict[str, Any]

_NOT_FACTS = (
    *("acknowledge", "aliases", "fallback", "full_names", "related", "scale"),
    *("page", "bio", "parts"),  # which are about other pages
)
"""Notes to the newsroom, and to this program."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def facts_json(about: Data, records: str) -> bytes:
    """The file in UTF-8: `about` (what the facts belong to), then the `written_records`."""
    lines = [f" {_text(key)}: {_text(value)}" for key, value in about.items()]
    return ("{\n" + ",\n".join([*lines, records]) + "\n}\n").encode("utf-8", "surrogatepass")


def written_records(
    facts: Facts, pictures: Mapping[str, PublishedPicture], languages: Collection[str]
) -> str:
    """The facts as members of a JSON object, one record a line; they are the same in all languages.

    `pictures` are the published pictures by the ids of their photos; `languages` are the keys of
    those that the feature has a page in: a text in another is shown nowhere.
    """
    members = [f' "feature": {_text(_plain(facts.feature, languages))}']
    for kind in KINDS:
        records = [_record(record, pictures, languages) for record in getattr(facts, kind.name)]
        if records:
            members.append(_member(kind.name, records))
    if facts.corrections:
        corrected = [_text(_plain(one, languages)) for one in facts.corrections]
        members.append(_member("corrections", corrected))
    return ",\n".join(members)


def _member(name: str, records: list[str]) -> str:
    return f' "{name}": [\n  ' + ",\n  ".join(records) + "\n ]"


def _record(
    record: BaseModel, pictures: Mapping[str, PublishedPicture], languages: Collection[str]
) -> str:
    data: Data = _plain(record, languages)
    if isinstance(record, Number):
        return _number(record, data)
    if isinstance(record, Photo):
        # The original isn't published, and its name is the newsroom's own.
        data.pop("file", None)
        data |= pictures[record.id]._asdict() if record.id in pictures else {}
    return _text(data)


def _number(record: Number, data: Data) -> str:
    """A number's record. `json` would write 94.70 as a float: 94.7."""
    figures = ends_of(record.value)
    written = max(max(-int(figure.as_tuple().exponent), 0) for figure in figures)
    # Behind the point of a figure in millions stand other digits than behind that of the value.
    is_whole = record.digits is None or isinstance(record.scale, dict)
    data["digits"] = written if is_whole else record.digits
    rest = {key: value for key, value in data.items() if key not in ("id", "value")}
    return f'{{"id": {_text(record.id)}, "value": {_value(record.value)}, {_text(rest)[1:]}'


def _value(value: Decimal | Range) -> str:
    """A number with all its digits, or both bounds of a range."""
    if not isinstance(value, Range):
        return f"{value:f}"
    bounds = (("from", value.low), ("to", value.high))
    return "{" + ", ".join(f'"{key}": {end:f}' for key, end in bounds if end is not None) + "}"


def _plain(value: Any, languages: Collection[str]) -> Any:
    if type(value) is str:  # as most are
        return value
    if isinstance(value, BaseModel):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields)
        kept = ((name, v) for name, v in fields if name not in _NOT_FACTS)
        return {name: _plain(v, languages) for name, v in kept if v not in (None, (), {})}
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [_plain(item, languages) for item in value]
    if isinstance(value, dict):  # words, or forms of a unit, by language
        return {key: item for key, item in value.items() if key in languages}
    return value


def _text(value: Any) -> str:
    return _ENCODER.encode(value)
