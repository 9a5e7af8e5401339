"""The facts of a feature: one frozen record per entry of a file under `facts/`.

The fields are the authoring contract's. They are pydantic models because they are the schema as
well: what does not fit is refused with its place, and editors get a JSON Schema of the same rules.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from site_builder.edtf import Edtf
from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import Range
from site_builder.messages.message import _, ngettext
from site_builder.model.aliases import check_alias
from site_builder.model.checks import (
    Fault,
    check_date,
    check_entries,
    check_file_id,
    check_id,
    check_language,
    check_paragraphs,
    check_photo_name,
    check_publication_date,
    check_reason,
    check_reference,
    check_text,
    check_text_or_id,
    check_text_or_level,
    check_text_or_role,
    check_topic,
    check_url,
    check_words,
    fail,
    fail_all,
)
from site_builder.model.kinds import KINDS, Kind
from site_builder.model.number_agreement import approx_faults, currency_faults, digits_faults
from site_builder.model.number_checks import check_currency, check_per, check_scale, check_value
from site_builder.model.numbers import MAX_DIGITS, check_focus
from site_builder.model.presence import Fallback
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
Topic = Annotated[str, BeforeValidator(check_topic)]
PlainWords = Annotated[str, BeforeValidator(check_words)]
NameOrId = Annotated[
    str | Text, BeforeValidator(check_text_or_id), RefersTo("people", may_be_text=True)
]
Date = Annotated[Edtf, BeforeValidator(check_date)]
PublicationDate = Annotated[Edtf, BeforeValidator(check_publication_date)]
Url = Annotated[str, BeforeValidator(check_url)]
Aliases = Annotated[tuple[Annotated[str, BeforeValidator(check_alias)], ...], Field(strict=False)]
References = Annotated[tuple[Reference, ...], Field(strict=False)]


class Record(BaseModel):
    """A record is frozen, and knows every key it may have."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True
    )


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


class Credit(Record):
    """Who did what for a feature. `languages` are the keys of those whose articles it is about: by
    default all, and for a translation all but the source."""

    role: Annotated[str | Text, BeforeValidator(check_text_or_role)]
    people: Annotated[tuple[NameOrId, ...], Field(strict=False), AfterValidator(check_entries)]
    languages: LanguageKeys | None = None


def _is_same_work(one: Credit, other: Credit) -> bool:
    """Whether two credits have the same role for the article in some language."""
    if one.role != other.role:
        return False
    return not (one.languages and other.languages) or bool(
        set(one.languages) & set(other.languages)
    )


class FeatureFacts(Record):
    """`authors` is short for a credit with the role `text`. `full_names` says that a translation
    must name each person in full at first. `published` is None for a plain page, which alone may
    have no date."""

    source_language: LanguageKey | None = None
    published: Annotated[Edtf | None, BeforeValidator(check_publication_date)]
    updated: PublicationDate | None = None
    authors: Annotated[References, RefersTo("people")] = ()
    credits: Annotated[tuple[Credit, ...], Field(strict=False)] = ()
    cover: PhotoId | None = None
    source: Source | None = None
    tags: Annotated[tuple[Topic, ...], Field(strict=False)] = ()
    draft: bool = False
    fallback: Fallback | None = None
    full_names: bool = False
    aliases: Aliases = ()
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _credits_are_given(self) -> "FeatureFacts":
        if not {"authors", "credits"} & self.model_fields_set:
            message = _("'{key}' is missing here", key="authors")
            hint = _("add authors: or credits:; authors: [] for a story without a byline")
            raise fail("missing-key", message, hint)
        return self

    @model_validator(mode="after")
    def _no_role_twice(self) -> "FeatureFacts":
        seen: list[Credit] = []
        if self.authors:
            seen.append(Credit.model_construct(role="text", people=self.authors))
        for number, credit in enumerate(self.credits):
            if any(_is_same_work(credit, other) for other in seen):
                message = _("two credits have this role")
                hint = _("list all the people in one; 'authors' is a credit with the role 'text'")
                fault = Fault("bad-value", message, hint, inside=("credits", number, "role"))
                raise fail_all([fault])
            seen.append(credit)
        return self


def facts_of_page(**settings: Any) -> FeatureFacts:
    """What a plain page has of a feature's facts: the settings given, and else no more than must
    be."""
    return FeatureFacts.model_construct(**{"published": None, "authors": (), **settings})


class Section(Record):
    id: Id
    label: Words
    photos: Annotated[References, RefersTo("photos")] = ()
    numbers: Annotated[References, RefersTo("numbers")] = ()
    timeline: Annotated[References, RefersTo("timeline")] = ()
    awards: Annotated[References, RefersTo("awards")] = ()
    acknowledge: AcknowledgedWarnings = ()


