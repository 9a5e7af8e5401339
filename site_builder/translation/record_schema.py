"""What may be in the file of a translation record."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from site_builder.messages.message import _
from site_builder.model.checks import fail
from site_builder.model.records import Record
from site_builder.model.translation import Accepted, UnitKind
from site_builder.problems.problems import shown

VERSION = 1
"""The version of the file's format that this program reads and writes."""

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check_paragraphs(value: Any) -> Any:
    """A text, from one or from a list of its paragraphs."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "\n".join(value)
    return value


def check_stanzas(value: Any) -> Any:
    """The list of stanzas, which is empty where there is none below the key."""
    return [] if value is None else value


def check_day(value: Any) -> Any:
    """A date such as 2026-12-01, as a text."""
    if not isinstance(value, str):
        return value
    try:
        if not _DAY.fullmatch(value):
            raise ValueError
        date.fromisoformat(value)
    except ValueError:
        message = _("'{value}' is not a date", value=shown(value))
        raise fail("bad-date", message, _("write it as 2026-12-01")) from None
    return value


Paragraphs = Annotated[str, BeforeValidator(check_paragraphs)]


class Stanza(Record):
    """A unit. `unit` is its address."""

    unit: str
    kind: UnitKind
    digest: str
    source: Paragraphs
    translation: Paragraphs
    by: Paragraphs = ""
    on: Annotated[str, BeforeValidator(check_day)] = ""

    @property
    def accepted(self) -> Accepted:
        return Accepted(self.unit, self.kind, self.source, self.translation, self.by, self.on)


class RecordFile(Record):
    """The whole file."""

    version: Annotated[int, Field(ge=1, le=VERSION)]
    source_language: str
    language: str
    units: Annotated[tuple[Stanza, ...], BeforeValidator(check_stanzas), Field(strict=False)]
