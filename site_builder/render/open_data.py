"""`facts.json`: the facts of a feature as open data, for anyone who wants to check or reuse them.

One object, the same in every language but for `url` and `language`:

    url           the page that the file belongs to
    language      the key of that page's language
    languages     language key → BCP 47 tag: the keys of every text below
    pages         language key → address of the feature's page
    publisher     text: the site
    title         text: the feature's title
    feature       the feature's own record: published, updated, authors, cover, source, tags, …
    sections, photos, … (one for each kind of `model.kinds`)
                  lists of records; a kind without records is left out

Records have the fields and ids of the files under `facts/`; empty fields are left out.

- A text is an object from language key to words. A neutral text is a string. Between paragraphs
  stands an empty line, as two U+000A. In a number's `unit`, a language may have an object from
  CLDR's plural categories to forms: {"one": …, "other": …}.
- A date is an EDTF string (ISO 8601-2): "2021-11", "2020~", "2021-09/..".
- A number's `value` is written with all its digits, and `digits` says how many fraction digits
  count: 94.70 has two, also for readers to whom it is 94.7.
- A published photo has its `url`, `width` and `height` in pixels, but not the name of its original,
  which is not published. Its `credit` and `license` (if given) say whose it is; `source` says where
  a number, an event or the whole feature comes from.
- `credit`, `authors` and `recipients` name people by id, where they are in `people`.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from site_builder.edtf import Edtf
from site_builder.model.facts import Facts, Number, Photo
from site_builder.model.kinds import KINDS
from site_builder.views.facts import PublishedPicture

Data = dict[str, Any]

_NOT_FACTS = ("acknowledge", "fallback", "full_names")
"""Notes to the newsroom, and to this program."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def facts_json(about: Data, records: str) -> bytes:
    """The file in UTF-8: `about` (what the facts belong to), then the `written_records`."""
    lines = [f" {_text(key)}: {_text(value)}" for key, value in about.items()]
    return ("{\n" + ",\n".join([*lines, records]) + "\n}\n").encode("utf-8", "surrogatepass")


def written_records(facts: Facts, pictures: Mapping[str, PublishedPicture] | None = None) -> str:
    """The facts as members of a JSON object, one record a line; they are the same in all languages.

    `pictures` are the published pictures by the ids of their photos.
    """
    members = [f' "feature": {_text(_plain(facts.feature))}']
    for kind in KINDS:
        records = [_record(record, pictures or {}) for record in getattr(facts, kind.name)]
        if records:
            members.append(f' "{kind.name}": [\n  ' + ",\n  ".join(records) + "\n ]")
    return ",\n".join(members)


def _record(record: BaseModel, pictures: Mapping[str, PublishedPicture]) -> str:
    data: Data = _plain(record)
    if isinstance(record, Number):
        return _number(record, data)
    if isinstance(record, Photo):
        # The original isn't published, and its name is the newsroom's own.
        data.pop("file", None)
        data |= pictures[record.id]._asdict() if record.id in pictures else {}
    return _text(data)


def _number(record: Number, data: Data) -> str:
    """A number's record. `json` would write 94.70 as a float: 94.7."""
    written = max(-int(record.value.as_tuple().exponent), 0)
    data["digits"] = written if record.digits is None else record.digits
    rest = {key: value for key, value in data.items() if key not in ("id", "value")}
    return f'{{"id": {_text(record.id)}, "value": {record.value:f}, {_text(rest)[1:]}'


def _plain(value: Any) -> Any:
    if type(value) is str:  # as most are
        return value
    if isinstance(value, BaseModel):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields)
        kept = ((name, v) for name, v in fields if name not in _NOT_FACTS)
        return {name: _plain(v) for name, v in kept if v not in (None, (), {})}
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _text(value: Any) -> str:
    return _ENCODER.encode(value)