class Photo(DatedRecord):
    """`creator` and `copyright` are who made the picture and the notice of its owner, where these
    aren't what its file says. `focus` is the point that a crop keeps, as fractions of width and
    height from top left."""

    id: FileId
    file: Annotated[str, BeforeValidator(check_photo_name)] | None = None
    kind: Literal["photo", "illustration"]
    caption: Paragraphs
    alt: Words
    credit: NameOrId
    creator: NameOrId | None = None
    copyright: Words | None = None
    taken: Date | None = None
    taken_text: Words | None = None
    place: Words | None = None
    license: Url | None = None
    focus: Annotated[tuple[float, float] | None, BeforeValidator(check_focus)] = None
    acknowledge: AcknowledgedWarnings = ()


class Event(DatedRecord):
    id: Id
    date: Date
    date_text: Words | None = None
    title: Words
    text: Paragraphs | None = None
    photo: PhotoId | None = None
    section: SectionId | None = None
    source: Source | None = None
    acknowledge: AcknowledgedWarnings = ()


ScaleName = Annotated[str, "the name of a language's unit of figures"]
MAX_COUNT = 1_000_000_000
Level = Annotated[str | Text, BeforeValidator(check_text_or_level)]


class Award(DatedRecord):
    """`count` is how many were honoured, if that is more than `recipients` names."""

    id: Id
    name: Words
    date: Date
    date_text: Words | None = None
    by: Words | None = None
    level: Level | None = None
    recipients: Annotated[tuple[NameOrId, ...], Field(strict=False)] = ()
    count: Annotated[int, Field(ge=1, le=MAX_COUNT)] | None = None
    note: Paragraphs | None = None
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _count_covers_recipients(self) -> "Award":
        if self.count is not None and self.count < len(self.recipients):
            message = ngettext(
                "'count' is {total}, but {count} recipient is named",
                "'count' is {total}, but {count} recipients are named",
                len(self.recipients),
                total=self.count,
            )
            raise fail("award-count", message, _("count everyone who was honoured"), at="count")
        return self


class Number(DatedRecord):
    """`digits` is how many fraction digits are printed (by default, as many as were written), and
    `round` how many significant digits. A unit's words may have plural forms: `{zh: 座, en: {one:
    cave, other: caves}}`. `scale` names a language's unit of figures, such as million."""

    id: Id
    value: Annotated[Decimal | Range, BeforeValidator(check_value)]
    approx: Approx = "exact"
    unit: UnitWords | None = None
    currency: Annotated[str, BeforeValidator(check_currency)] | None = None
    per: Annotated[Text, BeforeValidator(check_per)] | None = None
    label: Words
    as_of: Date | None = None
    as_of_text: Words | None = None
    source: Source | None = None
    digits: Annotated[int, Field(ge=0, le=12)] | None = None
    round: Annotated[int, Field(ge=1, le=MAX_DIGITS)] | None = None
    scale: Annotated[str | dict[str, ScaleName], BeforeValidator(check_scale)] | None = None
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _keys_agree(self) -> "Number":
        faults = [
            *approx_faults(self.value, self.approx),
            *currency_faults(self.currency, self.unit),
            *digits_faults(self.round, self.digits),
        ]
        if faults:
            raise fail_all(faults)
        return self


class Person(Record):
    id: Id
    name: Words
    role: Words | None = None
    acknowledge: AcknowledgedWarnings = ()


class Term(Record):
    """A term with its `approved` wording, and the renderings that must not appear."""

    id: Id
    approved: Words
    avoid: dict[str, Annotated[tuple[PlainWords, ...], Field(strict=False)]] = {}
    acknowledge: AcknowledgedWarnings = ()


class Facts(Record):
    """All the facts of one feature, by kind. Every file but `feature.yaml` is optional."""

    feature: FeatureFacts
    sections: tuple[Section, ...] = ()
    photos: tuple[Photo, ...] = ()
    timeline: tuple[Event, ...] = ()
    awards: tuple[Award, ...] = ()
    numbers: tuple[Number, ...] = ()
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of one kind, as `photos` or `people`."""
        records: tuple[Any, ...] = getattr(self, kind)
        return frozenset(record.id for record in records)


def record_of(kind: Kind) -> type[Record]:
    """The type of the records of a kind."""
    record: type[Record] = get_args(Facts.model_fields[kind.name].annotation)[0]
    return record


RECORDS = {kind.name: record_of(kind) for kind in KINDS}
"""The types of the records, by the names of their kinds."""


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
