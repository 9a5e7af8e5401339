"""What the records of facts are made of: the types of their fields, and what they share."""

from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from site_builder.edtf import Edtf
from site_builder.messages.message import _
from site_builder.model.aliases import check_alias
from site_builder.model.checks import (
    check_date,
    check_entries,
    check_file_id,
    check_id,
    check_language,
    check_paragraphs,
    check_publication_date,
    check_reason,
    check_reference,
    check_text,
    check_text_or_id,
    check_url,
    check_words,
    fail,
)
from site_builder.model.site import Text
from site_builder.model.units import Unit, check_unit


class RefersTo(NamedTuple):
    """Marks a field that holds ids of a kind of facts, or in their place a name as a text."""

    kind: str
    may_be_text: bool = False


Id = Annotated[str, BeforeValidator(check_id)]
FileId = Annotated[str, BeforeValidator(check_file_id)]
LanguageKey = Annotated[str, BeforeValidator(check_language)]
LanguageKeys = Annotated[
    tuple[LanguageKey, ...], Field(strict=False), AfterValidator(check_entries)
]
Reference = Annotated[str, BeforeValidator(check_reference)]
PersonId = Annotated[Reference, RefersTo("people")]
PhotoId = Annotated[Reference, RefersTo("photos")]
SectionId = Annotated[Reference, RefersTo("sections")]
Words = Annotated[Text, BeforeValidator(check_text)]
Paragraphs = Annotated[Text, BeforeValidator(check_paragraphs)]
UnitWords = Annotated[Unit, BeforeValidator(check_unit)]
PlainWords = Annotated[str, BeforeValidator(check_words)]
NameOrId = Annotated[
    str | Text, BeforeValidator(check_text_or_id), RefersTo("people", may_be_text=True)
]
Date = Annotated[Edtf, BeforeValidator(check_date)]
PublicationDate = Annotated[Edtf, BeforeValidator(check_publication_date)]
Url = Annotated[str, BeforeValidator(check_url)]
Aliases = Annotated[tuple[Annotated[str, BeforeValidator(check_alias)], ...], Field(strict=False)]
References = Annotated[tuple[Reference, ...], Field(strict=False)]
Slugs = Annotated[tuple[Reference, ...], Field(strict=False), AfterValidator(check_entries)]


class Record(BaseModel):
    """A record is frozen, and knows every key it may have."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True
    )


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a record as they are written: `from` is no name in Python."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


TOLD = "_text"
"""What the key of a date's words ends in: `date_text` is printed in place of `date`."""


class DatedRecord(Record):
    """A record with dates that may be told in words. They don't replace the date: lists are sorted
    by it, and machines read it."""

    @model_validator(mode="after")
    def _has_the_dates_that_are_told(self) -> "DatedRecord":
        for told in type(self).model_fields:
            name = told.removesuffix(TOLD)
            if name != told and getattr(self, told) is not None and getattr(self, name) is None:
                message = _("'{told}' needs '{date}' beside it", told=told, date=name)
                hint = _("write the date, too: it is what lists are sorted by")
                raise fail("missing-key", message, hint, at=told)
        return self


class AcknowledgedWarning(Record):
    """A warning about its record that may stand: its code, and why. Without a reason, which is
    reported, it doesn't count."""

    code: PlainWords
    reason: Annotated[str, BeforeValidator(check_reason)] = ""


AcknowledgedWarnings = Annotated[tuple[AcknowledgedWarning, ...], Field(strict=False)]


class Source(DatedRecord):
    """Where a fact, or the whole feature, comes from."""

    name: Words
    date: Date | None = None
    date_text: Words | None = None
    url: Url | None = None
